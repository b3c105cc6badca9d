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

#[cfg(test)]
mod tests {
    use engine::board::Change;
    use engine::exemplars::{ExemplarState, Next};
    use engine::id::Id;
    use engine::work::Piece;
    use jiff::civil::{Date, date};

    use super::*;

    fn review(on: Date, line: &str) -> Review {
        let note = |text: &str| Note::parse(text).unwrap();
        Review {
            on,
            changed: note("Something"),
            learned: note("Something"),
            needs_met: Vec::new(),
            support: None,
            can_now: note(line),
            next: Next::CarryOn,
        }
    }

    fn exemplar(called: &str, reviews: Vec<Review>) -> Exemplar {
        Exemplar {
            id: Id::parse(called).unwrap(),
            candidate: Id::parse("P1").unwrap(),
            decision: None,
            anyway: None,
            started: date(2026, 1, 1),
            baseline: None,
            question: None,
            look_on: None,
            notes: Vec::new(),
            reviews,
            state: ExemplarState::UnderWay,
        }
    }

    #[test]
    fn the_latest_three_are_shown_the_newest_first() {
        let day = |month| date(2026, month, 1);
        let mut board = Board::default();
        let first = vec![
            review(day(2), "Oldest"),
            review(day(5), "Third"),
            review(day(9), "First"),
        ];
        let second = vec![review(day(7), "Second")];
        for one in [exemplar("a", first), exemplar("b", second)] {
            board.apply(&Change::Piece(Piece::Exemplar(one)));
        }
        let latest = Gained::latest(&board);
        let lines: Vec<&str> = latest.iter().map(|one| one.line.as_str()).collect();
        assert_eq!(lines, ["First", "Second", "Third"]);
    }
}
