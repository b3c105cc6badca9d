//! An outlook as JSON and CSV for programs, and as a paper for people.

mod csv;
mod document;
mod fairness;
mod make;
mod questions;
mod reason;
mod story;
mod unblock;

use engine::board::Board;
use engine::outlook::Outlook;

pub use csv::csv;
pub use document::{
    ConditionDocument, ConditionsDocument, FewDocument, Four, OutlookDocument, PickDocument,
    PlacedDocument, SettingsShown, VerdictDocument,
};
pub use fairness::{
    BySizeDocument, CountsDocument, GroupsDocument, LeftOutDocument, ReadinessDocument,
};
pub use questions::{FlipDocument, QuestionDocument};
pub use reason::{HangsOnDocument, ReasonDocument};
pub use story::paper;
pub use unblock::{BlockerDocument, OnKind, OpeningDocument};

use crate::json;

/// How deep the JSON is spread over lines: a standing is a line.
const DEPTH: usize = 2;

/// The outlook as JSON, ending in a line feed. The same inputs give the same bytes.
pub fn json(outlook: &Outlook, board: &Board) -> String {
    json::lines(&OutlookDocument::of(outlook, board), DEPTH)
}
