//! Where one candidate stands by itself: nothing that another candidate does can change it.

use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::id::Id;
use crate::people::Team;
use crate::reading::{Ageing, ConditionReading, readings};
use crate::standing::Standing;

/// The readings of a candidate, and where they put it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// Its conditions, in the order of [`crate::condition::Condition::ALL`].
    pub conditions: [ConditionReading; 3],
    /// Where it stands; must-do, done and parked ones have no standing.
    pub standing: Option<Standing>,
}

impl Assessed {
    /// Assesses a candidate of a board.
    pub fn of(candidate: &Candidate, board: &Board, ageing: &Ageing) -> Self {
        let mut conditions = readings(candidate, ageing);
        for condition in &mut conditions {
            by_name(board, &mut condition.blocked_teams);
        }
        let standing = match candidate.status {
            Status::Candidate => Some(Standing::of(&conditions)),
            Status::Exemplar => Some(Standing::UnderWay),
            Status::MustDo | Status::Done(_) | Status::Parked => None,
        };
        Self {
            conditions,
            standing,
        }
    }
}

/// Puts teams in order of name, then id.
pub(crate) fn by_name(board: &Board, teams: &mut [Id<Team>]) {
    if teams.len() > 1 {
        teams.sort_by_cached_key(|id| {
            let listed = board.teams.get(id);
            let name = listed.map_or(id.as_str(), |team| team.name.as_str());
            (name.to_owned(), id.clone())
        });
    }
}
