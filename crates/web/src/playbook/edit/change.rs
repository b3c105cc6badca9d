//! A play that is there is changed. One that everybody has becomes the organisation's own version.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::groundwork::Listed;
use operations::playbook::{Write, write};
use operations::{Error, Refusal, Subject, SubjectKind};

use super::form;
use super::page::EditPage;
use crate::activity::{Meanwhile, since};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::playbook::{PlayPage, held};
use crate::visit::{Answer, Visit};

/// The form, filled with what is kept.
pub(in crate::playbook) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let view = visit.view();
    let listed = held(view.board(), &id)?;
    let typed = form::filled(listed.play, view.revision());
    Ok(Page::new(page(&visit, listed, typed, Faults::default())).into_response())
}

/// The form, sent.
pub(in crate::playbook) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let listed = held(visit.view().board(), &id)?;
    let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
    let play = match form::meant(&typed, &listed.play.id, listed.play.retired) {
        Ok(play) => play,
        Err(faults) => {
            return Ok(Page::refused(page(&visit, listed, typed, faults)).into_response());
        }
    };
    match write(visit.foothold(), &visit.act(), Write { seen, play }).await {
        Ok(()) => {
            let page = PlayPage(&listed.play.id);
            Ok(Redirect::to(&format!("{page}?done=changed")).into_response())
        }
        Err(Error::Refused(Refusal::Stale)) => stale(&visit, listed, typed, seen).await,
        Err(error) => Err(error.into()),
    }
}

/// What somebody else changed stands above what was typed, and the form now begins from there.
async fn stale(visit: &Visit, listed: Listed<'_>, typed: Typed, seen: i64) -> Answer {
    let subject = Subject::new(SubjectKind::Play, listed.play.id.as_str());
    let Meanwhile { revision, lines } = since(visit, subject, seen).await?;
    let typed = typed.replacing(Typed::SEEN, revision.to_string());
    let mut page = page(visit, listed, typed, Faults::default());
    page.meanwhile = lines;
    Ok(Page::conflict(page).into_response())
}

fn page(visit: &Visit, listed: Listed<'_>, typed: Typed, faults: Faults) -> EditPage {
    let page = PlayPage(&listed.play.id);
    EditPage {
        shell: visit.shell().at(Section::Groundwork),
        action: format!("{page}/edit"),
        back: page.to_string(),
        origin: Some(listed.origin),
        typed,
        faults,
        meanwhile: Vec::new(),
    }
}
