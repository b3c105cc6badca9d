//! A look back at an exemplar.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::{Name, Note};

/// One look back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The day.
    pub on: Date,
    /// What changed for people, against the baseline.
    pub changed: Note,
    /// What was learned.
    pub learned: Note,
    /// Capability gained: needs that are now met.
    pub needs_met: Vec<Name>,
    /// Support gained.
    pub support: Option<Note>,
    /// What can be done now that could not.
    pub can_now: Note,
    /// What comes next.
    pub next: Next,
}

/// What comes after a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// Carry on as it is.
    CarryOn,
    /// Do it in more places.
    Scale,
    /// Stop: it is done.
    Stop,
}

impl Next {
    /// All three.
    pub const ALL: [Self; 3] = [Self::CarryOn, Self::Scale, Self::Stop];
}
