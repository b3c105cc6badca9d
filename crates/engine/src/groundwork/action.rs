//! One action of groundwork.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Play;
use crate::asking::Ask;
use crate::blockers::Blocker;
use crate::candidate::Candidate;
use crate::condition::Half;
use crate::id::Id;
use crate::keyed::HasId;
use crate::people::Team;
use crate::text::{Name, Note, Title};

/// Work that is to remove a blocker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its id.
    pub id: Id<Action>,
    /// What it is, in a line.
    pub name: Title,
    /// What is done.
    pub doing: Option<Note>,
    /// The play it was chosen from.
    pub play: Option<Id<Play>>,
    /// What it is to remove.
    pub blocker: Blocker,
    /// The half of the condition that is missing, where it was asked apart.
    pub half: Option<Half>,
    /// The candidates it serves, each once; never none.
    pub serves: Vec<Id<Candidate>>,
    /// The team that does it.
    pub team: Option<Id<Team>>,
    /// Who leads it, by role.
    pub owner: Name,
    /// What would show an independent reader that the condition is there.
    pub present_when: Note,
    /// Where it is in its life.
    pub state: ActionState,
}

/// Where an action is in its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionState {
    /// Planned, and not begun.
    Waits {
        /// What it waits for.
        for_what: Note,
    },
    /// Being done.
    Live {
        /// Since this day.
        since: Date,
        /// To be done by this day.
        due: Date,
    },
    /// Done: the people who know are asked again.
    Done {
        /// On this day.
        on: Date,
        /// What was found of the evidence.
        shown: Note,
        /// What is still to be asked again.
        asks: Vec<Ask>,
    },
    /// Given up.
    Dropped {
        /// On this day.
        on: Date,
        /// Why.
        why: Note,
    },
}

impl Action {
    /// The most live actions that serve one candidate.
    pub const MOST_FOR_A_CANDIDATE: usize = 2;
    /// The most live actions of one team.
    pub const MOST_OF_A_TEAM: usize = 3;

    /// Whether it is being done.
    pub const fn is_live(&self) -> bool {
        matches!(self.state, ActionState::Live { .. })
    }

    /// The day on which it was done.
    pub const fn done_on(&self) -> Option<Date> {
        match self.state {
            ActionState::Done { on, .. } => Some(on),
            _ => None,
        }
    }

    /// Whether it is live and should have been done before today.
    pub fn is_overdue(&self, today: Date) -> bool {
        matches!(self.state, ActionState::Live { due, .. } if due < today)
    }
}

impl HasId for Action {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
