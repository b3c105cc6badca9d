//! A question whose gain is known, and how it becomes one of the outlook's.

use std::cmp::Ordering;

use super::flips::Turn;
use super::open::open;
use super::{Flip, Question, Topic, ask};
use crate::difference::Dimension;
use crate::exact::Exact;
use crate::outlook::{Field, Sight};

/// A question whose gain is known, before it is worded as one.
pub(crate) struct Raised {
    /// About whom, by rank.
    pub(crate) rank: usize,
    /// A dimension of a *start* candidate; none for all that is open about an *ask* candidate.
    pub(crate) dimension: Option<usize>,
    pub(super) gain: Exact,
    pub(super) turns: Vec<Turn>,
}

impl Raised {
    /// The question, in the words of the board.
    pub(crate) fn question(self, sight: &Sight<'_>, field: &Field) -> Question {
        let id = |rank: &usize| sight.seen[field.at[*rank]].candidate.id.clone();
        let open = open(sight, field, self.rank);
        let (about, chance) = match self.dimension {
            Some(d) => (
                vec![Topic::Difference(Dimension::ALL[d])],
                Exact::ratio(1, 1),
            ),
            None => (open.topics(), open.chance),
        };
        let flips = self.turns.iter().map(|turn| Flip {
            answer: turn.reply,
            enters: turn.enters.iter().map(id).collect(),
            leaves: turn.leaves.iter().map(id).collect(),
        });
        Question {
            candidate: id(&self.rank),
            ask: ask::whom(sight, &sight.seen[field.at[self.rank]], &about),
            about,
            flips: flips.collect(),
            gain: self.gain,
            chance,
        }
    }
}

/// Greatest gain first, then rank, then dimension.
pub(crate) fn sort(raised: &mut [Raised]) {
    raised.sort_by(|a, b| {
        // Most gains that meet are equal, which is told sooner than which is greater.
        let order = if a.gain == b.gain {
            Ordering::Equal
        } else {
            b.gain.cmp(&a.gain)
        };
        order
            .then(a.rank.cmp(&b.rank))
            .then(a.dimension.cmp(&b.dimension))
    });
}
