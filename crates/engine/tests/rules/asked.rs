//! What the worked cases want of questions, classes and shares.

use std::collections::BTreeMap;

use engine::classes::Class;
use engine::outlook::Outlook;
use engine::questions::{Question, Reply, Topic};
use num_rational::BigRational;
use num_traits::{One, Zero};
use serde::Deserialize;

use super::boards::id;
use super::worked::{number, texts};

/// A question as a case writes it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedQuestion {
    candidate: String,
    about: Vec<Topic>,
    #[serde(deserialize_with = "exact")]
    gain: BigRational,
    flips: Vec<WantedFlip>,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedFlip {
    /// `yes`, `yes, at its greatest`, or a level's number.
    answer: String,
    enters: Vec<String>,
    leaves: Vec<String>,
}

fn exact<'de, D: serde::Deserializer<'de>>(from: D) -> Result<BigRational, D::Error> {
    String::deserialize(from).map(|text| number(&text))
}

impl WantedQuestion {
    pub(crate) fn of(question: &Question) -> Self {
        let flips = question.flips.iter().map(|flip| WantedFlip {
            answer: match flip.answer {
                Reply::Yes => "yes".to_owned(),
                Reply::YesAtItsGreatest => "yes, at its greatest".to_owned(),
                Reply::Level(level) => level.to_string(),
            },
            enters: texts(&flip.enters),
            leaves: texts(&flip.leaves),
        });
        Self {
            candidate: question.candidate.to_string(),
            about: question.about.clone(),
            gain: question.gain.0.clone(),
            flips: flips.collect(),
        }
    }
}

pub(crate) fn check_classes(name: &str, outlook: &Outlook, wanted: &BTreeMap<String, Class>) {
    for (candidate, class) in wanted {
        let placed = outlook.placed(&id(candidate)).unwrap();
        assert_eq!(placed.class, *class, "{name}: {candidate}");
    }
}

/// A share is one number where it follows without a draw (then only 0 or 1), else between two.
pub(crate) fn check_shares(name: &str, outlook: &Outlook, wanted: &BTreeMap<String, String>) {
    for (candidate, share) in wanted {
        let part = &outlook.placed(&id(candidate)).unwrap().share.part.0;
        let (low, high) = share.split_once('-').unwrap_or((share, share));
        let (low, high) = (number(low), number(high));
        let is_sure = low.is_zero() || low.is_one();
        assert!(low < high || is_sure, "{name}: {candidate} is drawn");
        assert!(
            low <= *part && *part <= high,
            "{name}: {candidate} is in {part}"
        );
    }
}
