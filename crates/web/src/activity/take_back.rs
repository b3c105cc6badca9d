//! Taking an import back whole: what would go is shown first.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};
use operations::import::{Goes, Used, WouldGo};
use operations::{Error, Refusal, undo};
use wording::imported as say;
use wording::number::grouped;

use super::ACTIVITY;
use crate::components::{Button, Row, SummaryList};
use crate::layout::{Page, Shell};
use crate::visit::{Answer, Visit};

/// How many reasons are named.
const MOST: usize = 5;

/// The page that asks whether it is meant.
#[derive(Template)]
#[template(path = "activity/take_back.html")]
struct TakeBack<'a> {
    shell: Shell,
    revision: i64,
    file: String,
    figures: SummaryList<'a>,
    /// Why it stays, where it was tried.
    stays: Option<Stays>,
}

/// Why it stays.
struct Stays {
    why: &'static str,
    /// What was done since, the first of it.
    first: Vec<String>,
    more: Option<String>,
}

/// Asks.
pub(super) fn ask(visit: &Visit, revision: i64, would_go: &WouldGo) -> Response {
    Page::new(page(visit, revision, would_go, None)).into_response()
}

/// Does it.
pub(super) async fn send(visit: &Visit, revision: i64, would_go: &WouldGo) -> Answer {
    let stays = match undo(visit.foothold(), &visit.act(), revision).await {
        Ok(()) => return Ok(Redirect::to(&format!("{ACTIVITY}?undone=true")).into_response()),
        Err(Error::Refused(Refusal::UsedSince(used))) => Stays::of(&used),
        Err(Error::Refused(Refusal::TakenBack)) => Stays {
            why: say::TAKEN_BACK,
            first: Vec::new(),
            more: None,
        },
        Err(other) => return Err(other.into()),
    };
    Ok(Page::conflict(page(visit, revision, would_go, Some(stays))).into_response())
}

fn page<'a>(
    visit: &Visit,
    revision: i64,
    would_go: &WouldGo,
    stays: Option<Stays>,
) -> TakeBack<'a> {
    TakeBack {
        shell: visit.shell(),
        revision,
        file: say::called(would_go.file.as_ref()),
        figures: figures(&would_go.goes),
        stays,
    }
}

impl Stays {
    fn of(used: &[Used]) -> Self {
        let first = used.iter().take(MOST).map(|used| match used {
            Used::Changed(name) => say::changed(name),
            Used::Cited(name) => say::cited(name),
            Used::InUse(name) => say::in_use(name),
            Used::NamesGone(name) => say::names_gone(name),
            Used::Decided => say::DECIDED.to_owned(),
        });
        Self {
            why: say::STAYS,
            first: first.collect(),
            more: (used.len() > MOST).then(|| say::and_more(used.len() - MOST)),
        }
    }
}

/// A line for each figure that is not nought.
fn figures<'a>(goes: &Goes) -> SummaryList<'a> {
    let figures = [
        (say::GO, goes.candidates),
        (say::RESTORED, goes.restored),
        (say::ANSWERS, goes.answers),
        (say::SERVICES, goes.services),
        (say::TEAMS, goes.teams),
        (say::ROOMS, goes.rooms),
        (say::GROUPS, goes.groups),
    ];
    let rows = figures.into_iter().filter(|(_, figure)| *figure > 0);
    SummaryList::new(
        rows.map(|(label, figure)| Row::new(label, grouped(figure as u64)))
            .collect(),
    )
}
