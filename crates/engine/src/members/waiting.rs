//! What one who is asked said instead of an answer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::Source;
use crate::asking::Ask;
use crate::id::Id;
use crate::keyed::HasId;

/// Beside the source of the same id: what they set aside of that which they were asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The source's id.
    pub id: Id<Waiting>,
    /// Each once.
    pub aside: Vec<Aside>,
}

/// One thing they are asked, and said something else about than an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// What they are asked.
    pub ask: Ask,
    /// What they said.
    pub why: Why,
    /// When.
    pub on: Date,
}

/// Why they gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// They saw it and have nothing to say.
    Passed,
    /// It is not theirs to answer, but this one's, where they know whose.
    NotMine(Option<Id<Source>>),
    /// They need to check, and want to be asked again on that day.
    Checking(Date),
}

impl Waiting {
    /// Where nothing was set aside yet.
    pub const fn none(id: Id<Self>) -> Self {
        Self {
            id,
            aside: Vec::new(),
        }
    }
}

impl HasId for Waiting {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
