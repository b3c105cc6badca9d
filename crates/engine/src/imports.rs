//! Lists that were brought in, and how lists are read.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Name;

/// A list that was brought in: what it brought can be taken back whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Its id.
    pub id: Id<Import>,
    /// What its file is called, where it has a name.
    pub file: Option<Name>,
    /// The revision that it made: the lines of activity of that revision tell what it brought.
    pub revision: i64,
    /// Whether it was taken back.
    pub taken_back: bool,
}

/// How lists of one kind are read, kept by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptMapping {
    /// Its id.
    pub id: Id<KeptMapping>,
    /// What people call it. No two that are not put away share a name.
    pub name: Name,
    /// Which list it reads.
    pub list: List,
    /// What it says, as it is written in a file: whoever reads lists reads it.
    pub written: String,
    /// Whether it was put away: it is offered no more.
    pub put_away: bool,
}

/// The lists that are brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// Problems and opportunities.
    Candidates,
    /// Teams and their room.
    Teams,
    /// Groups of people.
    Groups,
}

impl HasId for Import {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

impl HasId for KeptMapping {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
