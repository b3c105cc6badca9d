//! A candidate is started: a pick, or anything that stands at *Start now*.

mod form;
mod page;

use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Candidate;
use engine::id::Id;
use operations::exemplars::{Way, may_start, start};
use operations::{Error, Refusal, View};
use serde::Deserialize;
use wording::form::Wrong;

use self::page::{CannotPage, StartPage};
use super::notice::Notice;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

/// What the address says.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// What to start.
    candidate: String,
    /// The decision that picked it.
    decision: Option<i64>,
}

/// The form, or why it cannot start.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let view = visit.view();
    let id = Id::parse(&asked.candidate).map_err(|_| Fault::NotFound)?;
    let held = view.board().candidates.get(&id).ok_or(Fault::NotFound)?;
    match may_start(visit.foothold(), view, &id, asked.decision).await {
        Ok((way, decision)) => {
            let key = visit.act().ids.fresh();
            let typed = form::empty(view, &id, decision, &key);
            let faults = Faults::default();
            Ok(Page::new(page(&visit, held, &way, &typed, &faults)).into_response())
        }
        Err(Error::Refused(refusal)) => {
            let page = cannot(&visit, view, &id, refusal, &Typed::default())?;
            Ok(Page::new(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The form, sent.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    let view = visit.view();
    let meant = match form::meant(&typed, view.today()) {
        Ok(meant) => meant,
        Err(faults) => return again(&visit, view, &typed, faults).await,
    };
    let candidate = meant.candidate.clone();
    match start(visit.foothold(), &mut visit.act(), meant).await {
        Ok(id) => Ok(Redirect::to(&Notice::Started.path(&id)).into_response()),
        Err(Error::Refused(refusal)) => {
            let organisation = &view.organisation().id;
            let now = visit.foothold().view(organisation, visit.now()).await?;
            if matches!(refusal, Refusal::ReasonWanted) {
                let wrong = Wrong::Missing("Say why it cannot wait for room.");
                return again(&visit, &now, &typed, Faults::one(form::ANYWAY, &wrong)).await;
            }
            let page = cannot(&visit, &now, &candidate, refusal, &typed)?;
            Ok(Page::conflict(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The form again, with what is wrong in it; or why it cannot start any more.
async fn again(visit: &Visit, view: &View, typed: &Typed, faults: Faults) -> Answer {
    let id: Id<Candidate> = typed
        .id_or_none(form::CANDIDATE)
        .ok()
        .flatten()
        .ok_or(Fault::NotFound)?;
    let held = view.board().candidates.get(&id).ok_or(Fault::NotFound)?;
    match may_start(visit.foothold(), view, &id, form::decision(typed)).await {
        Ok((way, _)) => {
            let page = page(visit, held, &way, typed, &faults);
            Ok(Page::refused(page).into_response())
        }
        Err(Error::Refused(refusal)) => {
            let page = cannot(visit, view, &id, refusal, typed)?;
            Ok(Page::conflict(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn page<'a>(
    visit: &'a Visit,
    held: &'a Candidate,
    way: &Way,
    typed: &'a Typed,
    faults: &'a Faults,
) -> StartPage<'a> {
    let shell = visit.shell().at(Section::Exemplars);
    StartPage::of(shell, visit.view().board(), held, way, (typed, faults))
}

/// Why it cannot start, with what was typed to copy.
fn cannot(
    visit: &Visit,
    view: &View,
    id: &Id<Candidate>,
    refusal: Refusal,
    typed: &Typed,
) -> Result<CannotPage, Fault> {
    let shell = visit.shell().at(Section::Exemplars);
    CannotPage::of(shell, view.board(), id, refusal, typed)
}
