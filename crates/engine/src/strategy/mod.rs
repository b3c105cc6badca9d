//! What an organisation's rounds have come to over time: whether it can do more than it could, what keeps coming up, who was
//! served and who was not. It looks back only: no choice is made of it.
//!
//! Everything is counted once through: the rounds that stand, and what is kept of work.

mod gained;
mod recurring;
mod series;
mod served;
mod taught;
mod timeline;

pub use gained::{Gained, Met, Support};
pub use recurring::Recurring;
pub use series::{Counts, Moment, Trend};
pub use served::{Groups, InRound, Served, Time};
pub use taught::Taught;
pub use timeline::{Event, What};

use crate::assessed::Assessed;
use crate::board::Board;
use crate::condition::Condition;
use crate::rounds::{Closed, Round, decided};

/// All of it. A round whose decision was superseded does not count: what took its place does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy<'a> {
    /// How things stood as each round closed, oldest first.
    pub moments: Vec<Moment>,
    /// How they stand now.
    pub now: Counts,
    /// What was gained.
    pub gained: Gained<'a>,
    /// What keeps coming up.
    pub recurring: Vec<Recurring<'a>>,
    /// Who was served.
    pub groups: Groups<'a>,
    /// What was learned, latest first.
    pub lessons: Vec<Taught<'a>>,
    /// What happened, oldest first.
    pub events: Vec<Event<'a>>,
}

impl<'a> Strategy<'a> {
    /// Of a board, and where each of its candidates stands: `assessed` stands beside them.
    pub fn of<'b>(board: &'a Board, assessed: impl Iterator<Item = &'b Assessed> + Clone) -> Self {
        let rounds: Vec<(&'a Round, &'a Closed)> = decided(&board.work).rev().collect();
        let moments = rounds.iter();
        Self {
            moments: moments.filter_map(|(r, c)| Moment::of(r, c)).collect(),
            now: Counts::of(assessed.clone()),
            gained: Gained::of(&board.work),
            recurring: recurring::all(board, assessed, &rounds),
            groups: Groups::of(board, &rounds),
            lessons: Taught::all(board),
            events: Event::all(&board.work),
        }
    }

    /// The first round, where there is one.
    pub fn first(&self) -> Option<&Moment> {
        self.moments.first()
    }

    /// The last round, where it is not the first one too.
    pub fn last(&self) -> Option<&Moment> {
        self.moments.last().filter(|_| self.moments.len() > 1)
    }

    /// Where a condition goes from the first round to the last. One round alone shows no trend.
    pub fn trend(&self, condition: Condition) -> Option<Trend> {
        let (first, last) = (self.first()?, self.last()?);
        let met = |moment: &Moment| moment.counts.met[condition.index()];
        let of = |moment: &Moment| moment.counts.on_the_list();
        Some(Trend::between(
            (met(first), of(first)),
            (met(last), of(last)),
        ))
    }
}

#[cfg(test)]
mod tests;
