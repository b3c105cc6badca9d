//! What to unblock first (section 8): a missing condition together with what it hangs on, and whom its removal opens.
//!
//! `lacks` says what each *prepare* candidate lacks, `order` which of it to remove first.

mod lacks;
mod order;

use serde::{Deserialize, Serialize};

use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::exact::Exact;
use crate::id::Id;
use crate::outlook::Sight;
use crate::people::{Service, Team};
use crate::text::Name;

pub use lacks::lacked;

use lacks::Lacks;
use order::{Alike, Order};

/// A missing condition together with what it hangs on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Blocker {
    /// The condition.
    pub condition: Condition,
    /// What it hangs on.
    pub on: On,
}

/// What a missing condition hangs on. A team and a service of one name are two.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// Interest: the sponsor by role.
    Sponsor(Name),
    /// Operations: one of the candidate's teams.
    Team(Id<Team>),
    /// Capability: a skill or access.
    Need(Name),
    /// Where none of these is named: the service.
    Service(Id<Service>),
    /// Where that is not named either: the candidate itself.
    Candidate(Id<Candidate>),
}

/// Blockers that are worth removing together, and whom that opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The blockers, in order of condition, then name, then kind.
    pub blockers: Vec<Blocker>,
    /// The candidates that then have no blocker left, by id; never empty.
    pub opens: Vec<Id<Candidate>>,
    /// The sum of their expected differences, points.
    pub worth: Exact,
}

/// The sets of blockers to remove, one after another, until every *prepare* candidate is opened. `expected` stands beside
/// what is seen.
pub(crate) fn unblock(sight: &Sight<'_>, expected: &[Exact]) -> Vec<Opening> {
    let Lacks { blockers, of } = Lacks::of(sight);
    let (worths, denominator) = Exact::over_one(of.iter().map(|(at, _)| &expected[*at]));
    let order = Order::of(blockers.len(), of.into_iter().zip(worths));
    let opening = |alike: Alike| {
        let mut members = alike.members;
        members.sort_unstable();
        let id = |at: usize| sight.seen[at].candidate.id.clone();
        Opening {
            blockers: alike.lacks.iter().map(|b| blockers[*b].clone()).collect(),
            opens: members.into_iter().map(id).collect(),
            worth: Exact::over(&alike.worth, &denominator),
        }
    };
    order.map(opening).collect()
}

#[cfg(test)]
mod tests;
