//! The lists of an organisation as tables, as one who looks sees them: answers by the promise about names, and without what
//! a blind round keeps back.

mod activity;
mod answers;
mod decisions;
mod exemplars;
mod groundwork;
mod lessons;
mod named;
mod problems;
mod rounds;

use std::collections::HashMap;
use std::sync::Arc;

use engine::answer::{AnswerKey, Source};
use engine::assessed::Assessed;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::groundwork::Action;
use engine::id::Id;
use engine::text::Note;
use engine::veil::Veil;
use jiff::civil::Date;
use serde::Serialize;

pub use activity::{Line, MOST_LINES};
pub use decisions::Decision;
pub use problems::TOLD;

use crate::table::{Cell, Table};

/// The lists that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// Problems and opportunities.
    Problems,
    /// Answers.
    Answers,
    /// Services.
    Services,
    /// Teams.
    Teams,
    /// Groups of people.
    Groups,
    /// Groundwork.
    Groundwork,
    /// Rounds of choosing.
    Rounds,
    /// Decisions.
    Decisions,
    /// What was started.
    Exemplars,
    /// What was learned.
    Lessons,
    /// Who changed what, and when.
    Activity,
}

impl List {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Problems,
        Self::Answers,
        Self::Services,
        Self::Teams,
        Self::Groups,
        Self::Groundwork,
        Self::Rounds,
        Self::Decisions,
        Self::Exemplars,
        Self::Lessons,
        Self::Activity,
    ];

    /// What it is called in addresses and files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Problems => "problems",
            Self::Answers => "answers",
            Self::Services => "services",
            Self::Teams => "teams",
            Self::Groups => "groups",
            Self::Groundwork => "groundwork",
            Self::Rounds => "rounds",
            Self::Decisions => "decisions",
            Self::Exemplars => "exemplars",
            Self::Lessons => "lessons",
            Self::Activity => "activity",
        }
    }

    /// The list of that word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.word() == word)
    }
}

/// What is listed, and who looks.
pub struct Seen<'a> {
    /// What the one who looks sees of everything.
    pub board: &'a Board,
    /// Where each of its candidates stands, in their order.
    pub assessed: &'a [Arc<Assessed>],
    /// Who looks.
    pub viewer: &'a Id<Source>,
    /// What a blind round keeps back from them.
    pub veil: Option<&'a Veil>,
    /// The day.
    pub today: Date,
}

/// The reasons given for the answers of each candidate.
pub type Whys = HashMap<Id<Candidate>, Vec<(AnswerKey, Note)>>;

impl Seen<'_> {
    /// Problems and opportunities: those at these places on the board, in this order.
    pub fn problems(&self, places: &[u32]) -> Table {
        problems::table(self, places)
    }

    /// Every answer that is shown by itself.
    pub fn answers(&self, whys: &Whys) -> Table {
        answers::table(self, whys)
    }

    /// Services.
    pub fn services(&self) -> Table {
        named::services(self.board)
    }

    /// Teams and their room.
    pub fn teams(&self) -> Table {
        named::teams(self.board)
    }

    /// Groups of people.
    pub fn groups(&self) -> Table {
        named::groups(self.board)
    }

    /// Those actions of groundwork that are asked for.
    pub fn groundwork(&self, takes: impl Fn(&Action) -> bool) -> Table {
        groundwork::table(self, takes)
    }

    /// Rounds, the latest first.
    pub fn rounds(&self) -> Table {
        rounds::table(self.board)
    }

    /// Decisions, the latest first.
    pub fn decisions(&self, all: &[Decision]) -> Table {
        decisions::table(self.board, all)
    }

    /// What was started, the latest first.
    pub fn exemplars(&self) -> Table {
        exemplars::table(self.board)
    }

    /// Lessons, the newest first.
    pub fn lessons(&self) -> Table {
        lessons::table(self.board)
    }

    /// What was done, newest first.
    pub fn activity(&self, lines: Vec<Line>) -> Table {
        activity::table(self.board, lines)
    }

    /// Whether a blind round keeps back what others answered about a candidate.
    fn hides(&self, id: &Id<Candidate>) -> bool {
        self.veil.is_some_and(|veil| veil.hides(id))
    }
}

/// Names in one cell, split as a list of candidates splits them.
fn joined<'t>(texts: impl IntoIterator<Item = &'t str>) -> Cell {
    let texts: Vec<&str> = texts.into_iter().collect();
    texts.join("; ").into()
}

/// The word by which a choice is kept everywhere.
fn word(choice: &impl Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
