//! What was learned.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Exemplar;
use crate::asking::Ask;
use crate::blockers::Blocker;
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Note;

/// A lesson. It changes no condition by itself: the people who know are asked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its id.
    pub id: Id<Lesson>,
    /// The day.
    pub on: Date,
    /// The lesson itself: what can be done now that could not.
    pub text: Note,
    /// The exemplar that taught it.
    pub from: Option<Id<Exemplar>>,
    /// What it may have removed: whoever hangs on one of these is asked again.
    pub touches: Vec<Blocker>,
    /// What is still to be asked again.
    pub asks: Vec<Ask>,
}

impl HasId for Lesson {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
