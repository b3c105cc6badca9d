//! Lessons, the newest first.

use engine::board::Board;
use engine::exemplars::Lesson;
use engine::id::Id;
use wording::Names;
use wording::lessons::touched;

use super::joined;
use crate::table::{Cell, Table};

const HEADINGS: &[&str] = &[
    "learned on",
    "lesson",
    "from id",
    "from",
    "touches",
    "asked again",
    "still to ask",
];

pub(super) fn table(board: &Board) -> Table {
    let names = Names::of(board);
    let mut lessons: Vec<&Lesson> = board.work.lessons.iter().map(AsRef::as_ref).collect();
    lessons.sort_by(|a, b| (b.on, &b.id).cmp(&(a.on, &a.id)));
    Table {
        name: "lessons",
        headings: HEADINGS,
        rows: lessons.into_iter().map(|one| cells(one, &names)).collect(),
    }
}

fn cells(lesson: &Lesson, names: &Names<'_>) -> Vec<Cell> {
    let from = lesson.from.as_ref();
    let exemplar = from.and_then(|id| names.board().work.exemplars.get(id));
    let candidate = exemplar.map(|exemplar| &exemplar.candidate);
    let touches: Vec<String> = lesson
        .touches
        .iter()
        .map(|one| touched(one, names))
        .collect();
    vec![
        lesson.on.into(),
        lesson.text.as_str().into(),
        candidate.map(Id::as_str).into(),
        candidate.map(|id| names.title(id)).into(),
        joined(touches.iter().map(String::as_str)),
        lesson.asked.len().into(),
        lesson.asks.len().into(),
    ]
}
