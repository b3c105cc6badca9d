//! What was started, the latest first, and what its last review says.

use std::cmp::Reverse;

use engine::board::Board;
use engine::exemplars::{Exemplar, ExemplarState};
use engine::text::Note;
use wording::Names;

use super::word;
use crate::table::{Cell, Table};

const HEADINGS: &[&str] = &[
    "id",
    "title",
    "decision",
    "started",
    "look back on",
    "state",
    "ended",
    "how things were",
    "question",
    "reviews",
    "last review",
    "what changed",
    "what we can do now",
    "what comes next",
    "why it went back",
];

pub(super) fn table(board: &Board) -> Table {
    let names = Names::of(board);
    let mut all: Vec<&Exemplar> = board.work.exemplars.iter().map(AsRef::as_ref).collect();
    all.sort_by_key(|one| (Reverse(one.started), &one.id));
    Table {
        name: "exemplars",
        headings: HEADINGS,
        rows: all.into_iter().map(|one| cells(one, &names)).collect(),
    }
}

fn cells(one: &Exemplar, names: &Names<'_>) -> Vec<Cell> {
    let (state, ended, why) = match &one.state {
        ExemplarState::UnderWay => ("under-way", None, None),
        ExemplarState::Stopped(on) => ("stopped", Some(*on), None),
        ExemplarState::WentBack { on, why } => ("went-back", Some(*on), Some(why.as_str())),
    };
    let last = one.reviews.last();
    vec![
        one.candidate.as_str().into(),
        names.title(&one.candidate).into(),
        one.decision
            .and_then(|number| u64::try_from(number).ok())
            .into(),
        one.started.into(),
        one.look_on.into(),
        state.into(),
        ended.into(),
        one.baseline.as_ref().map(Note::as_str).into(),
        one.question.as_ref().map(Note::as_str).into(),
        one.reviews.len().into(),
        last.map(|review| review.on).into(),
        last.map(|review| review.changed.as_str()).into(),
        last.map(|review| review.can_now.as_str()).into(),
        last.map(|review| word(&review.next)).into(),
        why.into(),
    ]
}
