//! Actions as they stand on the wire.

use engine::groundwork as kept;
use engine::groundwork::ActionState;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::blockers::Blocker;
use crate::api::words::texts;

/// Work that is to create a condition which is missing.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::api) struct Action {
    /// Its id, which never changes.
    id: String,
    /// What it is, in a line.
    pub(in crate::api) name: String,
    /// What is done.
    pub(in crate::api) doing: Option<String>,
    pub(in crate::api) blocker: Blocker,
    /// The id of the play that it was chosen from.
    pub(in crate::api) play: Option<String>,
    /// The ids of what it serves.
    pub(in crate::api) serves: Vec<String>,
    /// The id of the team that does it.
    pub(in crate::api) team: Option<String>,
    /// Who leads it, by role.
    pub(in crate::api) owner: String,
    /// What would show that the condition is there.
    pub(in crate::api) present_when: String,
    state: State,
    /// What it waits for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::api) waits_for: Option<String>,
    /// The day since which it is done, or on which it was over.
    #[schema(format = Date)]
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// The day by which it is to be done.
    #[schema(format = Date)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::api) due: Option<String>,
    /// What was found, or why it was dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::api) note: Option<String>,
}

/// Where an action is in its life.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = ActionState)]
#[serde(rename_all = "kebab-case")]
pub(in crate::api) enum State {
    /// It is not begun.
    Waits,
    /// It is being done.
    Live,
    /// It is done: the people who know are asked again.
    Done,
    /// It was given up.
    Dropped,
}

/// An action as it is to be: with the day by which it is to be done, or what it waits for.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewAction)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct New {
    /// What it is, in a line.
    #[schema(min_length = 1, max_length = 500)]
    pub(in crate::api) name: String,
    /// What is done.
    #[schema(min_length = 1, max_length = 5_000)]
    pub(in crate::api) doing: Option<String>,
    pub(in crate::api) blocker: Blocker,
    /// The id of the play that it is chosen from.
    #[schema(min_length = 1, max_length = 5_000)]
    pub(in crate::api) play: Option<String>,
    /// The ids of what it serves.
    #[schema(min_items = 1)]
    pub(in crate::api) serves: Vec<String>,
    /// The id of the team that does it.
    #[schema(min_length = 1, max_length = 5_000)]
    pub(in crate::api) team: Option<String>,
    /// Who leads it, by role.
    #[schema(min_length = 1, max_length = 5_000)]
    pub(in crate::api) owner: String,
    /// What would show that the condition is there.
    #[schema(min_length = 1, max_length = 5_000)]
    pub(in crate::api) present_when: String,
    /// It is being done, or begins today: to be done by this day to come.
    #[schema(format = Date)]
    pub(in crate::api) due: Option<String>,
    /// It waits for this.
    #[schema(min_length = 1, max_length = 5_000)]
    pub(in crate::api) waits_for: Option<String>,
}

impl Action {
    pub(in crate::api) fn of(kept: &kept::Action) -> Self {
        let day = |day: &Date| Some(day.to_string());
        let (state, since, due, waits_for, note) = match &kept.state {
            ActionState::Waits { for_what } => (State::Waits, None, None, Some(for_what), None),
            ActionState::Live { since, due } => (State::Live, day(since), day(due), None, None),
            ActionState::Done { on, shown, .. } => (State::Done, day(on), None, None, Some(shown)),
            ActionState::Dropped { on, why } => (State::Dropped, day(on), None, None, Some(why)),
        };
        Self {
            id: kept.id.to_string(),
            name: kept.name.to_string(),
            doing: kept.doing.as_ref().map(ToString::to_string),
            blocker: (&kept.blocker).into(),
            play: kept.play.as_ref().map(ToString::to_string),
            serves: texts(&kept.serves),
            team: kept.team.as_ref().map(ToString::to_string),
            owner: kept.owner.to_string(),
            present_when: kept.present_when.to_string(),
            state,
            waits_for: waits_for.map(ToString::to_string),
            since,
            due,
            note: note.map(ToString::to_string),
        }
    }
}
