//! What a lesson touches.

use engine::blockers::{Blocker, On};
use engine::condition::Condition;
use engine::text::Name;
use serde::Deserialize;
use utoipa::ToSchema;

use super::caller::Caller;
use super::reading::Reading;

/// What a lesson touches: whoever waits on it is asked again.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Touches {
    /// Skills or access that are here now and were not.
    #[serde(default)]
    needs_met: Vec<String>,
    /// Roles whose interest may have grown.
    #[serde(default)]
    sponsors: Vec<String>,
    /// The ids of teams that may have more room.
    #[serde(default)]
    teams: Vec<String>,
}

/// What is meant.
pub(super) struct Touched {
    /// Needs that are now met.
    pub(super) needs_met: Vec<Name>,
    /// The interest of sponsors, room in teams.
    pub(super) others: Vec<Blocker>,
}

impl Touches {
    /// What is meant; what is wrong goes to `reading`.
    pub(super) fn meant(&self, caller: &Caller, reading: &mut Reading) -> Option<Touched> {
        let needs_met = reading.lines("touches.needs-met", &self.needs_met);
        let sponsors = reading.lines("touches.sponsors", &self.sponsors);
        let teams = reading.teams("touches.teams", &self.teams, caller.board());
        let interest = sponsors?.into_iter().map(|role| Blocker {
            condition: Condition::Interest,
            on: On::Sponsor(role),
        });
        let room = teams?.into_iter().map(|team| Blocker {
            condition: Condition::Operations,
            on: On::Team(team),
        });
        Some(Touched {
            needs_met: needs_met?,
            others: interest.chain(room).collect(),
        })
    }
}
