//! A person of the organisation.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::Source;
use crate::id::Id;
use crate::keyed::HasId;
use crate::people::Team;

/// What a person is here to do, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Looks after people and settings, besides all that a facilitator does.
    Administrator,
    /// Brings the list in, runs rounds, writes decisions.
    Facilitator,
    /// Says whether there is interest; records decisions.
    SeniorManager,
    /// Of an operational or a delivery team: answers, prepares ground, runs exemplars.
    Member,
    /// Reads.
    Reader,
}

impl Role {
    /// All of them, from most to least.
    pub const ALL: [Self; 5] = [
        Self::Administrator,
        Self::Facilitator,
        Self::SeniorManager,
        Self::Member,
        Self::Reader,
    ];

    /// Whether they run rounds: a facilitator, or one who does all that a facilitator does.
    pub const fn facilitates(self) -> bool {
        matches!(self, Self::Administrator | Self::Facilitator)
    }
}

/// Beside the source of the same id, which is the person's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The source's id.
    pub id: Id<Member>,
    /// What they are here to do.
    pub role: Role,
    /// The teams they belong to, each once.
    pub teams: Vec<Id<Team>>,
    /// Whether they were taken out. What they did and said stays.
    pub left: bool,
    /// The day they were taken out, by the organisation's clock.
    #[serde(default)]
    pub left_on: Option<Date>,
    /// Whether what was kept about them was erased: their source has a stand-in's name, and they never come in again.
    #[serde(default)]
    pub erased: bool,
}

impl Member {
    /// The person as one who answers.
    pub fn source(&self) -> Id<Source> {
        self.id.of_kind()
    }
}

impl HasId for Member {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_kept_before_anybody_was_erased_is_not() {
        let old = r#"{"id":"jo","role":"reader","teams":[],"left":true}"#;
        let member: Member = serde_json::from_str(old).unwrap();
        assert!(member.left && !member.erased && member.left_on.is_none());
    }
}
