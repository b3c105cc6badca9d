//! Questions in the JSON.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::questions::{Flip, Question, Reply, Topic};
use serde::{Deserialize, Serialize};
use wording::Names;

use crate::json::Decimal;

/// A question worth asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionDocument {
    /// About which candidate.
    pub candidate: Id<Candidate>,
    /// What is open about it, in the order to ask.
    pub about: Vec<Topic>,
    /// What the answers are expected to add, points.
    pub gain: Decimal,
    /// Whom to ask, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// The answers that would change the few.
    pub flips: Vec<FlipDocument>,
}

/// An answer that would change the few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlipDocument {
    /// `yes`, `yes, at its greatest`, or a level's number.
    pub answer: String,
    /// Who would enter.
    pub enters: Vec<Id<Candidate>>,
    /// Who would leave.
    pub leaves: Vec<Id<Candidate>>,
}

impl QuestionDocument {
    pub(super) fn of(question: &Question, names: &Names<'_>) -> Self {
        Self {
            candidate: question.candidate.clone(),
            about: question.about.clone(),
            gain: (&question.gain).into(),
            ask: Some(wording::questions::ask(&question.ask, names)),
            flips: question.flips.iter().map(flip).collect(),
        }
    }

    pub(super) fn take_sentence(&mut self) {
        self.ask = None;
    }
}

fn flip(flip: &Flip) -> FlipDocument {
    FlipDocument {
        answer: match flip.answer {
            Reply::Yes => "yes".to_owned(),
            Reply::YesAtItsGreatest => "yes, at its greatest".to_owned(),
            Reply::Level(level) => level.to_string(),
        },
        enters: flip.enters.clone(),
        leaves: flip.leaves.clone(),
    }
}
