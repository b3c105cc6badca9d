//! One thing that everyone may see, in the words that were chosen for it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Crowd;
use crate::board::Board;
use crate::candidate::Candidate;
use crate::exemplars::{Course, Exemplar, Lesson};
use crate::groundwork::Action;
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::{Note, Title};

/// Whether one thing is shown to everyone, and how it is told. What nothing is kept of is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Its id: that of the thing.
    pub id: Id<Shown>,
    /// What is shown.
    pub thing: Thing,
    /// Whether it is.
    pub on: bool,
    /// How it is told: all that anybody outside can read of it, besides days.
    pub words: Option<PublicWords>,
}

/// How a thing is told to everyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicWords {
    /// What it is, in a line.
    pub title: Title,
    /// What more is said.
    pub more: Option<Note>,
    /// Of a decision: what was picked, a line each.
    pub picked: Vec<Title>,
    /// About how many people a year it touches.
    pub crowd: Option<Crowd>,
}

/// What can be shown to everyone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// A problem or an opportunity.
    Candidate(Id<Candidate>),
    /// What is being worked on.
    Exemplar(Id<Exemplar>),
    /// What is being prepared.
    Action(Id<Action>),
    /// A decision, by its number.
    Decision(i64),
    /// What was learned.
    Lesson(Id<Lesson>),
}

/// The kinds of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThingKind {
    /// What is being worked on.
    Exemplar,
    /// What is being prepared.
    Action,
    /// Decisions.
    Decision,
    /// What was learned.
    Lesson,
    /// Problems and opportunities.
    Candidate,
}

impl ThingKind {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 5] = [
        Self::Exemplar,
        Self::Action,
        Self::Decision,
        Self::Lesson,
        Self::Candidate,
    ];

    /// What ids of what is shown begin with.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Exemplar => "exemplar",
            Self::Action => "action",
            Self::Decision => "decision",
            Self::Lesson => "lesson",
            Self::Candidate => "candidate",
        }
    }
}

impl Thing {
    /// What kind of thing it is.
    pub const fn kind(&self) -> ThingKind {
        match self {
            Self::Candidate(_) => ThingKind::Candidate,
            Self::Exemplar(_) => ThingKind::Exemplar,
            Self::Action(_) => ThingKind::Action,
            Self::Decision(_) => ThingKind::Decision,
            Self::Lesson(_) => ThingKind::Lesson,
        }
    }

    /// The thing of a kind and a key, as it stands in an address; none where there can be none.
    pub fn of(kind: ThingKind, key: &str) -> Option<Self> {
        Some(match kind {
            ThingKind::Candidate => Self::Candidate(Id::parse(key).ok()?),
            ThingKind::Exemplar => Self::Exemplar(Id::parse(key).ok()?),
            ThingKind::Action => Self::Action(Id::parse(key).ok()?),
            ThingKind::Lesson => Self::Lesson(Id::parse(key).ok()?),
            ThingKind::Decision => Self::Decision(key.parse().ok()?),
        })
    }

    /// The thing that an id of what is shown is about.
    pub fn of_id(id: &str) -> Option<Self> {
        let (kind, key) = id.split_once(' ')?;
        let kind = ThingKind::ALL
            .into_iter()
            .find(|one| one.prefix() == kind)?;
        Self::of(kind, key)
    }

    /// What tells it from others of its kind.
    pub fn key(&self) -> String {
        match self {
            Self::Candidate(id) => id.to_string(),
            Self::Exemplar(id) => id.to_string(),
            Self::Action(id) => id.to_string(),
            Self::Lesson(id) => id.to_string(),
            Self::Decision(number) => number.to_string(),
        }
    }

    /// Whether it is there to be shown: under way, being done, or simply there. Decisions are not on a board: whoever has
    /// one knows.
    pub fn is_current(&self, board: &Board) -> bool {
        match self {
            Self::Candidate(id) => board.candidates.get(id).is_some(),
            Self::Exemplar(id) => board
                .work
                .exemplars
                .get(id)
                .is_some_and(|one| one.course(board) == Course::UnderWay),
            Self::Action(id) => board.work.actions.get(id).is_some_and(|one| one.is_live()),
            Self::Lesson(id) => board.work.lessons.get(id).is_some(),
            Self::Decision(_) => true,
        }
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind().prefix(), self.key())
    }
}

impl Shown {
    /// A thing of which nothing was said: it is not shown.
    ///
    /// # Errors
    /// Where the id of the thing is so long that none of ours can be made of it.
    pub fn none(thing: Thing) -> Result<Self, crate::text::TextError> {
        Ok(Self {
            id: Id::parse(&thing.to_string())?,
            thing,
            on: false,
            words: None,
        })
    }

    /// What everyone may read of it; none where it is not shown.
    pub fn told(&self) -> Option<&PublicWords> {
        self.words.as_ref().filter(|_| self.on)
    }
}

impl HasId for Shown {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
