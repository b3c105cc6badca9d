//! What to unblock first, in the JSON.

use engine::blockers::{Blocker, On, Opening};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::exact::Exact;
use engine::id::Id;
use engine::text::Name;
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

impl OpeningDocument {
    /// What it says, to be put in words again. None where the board does not hold what it names.
    pub(crate) fn opening(&self, board: &Board) -> Option<Opening> {
        let blockers = self.blockers.iter().map(|blocker| blocker.blocker(board));
        Some(Opening {
            blockers: blockers.collect::<Option<_>>()?,
            opens: self.opens.clone(),
            worth: Exact::parse(self.opened.text())?,
        })
    }
}

impl BlockerDocument {
    fn blocker(&self, board: &Board) -> Option<Blocker> {
        let name = || Name::parse(&self.on).ok();
        let on = match self.kind {
            OnKind::Sponsor => On::Sponsor(name()?),
            OnKind::Need => On::Need(name()?),
            OnKind::Team => {
                let mut teams = board.teams.iter();
                On::Team(teams.find(|t| t.name.as_str() == self.on)?.id.clone())
            }
            OnKind::Service => {
                let mut services = board.services.iter();
                On::Service(services.find(|s| s.name.as_str() == self.on)?.id.clone())
            }
            OnKind::Candidate => On::Candidate(Id::parse(&self.on).ok()?),
        };
        Some(Blocker {
            condition: self.condition,
            on,
        })
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
