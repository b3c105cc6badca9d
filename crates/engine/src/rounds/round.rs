//! One round.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Tally;
use crate::answer::Source;
use crate::condition::Condition;
use crate::id::Id;
use crate::keyed::HasId;
use crate::people::Team;
use crate::text::Note;

/// One time of choosing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its id.
    pub id: Id<Round>,
    /// Its number in the organisation, from 1.
    pub number: u32,
    /// The day it opened.
    pub opened: Date,
    /// The day it is to close.
    pub closes: Date,
    /// Who is asked what, each once.
    pub asked: Vec<Asked>,
    /// What it is about.
    pub note: Option<Note>,
    /// Whether it is open.
    pub state: RoundState,
}

/// Who is asked about a condition of every candidate it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Who.
    pub who: Id<Source>,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which team's candidates; none is asked about all.
    pub team: Option<Id<Team>>,
}

/// Whether a round is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundState {
    /// Answers are asked for.
    Open,
    /// A decision was recorded, or it was given up.
    Closed(Closed),
}

/// How a round closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The day.
    pub on: Date,
    /// The number of the decision it came to; none where it was given up.
    pub decision: Option<i64>,
    /// Why it was given up, or closed before its day.
    pub why: Option<Note>,
    /// How things stood.
    pub tally: Tally,
}

impl Round {
    /// Whether answers are asked for.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, RoundState::Open)
    }

    /// How it closed.
    pub const fn closed(&self) -> Option<&Closed> {
        match &self.state {
            RoundState::Open => None,
            RoundState::Closed(closed) => Some(closed),
        }
    }
}

impl HasId for Round {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
