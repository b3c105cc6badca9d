//! What a missing condition hangs on.

use engine::blockers as kept;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::reading::Reading;
use super::words::Condition;

/// A missing condition, together with what it hangs on.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Blocker {
    condition: Condition,
    kind: Hangs,
    /// The role or the need by name; the team, service, problem or opportunity by id.
    #[schema(min_length = 1, max_length = 5_000)]
    on: String,
}

/// On what kind of thing a condition hangs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Hangs {
    /// Interest: a role.
    Sponsor,
    /// Operations: a team.
    Team,
    /// Capability: a skill or access.
    Need,
    /// A service, where none of these is known.
    Service,
    /// A problem or opportunity itself, where nothing else is known.
    Candidate,
}

impl From<&kept::Blocker> for Blocker {
    fn from(blocker: &kept::Blocker) -> Self {
        let (kind, on) = match &blocker.on {
            kept::On::Sponsor(name) => (Hangs::Sponsor, name.to_string()),
            kept::On::Team(id) => (Hangs::Team, id.to_string()),
            kept::On::Need(name) => (Hangs::Need, name.to_string()),
            kept::On::Service(id) => (Hangs::Service, id.to_string()),
            kept::On::Candidate(id) => (Hangs::Candidate, id.to_string()),
        };
        Self {
            condition: blocker.condition.into(),
            kind,
            on,
        }
    }
}

/// What is meant; what is wrong goes to `reading`.
pub(super) fn meant(sent: &Blocker, reading: &mut Reading) -> Option<kept::Blocker> {
    let (field, on) = ("blocker.on", sent.on.as_str());
    let on = match sent.kind {
        Hangs::Sponsor => kept::On::Sponsor(reading.line(field, on)?),
        Hangs::Team => kept::On::Team(reading.id(field, on)?),
        Hangs::Need => kept::On::Need(reading.line(field, on)?),
        Hangs::Service => kept::On::Service(reading.id(field, on)?),
        Hangs::Candidate => kept::On::Candidate(reading.id(field, on)?),
    };
    let condition = sent.condition.into();
    Some(kept::Blocker { condition, on })
}
