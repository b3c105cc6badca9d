//! The three conditions of success. None can be bought with another, or with any amount of benefit.

use serde::{Deserialize, Serialize};

/// What it takes to succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Senior management are interested in this.
    Interest,
    /// The operational team is willing and has the capacity.
    Operations,
    /// Team and organisation can succeed at it and learn from it.
    Capability,
}

impl Condition {
    /// All three, in the order everything lists them.
    pub const ALL: [Self; 3] = [Self::Interest, Self::Operations, Self::Capability];

    /// Its place in [`Condition::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A half of a condition, asked apart: willing or capacity; succeed or learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Half {
    /// The one that the condition names first.
    First,
    /// The other.
    Second,
}

impl Half {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];
}

/// How far a condition is met. Ordered: `No < Partly < Yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Not met.
    No,
    /// Met in part.
    Partly,
    /// Met.
    Yes,
}

impl Level {
    /// All three, least first.
    pub const ALL: [Self; 3] = [Self::No, Self::Partly, Self::Yes];
}
