//! The sealed record of a decision: what went in, what the model made of it, and what people decided.
//!
//! A record is one JSON document. Its `digest` is the SHA-256 of `foothold-decision/1`, a line feed and the compact JSON
//! of `sealed`, keys in the order in which [`Sealed`] and its parts name them. Spaces between values do not matter;
//! every value does. Whoever changes a value and makes a new digest makes another record: that it is not the one that
//! was decided shows where the digest was kept elsewhere, in the database and on paper.
//!
//! Reading is tolerant of nothing: what is unknown, missing, twice there or impossible is refused. [`verify()`] runs the
//! model that the record names on the inputs it holds, and compares everything but the sentences: these stay as they
//! were shown, and may be worded better later.

mod decision;
mod paper;
mod picks;
mod seal;
pub mod told;
mod verify;

use engine::outlook::Model;
use engine::text::Name;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
pub use wording::record::Refusal;

pub use decision::{DecisionDocument, DissentDocument, PickedDocument, SupersedesDocument};
pub use paper::{Beside, paper, summary};
pub use picks::picks;
pub use seal::{Sealing, seal};
pub use verify::{Verified, rerun, verify};

use crate::inputs::Inputs;
use crate::outlook::OutlookDocument;
use crate::{digest, json};

/// What every record says it is.
const FORMAT: &str = "foothold-decision";
/// The form described here.
const VERSION: u64 = 1;
/// How deep the JSON is spread over lines: a candidate is a line.
const DEPTH: usize = 4;

/// A sealed record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    format: String,
    version: u64,
    /// The rules that made its outlook.
    pub model: Model,
    /// Of what is sealed.
    pub digest: String,
    /// What is sealed.
    pub sealed: Sealed,
}

/// What a record seals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// The number of the decision in its organisation, from 1.
    pub number: u64,
    /// The day it was recorded.
    pub date: Date,
    /// The organisation's name on that day.
    pub organisation: Name,
    /// What went in.
    pub inputs: Inputs,
    /// What the model made of it.
    pub outlook: OutlookDocument,
    /// What was decided.
    pub decision: DecisionDocument,
}

/// The part of a record that says how to read the rest.
#[derive(Deserialize)]
struct Cover {
    format: String,
    version: u64,
    model: String,
}

impl Sealed {
    /// The digest that seals it.
    fn digest(&self) -> String {
        digest::of("foothold-decision/1", self)
    }
}

impl Record {
    /// A record of what is sealed.
    fn of(model: Model, sealed: Sealed) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            model,
            digest: sealed.digest(),
            sealed,
        }
    }

    /// Its text: the bytes that are kept and handed out, ending in a line feed.
    pub fn text(&self) -> String {
        json::lines(self, DEPTH)
    }

    /// Reads a record.
    ///
    /// # Errors
    /// Why it is none: the first thing wrong with its JSON, or everything wrong with what it holds.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        let cover: Cover = serde_json::from_str(text).map_err(|error| {
            vec![if error.is_data() {
                Refusal::NotARecord
            } else {
                not_json(&error)
            }]
        })?;
        if cover.format != FORMAT {
            return Err(vec![Refusal::NotARecord]);
        }
        if cover.version != VERSION {
            return Err(vec![Refusal::UnknownVersion(cover.version)]);
        }
        if serde_json::from_value::<Model>(cover.model.clone().into()).is_err() {
            return Err(vec![Refusal::UnknownModel(cover.model)]);
        }
        serde_json::from_str(text).map_err(|error| vec![not_json(&error)])
    }
}

/// JSON that is none at all, or holds what a record does not.
fn not_json(error: &serde_json::Error) -> Refusal {
    let why = error.to_string();
    let why = why
        .rsplit_once(" at line ")
        .map_or(why.as_str(), |(why, _)| why)
        .to_owned();
    Refusal::NotJson {
        line: error.line(),
        column: error.column(),
        why,
    }
}
