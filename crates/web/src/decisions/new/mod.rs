//! A decision is recorded, in two steps: choose and say why; then check. Nothing is kept before the last button, so a page
//! carries all that was typed.

mod blind;
mod choices;
mod choose;
mod form;
mod review;

use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::outlook::Outlook;
use engine::rounds::skipped;
use operations::decisions::{self, Decide};
use operations::{Error, Refusal};
use serde::Deserialize;
use wording::Names;

use self::choose::{ChoosePage, Notice};
use self::form::{SUPERSEDES, Step};
use self::review::ReviewPage;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::rounds::KeepPlace;
use crate::visit::{Answer, Visit};

/// What the address may ask for.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// A place to be kept for this group, which was left out twice running.
    #[serde(default, rename = "place-for")]
    place_for: String,
    /// The earlier decision whose place it is to take.
    #[serde(default)]
    supersedes: String,
}

/// Shows the form, with the few as proposed.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    if let Some(page) = blind::in_the_way(&visit) {
        return Ok(page);
    }
    let view = visit.view();
    let outlook = view.outlook().await?;
    let key = visit.act().ids.fresh::<Decide>();
    let mut typed = form::proposed(&outlook, &key);
    if !asked.supersedes.is_empty() {
        let number = asked.supersedes.parse().map_err(|_| Fault::NotFound)?;
        decisions::can_supersede(visit.foothold(), &view.organisation().id, number).await?;
        typed = typed.with(SUPERSEDES, number.to_string());
    }
    let names = Names::of(view.board());
    let all = skipped(view.board(), &outlook);
    let place = all.iter().find(|one| one.group.as_str() == asked.place_for);
    let typed = place.map_or(typed.clone(), |one| {
        form::with_place_kept(&typed, one, &names)
    });
    let faults = Faults::default();
    let mut page = page(&visit, &outlook, (&typed, &faults), None);
    if place.is_none() {
        page.skipped = KeepPlace::all(view.board(), &outlook, &names);
    }
    Ok(Page::new(page).into_response())
}

/// Takes the step that was asked for.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    if let Some(page) = blind::in_the_way(&visit) {
        return Ok(page);
    }
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
    let page = page(visit, outlook, (typed, faults), notice);
    match notice {
        Some(Notice::ProposedAnew) => Page::conflict(page).into_response(),
        None if faults.is_empty() => Page::new(page).into_response(),
        None => Page::refused(page).into_response(),
    }
}

fn page<'a>(
    visit: &'a Visit,
    outlook: &'a Outlook,
    form: (&'a Typed, &'a Faults),
    notice: Option<Notice>,
) -> ChoosePage<'a> {
    let shell = visit.shell().at(Section::Decisions);
    ChoosePage::of(shell, visit.view(), outlook, form, notice)
}

fn review(visit: &Visit, outlook: &Outlook, typed: &Typed, decide: &Decide) -> Response {
    let shell = visit.shell().at(Section::Decisions);
    let page = ReviewPage::of(shell, visit.view(), outlook, typed, decide);
    Page::new(page).into_response()
}
