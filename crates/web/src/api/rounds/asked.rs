//! Who is asked what by a round.

use engine::answer::SourceKind;
use engine::board::Board;
use engine::condition as asked;
use engine::id::Id;
use engine::people::Team;
use engine::rounds as kept;
use operations::Ids;
use operations::answers::Voice;
use operations::rounds::Ask;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::form::Wrong;

use crate::api::reading::Reading;
use crate::api::words::Condition;
use crate::rounds::voice;

/// Who is asked about a condition of every problem and opportunity that it concerns.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Asked {
    /// The id of one who is here.
    who: Option<String>,
    /// Where no id is sent: the name of a person who is here, or of a role or a meeting.
    name: Option<String>,
    condition: Condition,
    /// Of operations: the id of the team whose room it speaks of; none asks about all.
    team: Option<String>,
}

impl Asked {
    pub(super) fn of(kept: &kept::Asked, board: &Board) -> Self {
        let source = board.sources.get(&kept.who);
        Self {
            who: Some(kept.who.to_string()),
            name: source.map(|source| source.name.to_string()),
            condition: kept.condition.into(),
            team: kept.team.as_ref().map(ToString::to_string),
        }
    }

    /// What is meant; what is wrong goes to `reading`.
    pub(super) fn meant(&self, board: &Board, ids: &mut Ids, reading: &mut Reading) -> Option<Ask> {
        let condition = self.condition.into();
        let team = team(condition, self.team.as_deref(), board, reading);
        let who = match (&self.who, &self.name) {
            (Some(id), _) => known(id, board, reading),
            (None, Some(name)) => reading.line("asked", name).map(|name| voice(name, board)),
            (None, None) => {
                reading.tell("asked", wording::api::WHO_OR_NAME);
                None
            }
        };
        Some(Ask {
            who: who?,
            condition,
            team,
            new_source: ids.fresh(),
        })
    }
}

/// One who can be asked: a person who is here, or a name that was written down.
fn known(id: &str, board: &Board, reading: &mut Reading) -> Option<Voice> {
    let id = reading.id("asked", id)?;
    let source = board.sources.get(&id);
    let can_be = source.filter(|source| {
        source.kind == SourceKind::Written || board.work.member(&source.id).is_some()
    });
    let known = can_be.map(|source| Voice::Known(source.id.clone()));
    reading.take("asked", known.ok_or(Wrong::NotAChoice))
}

/// The team that is spoken of, where it is one alone; what is wrong goes to `reading`.
pub(super) fn team(
    condition: asked::Condition,
    sent: Option<&str>,
    board: &Board,
    reading: &mut Reading,
) -> Option<Id<Team>> {
    let id: Id<Team> = reading.id("team", sent?)?;
    let read = if condition != asked::Condition::Operations {
        Err(Wrong::NotAChoice)
    } else if board.teams.get(&id).is_none() {
        Err(Wrong::Gone("team"))
    } else {
        Ok(id)
    };
    reading.take("team", read)
}
