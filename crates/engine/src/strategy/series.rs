//! How things stood at one moment after another.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::assessed::Assessed;
use crate::reading::Reading;
use crate::rounds::{Closed, Round};
use crate::standing::Standing;

/// Counts of what is on the list: nothing that is under way, done, parked or must be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that can start, are to be asked about, and need ground prepared.
    pub standings: [usize; 3],
    /// Those that have each condition met: interest, operations, capability.
    pub met: [usize; 3],
}

/// How things stood as a round closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The number of the round.
    pub round: u32,
    /// The day.
    pub on: Date,
    /// The number of the decision it came to.
    pub decision: i64,
    /// How many stood where.
    pub counts: Counts,
}

/// Where something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// More have it, and a greater part of the list.
    Grows,
    /// Fewer have it, and a smaller part of the list.
    Falls,
    /// Neither can be said: a list that only grew or shrank shows nothing.
    Unclear,
}

impl Counts {
    /// Of where candidates stand.
    pub(super) fn of<'b>(assessed: impl Iterator<Item = &'b Assessed>) -> Self {
        let mut counts = Self::default();
        for one in assessed {
            let place = match one.standing {
                Some(Standing::Start) => 0,
                Some(Standing::Ask) => 1,
                Some(Standing::Prepare) => 2,
                Some(Standing::UnderWay) | None => continue,
            };
            counts.standings[place] += 1;
            for (met, condition) in counts.met.iter_mut().zip(&one.conditions) {
                *met += usize::from(condition.reading == Reading::Present);
            }
        }
        counts
    }

    /// How many are on the list.
    pub fn on_the_list(&self) -> usize {
        self.standings.iter().sum()
    }
}

impl Moment {
    /// Of a round that closed; none where it came to no decision.
    pub(super) fn of(round: &Round, closed: &Closed) -> Option<Self> {
        Some(Self {
            round: round.number,
            on: closed.on,
            decision: closed.decision?,
            counts: Counts {
                standings: closed.tally.standings,
                met: closed.tally.met,
            },
        })
    }
}

impl Trend {
    /// From so many of how many, to so many of how many.
    pub fn between(first: (usize, usize), last: (usize, usize)) -> Self {
        if first.1 == 0 || last.1 == 0 {
            return Self::Unclear;
        }
        let parts = (last.0 * first.1).cmp(&(first.0 * last.1));
        match (last.0.cmp(&first.0), parts) {
            (Ordering::Greater, Ordering::Greater) => Self::Grows,
            (Ordering::Less, Ordering::Less) => Self::Falls,
            _ => Self::Unclear,
        }
    }
}
