//! The rules of the house that neither the compiler nor clippy holds, each with a broken sample that it must catch.
//!
//! A rule reads a [`Tree`] (every file that belongs to the project) and names its [`Fault`]s. `tests/house.rs`
//! runs every rule over the project; `make check` runs that.

mod documents;
mod leaving;
mod length;
mod lints;
mod manifest;
mod notes;
mod purity;
mod rust;
mod sql;
mod tree;
mod walls;

#[cfg(test)]
mod sample;

pub use tree::{Tree, TreeError};

use std::fmt;

/// One place where a rule is broken, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the project's root, with a line where that helps.
    pub place: String,
    /// What is wrong and what would put it right.
    pub what: String,
}

impl Fault {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// A rule: its name as a sentence, and the function that finds where it is broken.
pub type Rule = (&'static str, fn(&Tree) -> Vec<Fault>);

/// Every rule of the house.
pub const RULES: [Rule; 10] = [
    ("imports point one way", walls::faults),
    (
        "the engine and the wording touch nothing outside themselves",
        purity::faults,
    ),
    (
        "what goes out to other machines goes through the crate outside",
        leaving::faults,
    ),
    (
        "only the store's driver names a database",
        sql::database_faults,
    ),
    ("SQL is written in the store alone", sql::sql_faults),
    ("a file has at most 300 lines", length::faults),
    (
        "every crate keeps the lints of the workspace",
        lints::faults,
    ),
    (
        "a decision note has its own number and its four parts",
        notes::faults,
    ),
    ("only what we wrote is in the tree", tree::faults),
    ("a link in a document leads somewhere", documents::faults),
];
