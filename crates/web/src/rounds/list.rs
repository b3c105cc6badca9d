//! Every round: the open one, then those that closed, the latest first.

use askama::Template;
use axum::response::IntoResponse as _;
use engine::rounds::Round;
use wording::{date, rounds};

use super::RoundPage;
use crate::components::Button;
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The list.
#[derive(Template)]
#[template(path = "rounds/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    any_open: bool,
}

/// A round in the list.
struct Row {
    page: RoundPage,
    title: String,
    opened: String,
    state: String,
    decision: Option<i64>,
}

/// Shows it.
pub(super) async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let rounds = view.board().work.rounds.iter();
    let mut all: Vec<&Round> = rounds.map(AsRef::as_ref).collect();
    all.sort_by_key(|round| (!round.is_open(), std::cmp::Reverse(round.number)));
    let row = |round: &&Round| Row {
        page: RoundPage::of(round),
        title: rounds::title(round.number),
        opened: date::long(round.opened),
        state: match round.closed() {
            None => rounds::closing(round.closes, view.today()),
            Some(closed) => rounds::closed(closed),
        },
        decision: round.closed().and_then(|closed| closed.decision),
    };
    Ok(Page::new(ListPage {
        shell: visit.shell().at(Section::Rounds),
        rows: all.iter().map(row).collect(),
        any_open: all.iter().any(|round| round.is_open()),
    })
    .into_response())
}
