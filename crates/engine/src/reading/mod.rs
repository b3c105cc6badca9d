//! What the answers make of a condition (section 2).

mod ageing;
mod chance;
mod grows_old;
mod hearing;
mod read;

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Level};
use crate::id::Id;
use crate::people::Team;

pub use ageing::Ageing;
pub(crate) use ageing::before;
pub use chance::Chance;
pub use grows_old::{GrowsOld, NOTICE_DAYS, grows_old};
pub use hearing::weigh;
pub use read::team_reading;
pub(crate) use read::{open_teams, part_reading, readings};

/// What the answers make of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Everybody who counts says yes.
    Present,
    /// Everybody who counts says partly.
    Partly,
    /// Everybody who counts says no.
    Missing,
    /// Those who count disagree. Kept as a set, never averaged.
    Contested,
    /// Nobody counts.
    Unknown,
}

/// A set of levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LevelSet(u8);

impl LevelSet {
    /// All three.
    pub const ALL: Self = Self(0b111);

    /// None.
    pub const NONE: Self = Self(0);

    /// Adds a level.
    #[must_use]
    pub const fn with(self, level: Level) -> Self {
        Self(self.0 | 1 << level as u8)
    }

    /// Whether it holds the level.
    pub const fn holds(self, level: Level) -> bool {
        self.0 & (1 << level as u8) != 0
    }

    /// How many it holds.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its levels, least first.
    pub fn levels(self) -> impl Iterator<Item = Level> {
        Level::ALL
            .into_iter()
            .filter(move |level| self.holds(*level))
    }
}

/// The reading of one condition of one candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionReading {
    /// Which condition.
    pub condition: Condition,
    /// What the answers make of it.
    pub reading: Reading,
    /// The levels it may have: `L`.
    pub levels: LevelSet,
    /// Chance of yes, used only where a chance is asked for.
    pub chance_yes: Chance,
    /// For operations: the teams that it hangs on (with `yes` not among their levels), in order of name.
    pub blocked_teams: Vec<Id<Team>>,
}

/// What became of one answer in a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weighed {
    /// It counts.
    Counts,
    /// Nothing was known.
    SaysNothing,
    /// A guess.
    Guess,
    /// Older than the organisation's limit: now a guess.
    Old,
    /// Heard, where others know first-hand.
    Heard,
    /// Another answer where a ruling stands and agrees, or an earlier ruling.
    Ruled,
    /// Against the ruling that stands: dissent, shown and recorded.
    Dissent,
    /// It speaks of a team whose room the candidate no longer takes.
    OtherTeam,
}

#[cfg(test)]
mod tests;
