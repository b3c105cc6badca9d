//! Where a candidate stands (section 3).

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Level};
use crate::reading::{ConditionReading, Reading};

/// Where a candidate on the list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// All three conditions are present.
    Start,
    /// None is surely missing, and not all are present: something is open.
    Ask,
    /// Some condition cannot be yes: there is ground to prepare. Never a rejection.
    Prepare,
    /// An exemplar under way.
    UnderWay,
}

impl Standing {
    /// Where three readings put a candidate.
    pub fn of(conditions: &[ConditionReading; 3]) -> Self {
        if conditions.iter().any(ConditionReading::is_blocked) {
            Self::Prepare
        } else if conditions.iter().all(|c| c.reading == Reading::Present) {
            Self::Start
        } else {
            Self::Ask
        }
    }
}

impl ConditionReading {
    /// Whether it cannot be yes.
    pub const fn is_blocked(&self) -> bool {
        !self.levels.holds(Level::Yes)
    }
}

/// The conditions that cannot be yes.
pub(crate) fn lacking(conditions: &[ConditionReading; 3]) -> Vec<Condition> {
    let blocked = conditions.iter().filter(|c| c.is_blocked());
    blocked.map(|c| c.condition).collect()
}
