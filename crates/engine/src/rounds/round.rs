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
use crate::work::Work;

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
    /// Whether it is blind: nobody sees what others answered before giving their own, or passing, until it is revealed.
    #[serde(default)]
    pub blind: bool,
    /// The day on which it was shown to everyone, where that was before its closing day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revealed: Option<Date>,
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
    /// The number of the earlier decision whose place that one takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<i64>,
    /// Why it was given up, or closed before its day.
    pub why: Option<Note>,
    /// How things stood; empty where it was given up.
    pub tally: Tally,
}

impl Round {
    /// Whether answers are asked for.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, RoundState::Open)
    }

    /// Whether on that day it keeps answers from those who have not given their own. Where nobody is asked by name nobody
    /// could ever see anything, so it begins with the first who is.
    pub fn is_veiling(&self, today: Date) -> bool {
        let is_blind = self.blind && !self.asked.is_empty();
        self.is_open() && is_blind && self.revealed.is_none() && today <= self.closes
    }

    /// How it closed.
    pub const fn closed(&self) -> Option<&Closed> {
        match &self.state {
            RoundState::Open => None,
            RoundState::Closed(closed) => Some(closed),
        }
    }
}

/// The round that is open, where one is: never more than one.
pub fn open_round(work: &Work) -> Option<&Round> {
    let mut rounds = work.rounds.iter().map(AsRef::as_ref);
    rounds.find(|round: &&Round| round.is_open())
}

/// The round that keeps answers from those who have not given their own on that day, where one does.
pub fn veiling(work: &Work, today: Date) -> Option<&Round> {
    open_round(work).filter(|round| round.is_veiling(today))
}

/// The round of a number.
pub fn numbered(work: &Work, number: u32) -> Option<&Round> {
    let mut rounds = work.rounds.iter().map(AsRef::as_ref);
    rounds.find(|round: &&Round| round.number == number)
}

/// The round that came to the decision of a number.
pub fn of_decision(work: &Work, decision: i64) -> Option<&Round> {
    let came_to = |round: &&Round| round.closed().and_then(|c| c.decision) == Some(decision);
    work.rounds.iter().map(AsRef::as_ref).find(came_to)
}

/// The number of the next round.
pub fn next_number(work: &Work) -> u32 {
    let last = work.rounds.iter().map(|round| round.number).max();
    last.unwrap_or(0) + 1
}

impl HasId for Round {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

#[cfg(test)]
mod tests;
