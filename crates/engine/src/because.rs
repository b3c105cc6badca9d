//! Reasons as data; sentences are made at the edge, so that pages, command line and record tell one story.

use crate::assessed::by_name;
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::difference::Levels;
use crate::difference::People;
use crate::id::Id;
use crate::people::{Group, Team};
use crate::reading::{Ageing, ConditionReading, LevelSet, Reading, open_teams};
use crate::standing::Standing;
use crate::text::Name;

/// Why a candidate stands where it stands, or is picked. Every kind names what sets *this* candidate apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// A condition, how it reads, and what it hangs on where it is not present.
    Condition {
        /// The condition.
        condition: Condition,
        /// How it reads.
        reading: Reading,
        /// The levels it may have.
        levels: LevelSet,
        /// What it hangs on.
        hangs_on: HangsOn,
    },
    /// How bad it is for one person it hits, where something is known.
    WorstHarm(Levels),
    /// How they are served now, where something is known.
    Unmet(Levels),
    /// Disadvantage, where something is known.
    Disadvantage(Levels),
    /// Whom it serves: named groups, and how many people where known.
    Serves {
        /// The groups named.
        groups: Vec<Id<Group>>,
        /// People a year, where known.
        reach: Option<People>,
    },
    /// Ready, but its teams' room is taken by others; where it cannot fit at all the teams that lack room are named.
    NoRoom(Vec<Id<Team>>),
}

impl Because {
    /// Whether it tells of a condition that is not surely there.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Condition { reading, .. } if *reading != Reading::Present)
    }
}

/// What a condition hangs on (section 8 names blockers the same way).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HangsOn {
    /// A sponsor by role.
    Sponsor(Name),
    /// Teams, in order of name.
    Teams(Vec<Id<Team>>),
    /// Skills or access.
    Needs(Vec<Name>),
    /// Nothing is named.
    Nothing,
}

/// The conditions that put a candidate where it stands: all three where they are the reason to start, else those that are
/// not present. `readings` and `standing` are its own.
pub fn conditions(
    board: &Board,
    candidate: &Candidate,
    readings: &[ConditionReading; 3],
    standing: Standing,
    ageing: &Ageing,
) -> Vec<Because> {
    let all = matches!(standing, Standing::Start | Standing::UnderWay);
    let named = readings
        .iter()
        .filter(|c| all || c.reading != Reading::Present);
    named
        .map(|reading| Because::Condition {
            condition: reading.condition,
            reading: reading.reading,
            levels: reading.levels,
            hangs_on: hangs_on(board, candidate, reading, ageing),
        })
        .collect()
}

fn hangs_on(
    board: &Board,
    candidate: &Candidate,
    reading: &ConditionReading,
    ageing: &Ageing,
) -> HangsOn {
    if reading.reading == Reading::Present {
        return HangsOn::Nothing;
    }
    match reading.condition {
        Condition::Interest => candidate
            .sponsor
            .clone()
            .map_or(HangsOn::Nothing, HangsOn::Sponsor),
        Condition::Operations if !reading.blocked_teams.is_empty() => {
            HangsOn::Teams(reading.blocked_teams.clone())
        }
        Condition::Operations if !candidate.teams.is_empty() => {
            let mut open = open_teams(candidate, ageing);
            by_name(board, &mut open);
            HangsOn::Teams(open)
        }
        Condition::Capability if !candidate.needs.is_empty() => {
            HangsOn::Needs(candidate.needs.clone())
        }
        Condition::Operations | Condition::Capability => HangsOn::Nothing,
    }
}
