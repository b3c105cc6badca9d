//! Where a candidate stands (section 3).

use serde::{Deserialize, Serialize};

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
