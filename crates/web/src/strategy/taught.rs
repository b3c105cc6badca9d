//! The latest lessons, and whose asking again is not done.

use engine::board::Board;
use engine::exemplars::Lesson;
use engine::strategy::Taught;
use wording::date;
use wording::strategy::{lessons_open, open};

use super::won::Source;

/// How many are shown.
const MOST: usize = 5;

/// What was learned, latest first.
pub(super) struct Learned<'a> {
    pub(super) all: Vec<Shown<'a>>,
    /// How many of all of them still have something to ask again.
    pub(super) open: Option<String>,
    /// Whether there are more than are shown.
    pub(super) more: bool,
}

/// One lesson.
pub(super) struct Shown<'a> {
    pub(super) lesson: &'a Lesson,
    pub(super) on: String,
    /// The exemplar that taught it, where one did.
    pub(super) from: Option<Source<'a>>,
    /// What is still to be asked again.
    pub(super) open: Option<String>,
}

impl<'a> Learned<'a> {
    pub(super) fn of(lessons: &[Taught<'a>], board: &'a Board) -> Self {
        let shown = lessons.iter().take(MOST).map(|one| Shown {
            lesson: one.lesson,
            on: date::long(one.lesson.on),
            from: one
                .lesson
                .from
                .as_ref()
                .and_then(|id| Source::of(id, board)),
            open: open(one.open),
        });
        let asking = lessons.iter().filter(|one| one.open > 0);
        Self {
            all: shown.collect(),
            open: lessons_open(asking.count()),
            more: lessons.len() > MOST,
        }
    }
}
