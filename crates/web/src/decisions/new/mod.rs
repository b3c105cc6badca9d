//! A decision is recorded, in two steps: choose and say why; then check. Nothing is kept before the last button, so a page
//! carries all that was typed.

mod choices;
mod choose;
mod form;
mod review;

use axum::response::{IntoResponse as _, Redirect, Response};
use engine::outlook::Outlook;
use operations::decisions::{self, Decide};
use operations::{Error, Refusal};

use self::choose::{ChoosePage, Notice};
use self::form::Step;
use self::review::ReviewPage;
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

/// Shows the form, with the few as proposed.
pub(super) async fn show(visit: Visit) -> Answer {
    let outlook = visit.view().outlook().await?;
    let key = visit.act().ids.fresh::<Decide>();
    let typed = form::proposed(&outlook, &key);
    Ok(choose(&visit, &outlook, &typed, &Faults::default(), None))
}

/// Takes the step that was asked for.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    let outlook = visit.view().outlook().await?;
    let step = Step::of(&typed);
    if let Step::Search | Step::Change = step {
        return Ok(choose(&visit, &outlook, &typed, &Faults::default(), None));
    }
    let decide = match form::meant(&typed, &outlook) {
        Ok(decide) => decide,
        Err(faults) => return Ok(choose(&visit, &outlook, &typed, &faults, None)),
    };
    match step {
        Step::Record => record(&visit, &outlook, &typed, decide).await,
        Step::Search | Step::Change | Step::Review => Ok(review(&visit, &outlook, &typed, &decide)),
    }
}

async fn record(visit: &Visit, outlook: &Outlook, typed: &Typed, decide: Decide) -> Answer {
    match decisions::record(visit.foothold(), &mut visit.act(), decide).await {
        Ok(number) => {
            Ok(Redirect::to(&format!("/decisions/{number}?recorded=true")).into_response())
        }
        Err(Error::Refused(Refusal::Stale)) => {
            let typed = form::proposed_anew(typed, outlook);
            Ok(choose(
                visit,
                outlook,
                &typed,
                &Faults::default(),
                Some(Notice::ProposedAnew),
            ))
        }
        Err(other) => Err(other.into()),
    }
}

fn choose(
    visit: &Visit,
    outlook: &Outlook,
    typed: &Typed,
    faults: &Faults,
    notice: Option<Notice>,
) -> Response {
    let shell = visit.shell().at(Section::Decisions);
    let page = ChoosePage::of(shell, visit.view(), outlook, (typed, faults), notice);
    match notice {
        Some(Notice::ProposedAnew) => Page::conflict(page).into_response(),
        None if faults.is_empty() => Page::new(page).into_response(),
        None => Page::refused(page).into_response(),
    }
}

fn review(visit: &Visit, outlook: &Outlook, typed: &Typed, decide: &Decide) -> Response {
    let shell = visit.shell().at(Section::Decisions);
    let page = ReviewPage::of(shell, visit.view(), outlook, typed, decide);
    Page::new(page).into_response()
}
