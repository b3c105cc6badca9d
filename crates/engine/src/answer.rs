//! What one source says about a condition of a candidate, and how it knows.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Level};
use crate::id::Id;
use crate::keyed::HasId;
use crate::people::Team;
use crate::text::Name;

/// What is said: a level, or that it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// The source does not know. Counts nowhere, not even among guesses.
    Unknown,
    /// Not met.
    No,
    /// Met in part.
    Partly,
    /// Met.
    Yes,
}

impl Said {
    /// The level said, none where it is not known.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Unknown => None,
            Self::No => Some(Level::No),
            Self::Partly => Some(Level::Partly),
            Self::Yes => Some(Level::Yes),
        }
    }
}

/// A reply about the whole condition, or about its two halves asked apart (willing, capacity; succeed, learn).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// One reply for the condition.
    Whole(Said),
    /// Its halves, in the order the condition names them.
    Halves(Said, Said),
}

impl Reply {
    /// What the reply says of the condition: `no` if either half is no, else `unknown` if either is unknown, else
    /// `partly` if either is partly, else `yes`.
    pub fn said(self) -> Said {
        match self {
            Self::Whole(said) => said,
            Self::Halves(a, b) => [Said::No, Said::Unknown, Said::Partly]
                .into_iter()
                .find(|s| a == *s || b == *s)
                .unwrap_or(Said::Yes),
        }
    }
}

/// How the source knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Decides it, or does the work.
    FirstHand,
    /// Was told by someone first-hand.
    Heard,
    /// Guesses. Never counts in a reading.
    Guess,
    /// Owns the condition and says how it stands.
    Ruling,
}

/// When an answer was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// No date is known: never old.
    Undated,
    /// On this day.
    On(Date),
    /// Longer ago than the organisation's limit. Sealed records keep this in place of a date.
    LongAgo,
}

/// One answer. A source has one current answer per candidate, condition and team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The condition it is about.
    pub condition: Condition,
    /// For operations, the one team it speaks of; none speaks for each of the candidate's teams.
    pub team: Option<Id<Team>>,
    /// Who said it, or what it was written down from.
    pub source: Id<Source>,
    /// What is said.
    pub reply: Reply,
    /// How the source knows.
    pub basis: Basis,
    /// When it was given.
    pub given: Given,
}

impl Answer {
    /// What makes it *the* answer of its source: a later one of the same key takes its place.
    pub fn key(&self) -> AnswerKey {
        AnswerKey {
            condition: self.condition,
            team: self.team.clone(),
            source: self.source.clone(),
        }
    }
}

/// Condition, team and source of an answer; with the candidate, its identity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerKey {
    /// The condition.
    pub condition: Condition,
    /// The team it speaks of, where it names one.
    pub team: Option<Id<Team>>,
    /// The source.
    pub source: Id<Source>,
}

/// Who answers: a person, or a name written down (a role, a workshop, an import row).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: Id<Source>,
    /// As shown.
    pub name: Name,
    /// Person or name.
    pub kind: SourceKind,
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Someone who uses Foothold.
    Person,
    /// A role, a workshop, a meeting: a name somebody wrote down.
    Written,
    /// A row of an imported file.
    Import,
}

impl HasId for Source {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_say_no_then_unknown_then_partly_then_yes() {
        let said = |a, b| Reply::Halves(a, b).said();
        assert_eq!(said(Said::No, Said::Unknown), Said::No);
        assert_eq!(said(Said::Partly, Said::Unknown), Said::Unknown);
        assert_eq!(said(Said::Yes, Said::Partly), Said::Partly);
        assert_eq!(said(Said::Yes, Said::Yes), Said::Yes);
    }
}
