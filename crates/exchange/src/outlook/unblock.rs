//! What to unblock first, in the JSON.

use engine::blockers::{Blocker, On, Opening};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use serde::{Deserialize, Serialize};
use wording::Names;

use crate::json::Decimal;

/// Blockers that are worth removing together, and whom that opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningDocument {
    /// The blockers.
    pub blockers: Vec<BlockerDocument>,
    /// Whom their removal opens.
    pub opens: Vec<Id<Candidate>>,
    /// The sum of their expected differences, points.
    pub opened: Decimal,
}

/// A missing condition and what it hangs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockerDocument {
    /// Which condition.
    pub condition: Condition,
    /// What kind of thing it hangs on.
    pub kind: OnKind,
    /// What that is: a name, or the id of a candidate.
    pub on: String,
}

/// The kinds of things that a condition hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnKind {
    /// A sponsor by role.
    Sponsor,
    /// A team.
    Team,
    /// A skill or access.
    Need,
    /// A service.
    Service,
    /// The candidate itself.
    Candidate,
}

impl OpeningDocument {
    pub(super) fn of(opening: &Opening, names: &Names<'_>) -> Self {
        let blocker = |blocker: &Blocker| BlockerDocument {
            condition: blocker.condition,
            kind: kind(&blocker.on),
            on: on(&blocker.on, names).to_owned(),
        };
        Self {
            blockers: opening.blockers.iter().map(blocker).collect(),
            opens: opening.opens.clone(),
            opened: (&opening.worth).into(),
        }
    }
}

const fn kind(on: &On) -> OnKind {
    match on {
        On::Sponsor(_) => OnKind::Sponsor,
        On::Team(_) => OnKind::Team,
        On::Need(_) => OnKind::Need,
        On::Service(_) => OnKind::Service,
        On::Candidate(_) => OnKind::Candidate,
    }
}

fn on<'a>(on: &'a On, names: &'a Names<'_>) -> &'a str {
    match on {
        On::Sponsor(name) | On::Need(name) => name.as_str(),
        On::Team(id) => names.team(id),
        On::Service(id) => names.service(id),
        On::Candidate(id) => id.as_str(),
    }
}
