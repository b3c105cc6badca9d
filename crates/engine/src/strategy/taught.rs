//! What was learned, and what of it is still to be asked again.

use crate::asking::is_on_the_list;
use crate::board::Board;
use crate::exemplars::Lesson;

/// A lesson, and how far asking again because of it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taught<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// What is still to be asked again, of what is on the list.
    pub open: usize,
}

impl<'a> Taught<'a> {
    /// Every lesson, latest first.
    pub(super) fn all(board: &'a Board) -> Vec<Self> {
        let mut all: Vec<Self> = board
            .work
            .lessons
            .iter()
            .map(|lesson| {
                let asks = lesson.asks.iter();
                let open = asks.filter(|ask| is_on_the_list(board, &ask.candidate));
                Self {
                    lesson,
                    open: open.count(),
                }
            })
            .collect();
        all.sort_by(|a, b| (b.lesson.on, &b.lesson.id).cmp(&(a.lesson.on, &a.lesson.id)));
        all
    }
}
