//! Certain, possible, never (section 7).

use serde::{Deserialize, Serialize};

/// Whether a candidate is in the best sets, over every allowed weight and every value of what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// In every best set: proved.
    Certain,
    /// Not proved either way.
    Possible,
    /// In none: proved.
    Never,
}
