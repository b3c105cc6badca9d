//! A sheet saved as text: bytes → text → rows of cells under headings. What the cells mean is told elsewhere.

mod delimiter;
mod encoding;
mod head;
mod headings;
mod scanner;

use std::borrow::Cow;

use jiff::civil::Date;
use wording::fault::{Place, Problem};

use crate::faults::Faults;
use crate::table::plain;
use headings::Headings;
use scanner::Scanner;

pub use head::{Head, HeadColumn, head};

pub(crate) use encoding::text_of;

/// Most rows under the headings.
pub const MOST_ROWS: usize = 200_000;
/// Most columns.
pub const MOST_COLUMNS: usize = 1_000;
/// Most characters of a cell; a title has its own limit.
pub const MOST_CHARACTERS: usize = 5_000;
/// Most bytes of a file.
pub const MOST_BYTES: u64 = 100_000_000;

/// How a person says a file is to be read.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The name of the file: a workbook is refused by its ending.
    pub file: String,
    /// The row of the headings, as the spreadsheet numbers it; the first unless said.
    pub heading_row: Option<u32>,
    /// Our column and the heading that stands for it; an empty heading leaves the column of that name out.
    pub map: Vec<(String, String)>,
    /// No date in the file may lie after this day.
    pub today: Date,
}

impl Choices {
    /// A file read as it is.
    pub fn plain(file: &str, today: Date) -> Self {
        Self {
            file: file.to_owned(),
            heading_row: None,
            map: Vec::new(),
            today,
        }
    }
}

/// A sheet with its headings understood, ready for its rows to be read once.
pub(crate) struct Sheet<'t> {
    scanner: Scanner<'t>,
    headings: Headings,
}

/// One row that is not wholly blank.
pub(crate) struct SheetRow<'r, 't> {
    /// As the spreadsheet numbers it.
    pub(crate) number: u32,
    cells: &'r [Cow<'t, str>],
    headings: &'r Headings,
}

impl<'t> Sheet<'t> {
    /// Finds delimiter and headings. `known` are our columns; the first of `known` that `required` names must be there.
    pub(crate) fn open(
        text: &'t str,
        choices: &Choices,
        known: &'static [&'static str],
        required: &'static str,
    ) -> Result<Self, Faults> {
        let delimiter = delimiter::recognise(text, choices, known);
        let mut scanner = Scanner::new(text, delimiter);
        let headings = headings::find(&mut scanner, choices, known, required)?;
        Ok(Self { scanner, headings })
    }

    /// Headings that are none of our columns, in the order of the file.
    pub(crate) fn unknown(&self) -> Vec<std::sync::Arc<str>> {
        self.headings
            .unknown()
            .map(|(_, name)| name.clone())
            .collect()
    }

    /// Hands every row that is not wholly blank to `take`, in order.
    pub(crate) fn rows(
        mut self,
        faults: &mut Faults,
        mut take: impl FnMut(&SheetRow<'_, 't>, &mut Faults),
    ) {
        let mut cells = Vec::new();
        let mut taken = 0;
        while let Some(scanned) = self.scanner.row(&mut cells) {
            let number = match scanned {
                Ok(number) => number,
                Err(unclosed) => {
                    let place = self.headings.place(unclosed.row, unclosed.cell);
                    faults.add(place, Problem::UnclosedQuote);
                    break;
                }
            };
            if cells.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            if taken == MOST_ROWS {
                faults.add(Place::Row(number), Problem::TooManyRows);
                break;
            }
            taken += 1;
            let row = SheetRow {
                number,
                cells: &cells,
                headings: &self.headings,
            };
            match row.too_long() {
                // Its cells stand under the wrong headings: nothing else of it can be told.
                Some(problem) => faults.add(Place::Row(number), problem),
                None => take(&row, faults),
            }
        }
        if taken == 0 && faults.count() == 0 {
            faults.add(Place::File, Problem::NoRows);
        }
    }
}

impl<'r> SheetRow<'r, '_> {
    /// The text of one of our columns, trimmed; empty where it is blank or absent, none where it is at fault.
    pub(crate) fn text(&self, column: usize, most: usize, faults: &mut Faults) -> Option<&'r str> {
        let cell = self
            .headings
            .cell_of(column)
            .and_then(|at| self.cells.get(at));
        let text = cell.map_or("", |c| plain(c.trim()));
        match refuse(text, most) {
            None => Some(text),
            Some(problem) => {
                faults.add(self.place(column), problem);
                None
            }
        }
    }

    /// Where one of our columns is in this row.
    pub(crate) fn place(&self, column: usize) -> Place {
        Place::Cell(self.number, self.headings.name_of(column))
    }

    /// Headings and texts of the columns that are none of ours, blank ones left out.
    pub(crate) fn others(&self) -> impl Iterator<Item = (&'r std::sync::Arc<str>, &'r str)> {
        let cells = self.cells;
        self.headings
            .unknown()
            .filter_map(move |(at, name)| Some((name, plain(cells.get(at)?.trim()))))
            .filter(|(_, text)| !text.is_empty())
    }

    /// Where the column under an unknown heading is in this row.
    pub(crate) fn place_under(&self, heading: &std::sync::Arc<str>) -> Place {
        Place::Cell(self.number, heading.clone())
    }

    fn too_long(&self) -> Option<Problem> {
        let headings = self.headings.count();
        let more = self
            .cells
            .iter()
            .skip(headings)
            .any(|c| !c.trim().is_empty());
        more.then_some(Problem::TooManyCells {
            found: self.cells.len(),
            headings,
        })
    }
}

/// What keeps a cell from being text: a control character, or too many characters.
pub(crate) fn refuse(text: &str, most: usize) -> Option<Problem> {
    let stray = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if let Some(found) = text.chars().find(stray) {
        return Some(Problem::Control(found));
    }
    // Never more characters than bytes: most cells are done without counting.
    let found = if text.len() <= most {
        0
    } else {
        text.chars().count()
    };
    (found > most).then_some(Problem::TooLong {
        found,
        allowed: most,
    })
}
