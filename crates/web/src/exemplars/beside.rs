//! A candidate's exemplars, as its own page shows them.

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use jiff::civil::Date;
use wording::exemplars::course;

use super::ExemplarPage;

/// An exemplar of a candidate: where it is kept, and what became of it.
pub(crate) struct Beside {
    pub(crate) href: String,
    pub(crate) stands: String,
}

impl Beside {
    /// Every exemplar of a candidate, the latest first.
    pub(crate) fn all(board: &Board, candidate: &Id<Candidate>, today: Date) -> Vec<Self> {
        let all = board.work.exemplars.iter().rev();
        let theirs = all.filter(|one| one.candidate == *candidate);
        theirs
            .map(|one| Self {
                href: ExemplarPage(&one.id).to_string(),
                stands: course(one, board, today),
            })
            .collect()
    }
}
