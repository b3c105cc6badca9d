//! Groundwork: what is live, then what waits, then what is over.

use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::text::Note;
use wording::{Names, condition, unblock};

use super::{Seen, joined};
use crate::table::{Cell, Table};

const HEADINGS: &[&str] = &[
    "name",
    "state",
    "since",
    "due",
    "ended",
    "waits for",
    "found",
    "dropped because",
    "condition",
    "removes",
    "serves",
    "team",
    "owner",
    "what is done",
    "done when",
];

pub(super) fn table(seen: &Seen<'_>, takes: impl Fn(&Action) -> bool) -> Table {
    let names = Names::of(seen.board);
    let all = seen.board.work.actions.iter().map(AsRef::as_ref);
    let mut actions: Vec<&Action> = all.filter(|action: &&Action| takes(action)).collect();
    actions.sort_by_key(|action| (place(&action.state), &action.name, &action.id));
    let rows = actions.iter().map(|action| cells(action, &names));
    Table {
        name: "groundwork",
        headings: HEADINGS,
        rows: rows.collect(),
    }
}

const fn place(state: &ActionState) -> u8 {
    match state {
        ActionState::Live { .. } => 0,
        ActionState::Waits { .. } => 1,
        ActionState::Done { .. } => 2,
        ActionState::Dropped { .. } => 3,
    }
}

fn cells(action: &Action, names: &Names<'_>) -> Vec<Cell> {
    let none = || Cell::Nothing;
    let (state, since, due, ended) = match &action.state {
        ActionState::Waits { .. } => ("waits", none(), none(), none()),
        ActionState::Live { since, due } => ("live", (*since).into(), (*due).into(), none()),
        ActionState::Done { on, .. } => ("done", none(), none(), (*on).into()),
        ActionState::Dropped { on, .. } => ("dropped", none(), none(), (*on).into()),
    };
    let (waits, found, dropped) = match &action.state {
        ActionState::Waits { for_what } => (for_what.as_str().into(), none(), none()),
        ActionState::Live { .. } => (none(), none(), none()),
        ActionState::Done { shown, .. } => (none(), shown.as_str().into(), none()),
        ActionState::Dropped { why, .. } => (none(), none(), why.as_str().into()),
    };
    vec![
        action.name.as_str().into(),
        state.into(),
        since,
        due,
        ended,
        waits,
        found,
        dropped,
        condition::word(action.blocker.condition).into(),
        unblock::blocker(&action.blocker, names).into(),
        joined(action.serves.iter().map(Id::as_str)),
        action.team.as_ref().map(|id| names.team(id)).into(),
        action.owner.as_str().into(),
        action.doing.as_ref().map(Note::as_str).into(),
        action.present_when.as_str().into(),
    ]
}
