//! `foothold verify`: runs a sealed record again.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use exchange::record::{self, Record, Verified};
use thiserror::Error;
use wording::record::{Differs, NOT_THE_SAME, Refusal, SAME, differs, refusal};

use crate::stop::{Ran, Stop};
use crate::{output, reading};

/// Run the record of a decision again, and say whether the answer is the same.
#[derive(Args)]
#[command(after_help = "Example:
  foothold verify decision-3.json

Exit code 0: the same answer. 1: not the same, or not a record that can be read.")]
pub(crate) struct Verify {
    /// The record, as Foothold gave it out; - reads it from stdin
    #[arg(value_name = "DECISION.json", value_hint = ValueHint::FilePath)]
    record: PathBuf,
}

/// A file that is no record that could be run.
#[derive(Debug, Error)]
#[error("{}", told(.0.iter().map(refusal)))]
struct NotRun(Vec<Refusal>);

/// A record that gives another answer.
#[derive(Debug, Error)]
#[error("{NOT_THE_SAME}\n{}", told(.0.iter().map(differs)))]
struct NotTheSame(Vec<Differs>);

impl Verify {
    /// Reads, runs, compares, says.
    pub(crate) fn run(self) -> Ran {
        match record::verify(&read(&self.record)?).map_err(not_run)? {
            Verified::Same => output::data(SAME),
            Verified::Differs(differs) => Err(Stop::refused(NotTheSame(differs))),
        }
    }
}

/// Reads a record.
pub(crate) fn read(path: &Path) -> Result<Record, Stop> {
    let bytes = reading::bytes(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| not_run(vec![Refusal::NotARecord]))?;
    Record::read(text).map_err(not_run)
}

fn not_run(refusals: Vec<Refusal>) -> Stop {
    Stop::refused(NotRun(refusals))
}

fn told(sentences: impl Iterator<Item = String>) -> String {
    sentences.collect::<Vec<_>>().join("\n")
}
