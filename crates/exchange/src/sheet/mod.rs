//! A sheet saved as text: bytes → text → rows of cells under headings. What the cells mean is told elsewhere.

mod delimiter;
mod encoding;
mod guess;
mod head;
mod headings;
mod meanings;
mod scanner;
mod text;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use wording::fault::{Place, Problem};

use crate::faults::Faults;
use crate::table::plain;
use headings::Headings;
use meanings::Meanings;
use scanner::Scanner;

pub use head::{Head, HeadColumn, head};

pub(crate) use meanings::as_said;
pub(crate) use text::{Text, text_of};

/// For each of our columns: what texts in it stand for, in words that we know.
pub type Values = BTreeMap<String, BTreeMap<String, String>>;

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
    /// The name of the file: its answers name it, and a workbook that is not read is refused by its ending.
    pub file: String,
    /// The sheet of a workbook; the first unless said.
    pub sheet: Option<String>,
    /// The row of the headings, as the spreadsheet numbers it; the first unless said.
    pub heading_row: Option<u32>,
    /// Our column and the heading that stands for it; an empty heading leaves the column of that name out.
    pub map: Vec<(String, String)>,
    /// What texts of our columns stand for.
    pub values: Values,
    /// Whether rows at fault are left out, rather than the file refused for them.
    pub good_rows: bool,
    /// No date in the file may lie after this day.
    pub today: Date,
}

impl Choices {
    /// A file read as it is.
    pub fn plain(file: &str, today: Date) -> Self {
        Self {
            file: file.to_owned(),
            sheet: None,
            heading_row: None,
            map: Vec::new(),
            values: Values::new(),
            good_rows: false,
            today,
        }
    }
}

/// A sheet with its headings understood, ready for its rows to be read once.
pub(crate) struct Sheet<'t> {
    scanner: Scanner<'t>,
    headings: Headings,
    meanings: Meanings,
}

/// How the rows of a sheet were read.
#[derive(Default)]
pub(crate) struct Taken {
    /// The numbers of those with a fault.
    pub(crate) at_fault: Vec<u32>,
    /// Whether something kept the rest from being read.
    pub(crate) broken: bool,
}

/// One row that is not wholly blank.
pub(crate) struct SheetRow<'r, 't> {
    /// As the spreadsheet numbers it.
    pub(crate) number: u32,
    cells: &'r [Cow<'t, str>],
    headings: &'r Headings,
    meanings: &'r Meanings,
}

impl<'t> Sheet<'t> {
    /// Finds delimiter and headings. `known` are our columns; the first of `known` that `required` names must be there.
    pub(crate) fn open(
        text: &'t Text<'_>,
        choices: &Choices,
        known: &'static [&'static str],
        required: &'static str,
    ) -> Result<Self, Faults> {
        let mut scanner = scanner_of(text, choices, known);
        let meanings = Meanings::of(choices, known)?;
        let headings = headings::find(&mut scanner, choices, known, required)?;
        Ok(Self {
            scanner,
            headings,
            meanings,
        })
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
    ) -> Taken {
        let mut cells = Vec::new();
        let mut taken = 0;
        let mut told = Taken::default();
        while let Some(scanned) = self.scanner.row(&mut cells) {
            let number = match scanned {
                Ok(number) => number,
                Err(unclosed) => {
                    let place = self.headings.place(unclosed.row, unclosed.cell);
                    faults.add(place, Problem::UnclosedQuote);
                    told.broken = true;
                    break;
                }
            };
            if cells.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            if taken == MOST_ROWS {
                faults.add(Place::Row(number), Problem::TooManyRows);
                told.broken = true;
                break;
            }
            taken += 1;
            let before = faults.count();
            let row = SheetRow {
                number,
                cells: &cells,
                headings: &self.headings,
                meanings: &self.meanings,
            };
            match row.too_long() {
                // Its cells stand under the wrong headings: nothing else of it can be told.
                Some(problem) => faults.add(Place::Row(number), problem),
                None => take(&row, faults),
            }
            if faults.count() > before {
                told.at_fault.push(number);
            }
        }
        if taken == 0 && faults.count() == 0 {
            faults.add(Place::File, Problem::NoRows);
            told.broken = true;
        }
        told
    }
}

/// What reads a text, whatever stands between its cells.
fn scanner_of<'t>(text: &'t Text<'_>, choices: &Choices, known: &[&'static str]) -> Scanner<'t> {
    let recognised = || delimiter::recognise(&text.text, choices, known);
    Scanner::new(&text.text, text.delimiter.unwrap_or_else(recognised))
}

impl<'r> SheetRow<'r, '_> {
    /// The text of one of our columns, trimmed; empty where it is blank or absent, none where it is at fault.
    pub(crate) fn text(&self, column: usize, most: usize, faults: &mut Faults) -> Option<&'r str> {
        let cell = self
            .headings
            .cell_of(column)
            .and_then(|at| self.cells.get(at));
        let text = cell.map_or("", |c| plain(c.trim()));
        let text = self.meanings.meant(column, text);
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
