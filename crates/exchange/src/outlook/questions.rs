//! Questions in the JSON.

use engine::candidate::Candidate;
use engine::exact::Exact;
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

    /// What it says, to be put in words again; whom to ask is words already, and the chance is not written. None where it says what no question does.
    pub fn question(&self) -> Option<Question> {
        Some(Question {
            candidate: self.candidate.clone(),
            about: self.about.clone(),
            gain: Exact::parse(self.gain.text())?,
            chance: Exact::zero(),
            ask: Vec::new(),
            flips: self
                .flips
                .iter()
                .map(FlipDocument::flip)
                .collect::<Option<_>>()?,
        })
    }

    pub(super) fn take_sentence(&mut self) {
        self.ask = None;
    }
}

impl FlipDocument {
    fn flip(&self) -> Option<Flip> {
        Some(Flip {
            answer: match self.answer.as_str() {
                YES => Reply::Yes,
                AT_ITS_GREATEST => Reply::YesAtItsGreatest,
                level => Reply::Level(level.parse().ok()?),
            },
            enters: self.enters.clone(),
            leaves: self.leaves.clone(),
        })
    }
}

const YES: &str = "yes";
const AT_ITS_GREATEST: &str = "yes, at its greatest";

fn flip(flip: &Flip) -> FlipDocument {
    FlipDocument {
        answer: match flip.answer {
            Reply::Yes => YES.to_owned(),
            Reply::YesAtItsGreatest => AT_ITS_GREATEST.to_owned(),
            Reply::Level(level) => level.to_string(),
        },
        enters: flip.enters.clone(),
        leaves: flip.leaves.clone(),
    }
}
