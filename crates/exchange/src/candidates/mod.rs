//! A list of candidates, read from a sheet.

mod board;
mod column;
mod detail;
mod id;
mod row;

use std::sync::Arc;

use wording::fault::Place;

pub use crate::cell::answer::CellAnswer;
pub use crate::cell::reach::reach;
pub use board::board;
pub use column::NAMES;
pub use detail::{Detail, source};
pub use row::Row;

use crate::faults::Faults;
use crate::sheet::{Choices, Sheet, text_of};

/// A list of candidates as its file gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Its rows, in the order of the file. Ids are unique.
    pub rows: Vec<Row>,
    /// Headings that are none of ours; their cells are the notes of the rows.
    pub unknown: Vec<Arc<str>>,
}

/// Reads a list of candidates.
///
/// # Errors
/// Everything wrong with the file at once; nothing of it is given then.
pub fn read(bytes: &[u8], choices: &Choices) -> Result<Candidates, Faults> {
    let text =
        text_of(&choices.file, bytes).map_err(|problem| Faults::one(Place::File, problem))?;
    let sheet = Sheet::open(&text, choices, NAMES, "title")?;
    let unknown = sheet.unknown();
    let mut faults = Faults::default();
    let mut reader = row::Reader::new(choices.today);
    let mut drafts = Vec::new();
    sheet.rows(&mut faults, |row, faults| {
        drafts.extend(reader.row(row, faults));
    });
    let rows = reader.given.settle(drafts);
    faults.or(Candidates { rows, unknown })
}
