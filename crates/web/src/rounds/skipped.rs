//! The question that a round leaves behind: a group that was left out twice running, and a place that could be kept for it.

use engine::board::Board;
use engine::outlook::Outlook;
use engine::rounds::skipped;
use wording::{Names, rounds};

use crate::path::Segment;

/// A place that could be kept.
pub(crate) struct KeepPlace {
    /// The question, and what it would mean.
    pub(crate) sentence: String,
    /// The words of the button.
    pub(crate) words: String,
    /// The form of the decision with that change made.
    pub(crate) href: String,
}

impl KeepPlace {
    /// Every one of them.
    pub(crate) fn all(board: &Board, outlook: &Outlook, names: &Names<'_>) -> Vec<Self> {
        let all = skipped(board, outlook).into_iter();
        let place = |skipped: engine::rounds::Skipped<'_>| Self {
            sentence: rounds::skipped(&skipped, names),
            words: rounds::keep_a_place(skipped.group, names),
            href: format!(
                "/decisions/new?place-for={}",
                Segment(skipped.group.as_str())
            ),
        };
        all.map(place).collect()
    }
}
