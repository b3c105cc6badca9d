//! An exemplar is looked back at, in two steps: what became of it; then who is asked again by what it taught.

mod check;
mod form;
mod page;

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::exemplars::Exemplar;
use engine::id::Id;
use operations::exemplars::{LookBack, look_back};
use operations::{Error, Refusal};

use self::check::CheckPage;
use self::form::Step;
use self::page::ReviewPage;
use super::edit::{subject, under_way};
use super::notice::Notice;
use crate::activity::since;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

/// The form, with the usual day to look again.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let held = under_way(visit.view(), &id)?;
    let key: Id<Exemplar> = visit.act().ids.fresh();
    let typed = form::empty(&key, visit.view());
    let faults = Faults::default();
    Ok(Page::new(page(&visit, held, &typed, &faults)).into_response())
}

/// Takes the step that was asked for.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let step = Step::of(&typed);
    let held = match under_way(visit.view(), &id) {
        // Stopped by this very form, sent twice: the operation knows.
        Err(_) if step == Step::Save => {
            let all = &visit.view().board().work.exemplars;
            all.get(&id).ok_or(Fault::NotFound)?
        }
        held => held?,
    };
    if step == Step::Change {
        let faults = Faults::default();
        return Ok(Page::new(page(&visit, held, &typed, &faults)).into_response());
    }
    match (form::meant(&id, &typed, visit.view()), step) {
        (Err(faults), _) => Ok(Page::refused(page(&visit, held, &typed, &faults)).into_response()),
        (Ok(back), Step::Save) => save(&visit, held, typed, back).await,
        (Ok(back), _) => Ok(check(&visit, held, &typed, &back)),
    }
}

async fn save(visit: &Visit, held: &Exemplar, typed: Typed, back: LookBack) -> Answer {
    let seen = back.seen;
    match look_back(visit.foothold(), &mut visit.act(), back).await {
        Ok(_) => Ok(Redirect::to(&Notice::Reviewed.path(&held.id)).into_response()),
        Err(Error::Refused(Refusal::Stale)) => {
            let meanwhile = since(visit, subject(&held.id), seen).await?;
            let typed = typed.replacing(Typed::SEEN, meanwhile.revision.to_string());
            let faults = Faults::default();
            let mut page = page(visit, held, &typed, &faults);
            page.meanwhile = meanwhile.lines;
            Ok(Page::conflict(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn page<'a>(
    visit: &'a Visit,
    held: &'a Exemplar,
    typed: &'a Typed,
    faults: &'a Faults,
) -> ReviewPage<'a> {
    let shell = visit.shell().at(Section::Exemplars);
    ReviewPage::of(shell, visit.view(), held, (typed, faults))
}

fn check(visit: &Visit, held: &Exemplar, typed: &Typed, back: &LookBack) -> Response {
    let shell = visit.shell().at(Section::Exemplars);
    Page::new(CheckPage::of(shell, visit.view(), held, typed, back)).into_response()
}
