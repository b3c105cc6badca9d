//! Someone changes a round that is open.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::rounds::Round;
use operations::rounds::{ChangeRound, change};
use operations::{Error, Ids, Refusal, View, What};
use wording::form::Wrong;
use wording::rounds as say;

use super::form::{self, CLOSES_FIRST, Controls, KNOWN, MORE, STEP};
use super::one::Notice;
use super::{RoundPage, find};
use crate::components::{BackLink, Button};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "rounds/change.html")]
struct ChangePage<'a> {
    shell: Shell,
    page: RoundPage,
    controls: Controls<'a>,
    /// Whether it is blind: that stays as it was opened.
    is_blind: bool,
    /// What it says by now, where somebody changed it meanwhile.
    by_now: Option<String>,
}

/// Shows the form.
pub(super) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let round = open_one(visit.view(), &number)?;
    let typed = form::filled(round, visit.view());
    let faults = Faults::default();
    let page = page(&visit, visit.view(), round, (&typed, &faults));
    Ok(Page::new(page).into_response())
}

/// Saves it; or shows the form with more rows.
pub(super) async fn send(visit: Visit, Path(number): Path<String>, typed: Typed) -> Answer {
    let view = visit.view();
    let round = open_one(view, &number)?;
    if typed.text(STEP) == MORE {
        let typed = form::with_more(&typed);
        let faults = Faults::default();
        let page = page(&visit, view, round, (&typed, &faults));
        return Ok(Page::new(page).into_response());
    }
    let act = visit.act();
    let changed = match meant(round, view, &typed, &mut visit.act().ids) {
        Ok(changed) => changed,
        Err(faults) => return Ok(refused(&visit, round, &typed, &faults)),
    };
    match change(visit.foothold(), &act, changed).await {
        Ok(()) => {
            let path = RoundPage::of(round).after(Notice::Changed);
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(Refusal::Stale)) => stale(&visit, &number, typed).await,
        Err(Error::Refused(Refusal::NotFound(What::Team))) => {
            let faults = Faults::one(CLOSES_FIRST, &Wrong::Gone("team"));
            Ok(refused(&visit, round, &typed, &faults))
        }
        Err(other) => Err(other.into()),
    }
}

/// The round of a number, while it is open.
fn open_one<'a>(view: &'a View, number: &str) -> Result<&'a Round, crate::layout::Fault> {
    let round = find(view, number)?;
    let number = round.number;
    if round.is_open() {
        Ok(round)
    } else {
        Err(Refusal::RoundClosed { number }.into())
    }
}

fn meant(round: &Round, view: &View, typed: &Typed, ids: &mut Ids) -> Result<ChangeRound, Faults> {
    let mut faults = Faults::default();
    let seen = faults.take(CLOSES_FIRST, typed.seen());
    let rest = form::meant(typed, view, ids).map_err(|wrong| faults.extend(wrong));
    match (faults.is_empty(), seen, rest) {
        (true, Some(seen), Ok(rest)) => Ok(ChangeRound {
            id: round.id.clone(),
            seen,
            closes: rest.closes,
            asked: rest.asked,
            note: rest.note,
        }),
        _ => Err(faults),
    }
}

/// Somebody changed it since the form was shown: what it says by now stands above what was typed, and the form now begins
/// from there.
async fn stale(visit: &Visit, number: &str, typed: Typed) -> Answer {
    let now = visit.afresh().await?;
    let round = open_one(&now, number)?;
    let typed = typed.replacing(Typed::SEEN, now.revision().to_string());
    let faults = Faults::default();
    let page = ChangePage {
        by_now: Some(say::by_now(round)),
        ..page(visit, &now, round, (&typed, &faults))
    };
    Ok(Page::conflict(page).into_response())
}

fn page<'a>(
    visit: &Visit,
    view: &'a View,
    round: &Round,
    (typed, faults): (&'a Typed, &'a Faults),
) -> ChangePage<'a> {
    ChangePage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(round),
        controls: Controls::of(view, typed, faults),
        is_blind: round.blind,
        by_now: None,
    }
}

fn refused(visit: &Visit, round: &Round, typed: &Typed, faults: &Faults) -> Response {
    Page::refused(page(visit, visit.view(), round, (typed, faults))).into_response()
}
