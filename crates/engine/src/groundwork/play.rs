//! One play of the playbook: what tends to create a condition.

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Half};
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::{Name, Note, Title};

/// What can be done about a condition that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Play {
    /// Its id.
    pub id: Id<Play>,
    /// What it is, in a line.
    pub name: Title,
    /// What to do, in one or two sentences.
    pub doing: Note,
    /// The condition that it creates.
    pub condition: Condition,
    /// The half of the condition that it fits; none fits both.
    pub half: Option<Half>,
    /// Who leads it, by role.
    pub lead: Name,
    /// The least and the most effort it takes.
    pub effort: (Effort, Effort),
    /// What an independent reader could check.
    pub present_when: Note,
    /// Whether it is no longer offered.
    pub retired: bool,
}

/// How much work a play is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// Up to a week of one person.
    Small,
    /// Two to six weeks.
    Medium,
    /// A quarter or more.
    Large,
}

impl Effort {
    /// All three, least first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];
}

impl HasId for Play {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
