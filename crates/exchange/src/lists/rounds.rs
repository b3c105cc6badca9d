//! Rounds, the latest first. Who is asked is not told: only how many.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use engine::board::Board;
use engine::rounds::{Closed, Round};
use engine::text::Note;

use crate::table::{Cell, Table};

const HEADINGS: &[&str] = &[
    "round", "opened", "closes", "state", "closed", "decision", "blind", "shown on", "asked",
    "about", "why",
];

pub(super) fn table(board: &Board) -> Table {
    let mut rounds: Vec<&Round> = board.work.rounds.iter().map(AsRef::as_ref).collect();
    rounds.sort_by_key(|round| Reverse(round.number));
    Table {
        name: "rounds",
        headings: HEADINGS,
        rows: rounds.into_iter().map(cells).collect(),
    }
}

fn cells(round: &Round) -> Vec<Cell> {
    let closed = round.closed();
    let decision = closed.and_then(|closed| closed.decision);
    let state = match (closed, decision) {
        (None, _) => "open",
        (Some(_), Some(_)) => "decided",
        (Some(_), None) => "given-up",
    };
    let asked: BTreeSet<_> = round.asked.iter().map(|one| &one.who).collect();
    vec![
        round.number.into(),
        round.opened.into(),
        round.closes.into(),
        state.into(),
        closed.map(|closed| closed.on).into(),
        decision
            .and_then(|number| u64::try_from(number).ok())
            .into(),
        round.blind.into(),
        round.revealed.into(),
        asked.len().into(),
        round.note.as_ref().map(Note::as_str).into(),
        closed.and_then(why).into(),
    ]
}

fn why(closed: &Closed) -> Option<&str> {
    closed.why.as_ref().map(Note::as_str)
}
