//! What we can do now that we could not: the line of the latest reviews.

use engine::board::Board;
use engine::exemplars::{Exemplar, Review};
use engine::text::Note;

use crate::exemplars::ExemplarPage;

/// How many are shown.
const MOST: usize = 3;

/// One such line.
pub(super) struct Gained<'a> {
    pub(super) page: ExemplarPage<'a>,
    pub(super) line: &'a Note,
}

impl<'a> Gained<'a> {
    /// The latest of them.
    pub(super) fn latest(board: &'a Board) -> Vec<Self> {
        let exemplars = board.work.exemplars.iter().map(AsRef::as_ref);
        let reviews = exemplars.flat_map(|one: &Exemplar| {
            let reviews = one.reviews.iter().enumerate();
            reviews.map(move |(at, review)| (one, at, review))
        });
        let mut reviews: Vec<(&Exemplar, usize, &Review)> = reviews.collect();
        reviews.sort_by(|(a, at, x), (b, bt, y)| (y.on, &b.id, bt).cmp(&(x.on, &a.id, at)));
        let latest = reviews.into_iter().take(MOST);
        latest
            .map(|(one, _, review)| Self {
                page: ExemplarPage(&one.id),
                line: &review.can_now,
            })
            .collect()
    }
}
