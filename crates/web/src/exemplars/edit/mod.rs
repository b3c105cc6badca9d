//! What is kept of an exemplar is changed: how things were, what is to be learned, when to look back.

mod page;

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::exemplars::Exemplar;
use engine::id::Id;
use operations::exemplars::{Edit, edit};
use operations::{Error, Refusal, Subject, SubjectKind, View};

use self::page::EditPage;
use super::kept;
use super::notice::Notice;
use crate::activity::since;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

/// The form, filled with what is kept.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let held = under_way(visit.view(), &id)?;
    let seen = visit.view().revision().to_string();
    let typed = kept::filled(Typed::default().with(Typed::SEEN, seen), held);
    let faults = Faults::default();
    Ok(Page::new(page(&visit, held, &typed, &faults)).into_response())
}

/// The form, sent.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id: Id<Exemplar> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let held = under_way(visit.view(), &id)?;
    let mut faults = Faults::default();
    let today = visit.view().today();
    let kept = kept::meant(&typed, today, held.look_on, &mut faults);
    let seen = faults.take(kept::BASELINE, typed.seen());
    let (Some(kept), Some(seen)) = (kept, seen) else {
        return Ok(Page::refused(page(&visit, held, &typed, &faults)).into_response());
    };
    let change = Edit {
        id: id.clone(),
        seen,
        kept,
    };
    match edit(visit.foothold(), &visit.act(), change).await {
        Ok(()) => Ok(Redirect::to(&Notice::Edited.path(&id)).into_response()),
        Err(Error::Refused(Refusal::Stale)) => {
            let meanwhile = since(&visit, subject(&id), seen).await?;
            let typed = typed.replacing(Typed::SEEN, meanwhile.revision.to_string());
            let mut page = page(&visit, held, &typed, &faults);
            page.meanwhile = meanwhile.lines;
            Ok(Page::conflict(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What activity on an exemplar is about.
pub(super) fn subject(id: &Id<Exemplar>) -> Subject {
    Subject::new(SubjectKind::Exemplar, id.as_str())
}

/// An exemplar that is under way: only of that can anything be changed.
pub(super) fn under_way<'a>(view: &'a View, id: &Id<Exemplar>) -> Result<&'a Exemplar, Fault> {
    let held = view.board().work.exemplars.get(id).ok_or(Fault::NotFound)?;
    if held.course(view.board()) == engine::exemplars::Course::UnderWay {
        Ok(held)
    } else {
        Err(Refusal::NotUnderWay.into())
    }
}

fn page<'a>(
    visit: &'a Visit,
    held: &'a Exemplar,
    typed: &'a Typed,
    faults: &'a Faults,
) -> EditPage<'a> {
    EditPage {
        shell: visit.shell().at(Section::Exemplars),
        board: visit.view().board(),
        held,
        typed,
        faults,
        meanwhile: Vec::new(),
    }
}
