//! A table: rows of cells under headings. CSV, Excel, Open Document and JSON are written from the same table, so that all hold
//! the same.
//!
//! A cell knows what it holds: a day is a day in a workbook and `2026-11-28` elsewhere, a number can be added up, and text is
//! text whatever it begins with. The same table gives the same bytes in each form.

mod csv;
mod json;
mod ods;
mod xlsx;
mod xml;

use std::io;

use jiff::civil::Date;

pub(crate) use csv::theirs;
pub use csv::{DEFUSED, plain};

/// Rows of cells under headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it holds, in a word: the name of the sheet, and of the file.
    pub name: &'static str,
    /// What stands over each column.
    pub headings: &'static [&'static str],
    /// Its rows: a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What one cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known.
    #[default]
    Nothing,
    /// Text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A day.
    Day(Date),
    /// Whether something is so.
    YesNo(bool),
}

/// The forms that a table is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text with a comma between cells.
    Csv,
    /// A workbook for Excel.
    Xlsx,
    /// A workbook for whatever reads Open Document.
    Ods,
    /// For programs: an object for each row.
    Json,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Xlsx, Self::Ods, Self::Json];

    /// How the name of its file ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Json => "json",
        }
    }

    /// What its file says it is, where it is handed out.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => xlsx::MEDIA_TYPE,
            Self::Ods => ods::MEDIA_TYPE,
            Self::Json => "application/json",
        }
    }
}

impl Table {
    /// The table as a file of this form.
    ///
    /// # Errors
    /// When it is too long for the file to be packed.
    pub fn file(&self, form: Form) -> io::Result<Vec<u8>> {
        match form {
            Form::Csv => Ok(csv::csv(self).into_bytes()),
            Form::Xlsx => xlsx::xlsx(self),
            Form::Ods => ods::ods(self),
            Form::Json => json::json(self),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text)
        }
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<bool> for Cell {
    fn from(is_so: bool) -> Self {
        Self::YesNo(is_so)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Whole(number)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Whole(number as u64)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(known: Option<T>) -> Self {
        known.map_or(Self::Nothing, Into::into)
    }
}

#[cfg(test)]
mod tests;
