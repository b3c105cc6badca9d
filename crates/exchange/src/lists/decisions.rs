//! Decisions, the latest first. What each says is in its record.

use engine::board::Board;
use engine::rounds::of_decision;
use jiff::civil::Date;

use crate::table::{Cell, Table};

const HEADINGS: &[&str] = &[
    "decision",
    "recorded",
    "round",
    "look again",
    "superseded by",
    "digest",
];

/// What is kept beside a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its number.
    pub number: i64,
    /// The day it was recorded.
    pub recorded: Date,
    /// When to look again.
    pub look_again: Option<Date>,
    /// The number of the later decision that took its place.
    pub superseded_by: Option<i64>,
    /// The digest of the record.
    pub digest: String,
}

pub(super) fn table(board: &Board, all: &[Decision]) -> Table {
    let row = |decision: &Decision| {
        let round = of_decision(&board.work, decision.number);
        vec![
            number(decision.number),
            decision.recorded.into(),
            round.map(|round| round.number).into(),
            decision.look_again.into(),
            decision.superseded_by.map_or(Cell::Nothing, number),
            decision.digest.as_str().into(),
        ]
    };
    Table {
        name: "decisions",
        headings: HEADINGS,
        rows: all.iter().map(row).collect(),
    }
}

fn number(number: i64) -> Cell {
    u64::try_from(number).ok().into()
}
