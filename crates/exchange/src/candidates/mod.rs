//! A list of candidates, read from a sheet.

mod board;
mod column;
mod detail;
mod id;
mod row;
mod unread;

use std::sync::Arc;

pub use crate::cell::answer::CellAnswer;
pub use crate::cell::reach::reach;
pub use board::board;
pub use column::NAMES;
pub use detail::{Detail, source};
pub use row::{Row, Stated};
pub use unread::{Choice, Unread, choices, unread};

use crate::faults::Faults;
use crate::sheet::{Choices, Sheet, text_of};

/// A list of candidates as its file gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Its rows, in the order of the file. Ids are unique.
    pub rows: Vec<Row>,
    /// Headings that are none of ours; their cells are the notes of the rows.
    pub unknown: Vec<Arc<str>>,
    /// What was left out for its faults; nothing unless that was asked for.
    pub left_out: LeftOut,
}

/// Rows that were left out, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Their numbers, as the spreadsheet gives them.
    pub rows: Vec<u32>,
    /// What is wrong with them.
    pub faults: Faults,
}

/// Reads a list of candidates.
///
/// # Errors
/// Everything wrong with the file at once; nothing of it is given then. Where rows at fault are to be left out, only what keeps
/// the file from being read, and a file of which nothing would be left.
pub fn read(bytes: &[u8], choices: &Choices) -> Result<Candidates, Faults> {
    let text = text_of(bytes, choices)?;
    let sheet = Sheet::open(&text, choices, NAMES, "title")?;
    let unknown = sheet.unknown();
    let mut faults = Faults::default();
    let mut reader = row::Reader::new(choices.today);
    let mut rows = Vec::new();
    let taken = sheet.rows(&mut faults, |row, faults| {
        rows.extend(reader.row(row, faults));
    });
    let mut list = Candidates {
        rows: reader.given.settle(rows),
        unknown,
        left_out: LeftOut::default(),
    };
    if !choices.good_rows || taken.broken {
        return faults.or(list);
    }
    let at_fault = |row: &Row| taken.at_fault.binary_search(&row.number).is_ok();
    list.rows.retain(|row| !at_fault(row));
    if list.rows.is_empty() {
        return faults.or(list);
    }
    list.left_out = LeftOut {
        rows: taken.at_fault,
        faults,
    };
    Ok(list)
}
