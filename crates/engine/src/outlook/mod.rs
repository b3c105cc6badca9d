//! What the engine makes of a board: the whole answer to "where should we focus?".

mod choice;
mod make;
mod nearest;
#[cfg(feature = "parts")]
mod parts;
mod reasons;
mod seen;
mod verdict;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::because::Because;
use crate::blockers::Opening;
use crate::candidate::Candidate;
use crate::cases::Share;
use crate::classes::Class;
use crate::condition::Condition;
use crate::exact::Exact;
use crate::fairness::{BySize, GroupsServed, Readiness};
use crate::id::Id;
use crate::people::Team;
use crate::questions::Question;
use crate::reading::ConditionReading;
use crate::standing::Standing;

#[cfg(test)]
pub(crate) use choice::Budgets;
pub(crate) use choice::{Choice, Exchange, Field};
pub use make::{outlook, outlook_by};
#[cfg(feature = "parts")]
pub use parts::Parts;
pub(crate) use seen::{Seen, Sight};

/// The version of the rules that made an outlook. Records name theirs, and `verify` runs every one ever released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Model {
    /// Sections 1 to 4, worst regret and the verdicts that need no cases.
    #[serde(rename = "0")]
    Zero,
    /// All of them.
    #[serde(rename = "1")]
    One,
}

/// Weights of harm, unmet, disadvantage and reach, summing to 1.
pub type Weights = [Exact; 4];

/// Everything the engine makes of a board on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The rules that made it.
    pub model: Model,
    /// The day it was made for.
    pub today: Date,
    /// The vertices of the allowed weights, sorted.
    pub vertices: Vec<Weights>,
    /// Their centroid: the balanced view.
    pub centre: Weights,
    /// The smallest difference that matters, in points.
    pub epsilon: Exact,
    /// How many places there are.
    pub places: Places,
    /// Is it enough?
    pub verdict: Verdict,
    /// What the model would start now.
    pub few: Few,
    /// Every candidate with a standing, in byte order of id.
    pub placed: Vec<Placed>,
    /// Nearest to starting: at most three *prepare* candidates, nearest first, each with what it lacks.
    pub nearest: Vec<Nearest>,
    /// What to ask: every question with a gain, greatest first.
    pub questions: Vec<Question>,
    /// Where it is *ask* and no single answer matters: those that matter only together, by share, then id.
    pub together: Vec<Id<Candidate>>,
    /// What to unblock first.
    pub unblock: Vec<Opening>,
    /// What a list by size alone would start.
    pub by_size: BySize,
    /// Which groups are served.
    pub groups: GroupsServed,
    /// Whether readiness leaves people behind.
    pub readiness: Readiness,
}

/// Places for exemplars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// `k`: how many at once.
    pub limit: u8,
    /// Exemplars under way.
    pub under_way: u32,
    /// `k'`: places left.
    pub left: u8,
}

/// Is it good enough to stop?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The first of section 5's verdicts that holds.
    pub kind: VerdictKind,
    /// `MR`: the most that could be lost by starting the few now, over all allowed weights. Points.
    pub worst_regret: Exact,
    /// The same in the balanced view alone. Points.
    pub worst_regret_at_centre: Exact,
    /// The mean gain from knowing every answer, over the cases, in the balanced view. Points.
    pub gain: Exact,
    /// Its upper bound (95 %), rounded up at the 30th decimal. Points.
    pub gain_bound: Exact,
}

/// The verdicts, in the order in which they are tried. Model 0 has no `enough`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerdictKind {
    /// Nothing can start yet, or nothing more; where only room keeps ready candidates from starting, the teams without room.
    NothingReady {
        /// Teams whose room is the reason, in order of name; empty when it is not room.
        no_room: Vec<Id<Team>>,
    },
    /// No answer still open could make a better choice.
    Settled,
    /// Nor could it make one better by more than ε.
    SettledWithin,
    /// On average more answers would change little.
    Enough,
    /// Ask first.
    Ask,
}

/// The few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few {
    /// `V*`, points.
    pub total: Exact,
    /// False when the search stopped at its limit before the picks, or what they could lose, were proved.
    pub proved: bool,
    /// The picks, greatest expected difference first, then id.
    pub picks: Vec<Id<Candidate>>,
    /// Exemplars under way, by id.
    pub under_way: Vec<Id<Candidate>>,
    /// Must-do work, by id.
    pub must_do: Vec<Id<Candidate>>,
}

/// A candidate and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which.
    pub id: Id<Candidate>,
    /// Where it stands.
    pub standing: Standing,
    /// Its conditions, in the order of [`Condition::ALL`].
    pub conditions: [ConditionReading; 3],
    /// `v̄`: its expected difference in the balanced view, points.
    pub expected: Exact,
    /// Least points on each dimension.
    pub low: [Exact; 4],
    /// Greatest points on each dimension.
    pub high: [Exact; 4],
    /// For a *start* candidate that is not picked: what would give way. None for others, and where no feasible set holds it.
    pub swap: Option<Swap>,
    /// Whether it is in the best sets, whatever turns out.
    pub class: Class,
    /// How often it is in the best set of a case. 1 for an exemplar under way.
    pub share: Share,
    /// Why it stands there; never empty.
    pub because: Vec<Because>,
}

/// What taking a *start* candidate that is not picked would mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// Points lost: `V*` less the best feasible total that contains it. At most ε: a swap that needs no excuse. On a
    /// crowded board where the search stops at its limit, the best total found: a swap that can be made, if not proved
    /// the cheapest.
    pub cost: Exact,
    /// The picks that would leave, by id.
    pub instead_of: Vec<Id<Candidate>>,
}

/// A candidate near to starting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Which.
    pub id: Id<Candidate>,
    /// The conditions it lacks.
    pub lacks: Vec<Condition>,
}

impl Outlook {
    /// Where a candidate stands; none for those without a standing (must-do, done, parked).
    pub fn placed(&self, id: &Id<Candidate>) -> Option<&Placed> {
        self.placed
            .binary_search_by(|p| p.id.cmp(id))
            .ok()
            .map(|at| &self.placed[at])
    }

    /// What another model's rules say: those of an earlier one are part of the latest. What it does not compute stays
    /// filled in, and is for the writer to leave out.
    #[must_use]
    pub fn as_of(mut self, model: Model) -> Self {
        if model == Model::Zero && self.verdict.kind == VerdictKind::Enough {
            self.verdict.kind = VerdictKind::Ask;
        }
        self.model = model;
        self
    }

    /// Whether a candidate is among the few.
    pub fn picks(&self, id: &Id<Candidate>) -> bool {
        self.few.picks.contains(id)
    }
}

#[cfg(test)]
mod tests;
