//! One exemplar.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Review;
use crate::candidate::Candidate;
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Note;

/// A candidate that was started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exemplar {
    /// Its id.
    pub id: Id<Exemplar>,
    /// What was started.
    pub candidate: Id<Candidate>,
    /// The number of the decision that picked it, where one did.
    pub decision: Option<i64>,
    /// Why it was started where there was no room for it. Texts kept before this was asked have none.
    #[serde(default)]
    pub anyway: Option<Note>,
    /// The day it started.
    pub started: Date,
    /// How things are for people before anything changes.
    pub baseline: Option<Note>,
    /// What is to be learned from it.
    pub question: Option<Note>,
    /// The day to look back at it.
    pub look_on: Option<Date>,
    /// What was noted on the way, oldest first.
    pub notes: Vec<Dated>,
    /// The reviews, oldest first.
    pub reviews: Vec<Review>,
    /// Where it is in its life.
    pub state: ExemplarState,
}

/// Something noted on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The day.
    pub on: Date,
    /// What.
    pub note: Note,
}

/// Where an exemplar is in its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExemplarState {
    /// Under way: it takes its teams' room.
    UnderWay,
    /// Stopped by a review on this day: done.
    Stopped(Date),
    /// It could not start after all, and went back to the list.
    WentBack {
        /// On this day.
        on: Date,
        /// Why.
        why: Note,
    },
}

impl Exemplar {
    /// Whether it takes its teams' room.
    pub const fn is_under_way(&self) -> bool {
        matches!(self.state, ExemplarState::UnderWay)
    }

    /// Whether it is time to look back at it.
    pub fn is_due(&self, today: Date) -> bool {
        self.is_under_way() && self.look_on.is_some_and(|on| on <= today)
    }
}

impl HasId for Exemplar {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
