//! What is wrong with a file, as data, and in sentences: where it is, what was found and what is accepted.

mod sentence;
mod told;

use std::fmt;
use std::sync::Arc;

use engine::difference::Judged;
use engine::settings::SettingsError;
use engine::viewpoints::{Statement, StatementError};
use jiff::civil::Date;

pub use sentence::{accepted, sentence};
pub use told::{SOUND, and_more, not_used, shown, sound, summary};

/// One thing wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A row, as the spreadsheet numbers it.
    Row(u32),
    /// A cell: its row, and its heading as the file writes it.
    Cell(u32, Arc<str>),
    /// A key of a settings file, with its line.
    Setting(u32, Arc<str>),
    /// A choice on the command line or in a form.
    Choice(&'static str),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing in it.
    Empty,
    /// More bytes than are read.
    TooLarge(u64),
    /// A workbook of a kind that is not read, by its ending.
    Workbook(Arc<str>),
    /// A workbook that is damaged, or locked.
    WorkbookBroken,
    /// A workbook that is too large once it is open.
    WorkbookTooLarge,
    /// A workbook that holds more than a sheet of cells.
    WorkbookUnsafe(Unsafe),
    /// The workbook has no sheet of this name.
    NoSheet(Arc<str>),
    /// Bytes that are no text in any encoding we know.
    NotText,
    /// More rows than are read.
    TooManyRows,
    /// More columns than are read.
    TooManyColumns(usize),
    /// The heading that must be there is not in the row of headings.
    NoHeading {
        /// The heading.
        heading: &'static str,
        /// The row looked in.
        row: u32,
        /// The row where the headings seem to be.
        guess: Option<u32>,
    },
    /// The file ends before the row that should hold the headings.
    NoHeadingRow,
    /// No row under the headings.
    NoRows,
    /// Two headings are one column of ours.
    HeadingTwice(&'static str),
    /// A choice of headings names a column that is none of ours.
    NotOurs(Arc<str>),
    /// A choice of headings names a heading that the file does not have.
    NotTheirs(Arc<str>),
    /// A quote that never closes.
    UnclosedQuote,
    /// A character that no text needs.
    Control(char),
    /// More cells than headings.
    TooManyCells {
        /// Cells in the row.
        found: usize,
        /// Headings.
        headings: usize,
    },
    /// Too many characters in a cell.
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        allowed: usize,
    },
    /// A cell that must not be blank.
    Missing,
    /// Stands in an earlier row too.
    Repeated {
        /// What.
        found: Arc<str>,
        /// The earlier row.
        earlier: u32,
    },
    /// Not what is accepted here.
    NotAccepted {
        /// What was found.
        found: Arc<str>,
        /// What is accepted.
        accepted: Accepted,
    },
    /// A setting out of its range.
    Setting(SettingsError),
    /// A statement that cannot be read.
    Statement(StatementError),
    /// Statements that cannot all hold.
    NoWeights(Vec<Statement>),
    /// The settings file is not TOML.
    NotToml(Arc<str>),
    /// A key that is no setting; with the keys there are.
    UnknownKey(&'static str),
}

/// What a workbook must not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsafe {
    /// Programs.
    Macros,
    /// What is fetched from other files or places.
    Links,
    /// Names that stand for text, which may stand for any amount of it.
    Entities,
}

/// What is accepted in a cell or a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// `problem` or `opportunity`.
    Kind,
    /// The statuses.
    Status,
    /// A date.
    Date,
    /// A date up to this day.
    DateUpTo(Date),
    /// Places that work takes.
    Room,
    /// Places that a team has.
    TeamRoom,
    /// A level or a range of levels.
    Level(Judged),
    /// A range with its lesser end first.
    RangeInOrder,
    /// An answer.
    Answer,
    /// How the source knows.
    Basis,
    /// A team of the same row, in brackets, for operations alone.
    TeamOfRow,
    /// People a year.
    Reach,
    /// A whole number of at least so much.
    WholeFrom(u64),
    /// A decimal with at most so many decimals, of at least 0.
    Decimal(u8),
    /// A list.
    List,
    /// A table of settings.
    Table,
    /// Text in quotes.
    Text,
    /// One harm band, or points.
    Epsilon,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place != Place::File {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&sentence(&self.problem))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("The file"),
            Self::Row(row) => write!(f, "Row {row}"),
            Self::Cell(row, column) => write!(f, "Row {row}, {}", shown(column)),
            Self::Setting(line, key) if key.is_empty() => write!(f, "Line {line}"),
            Self::Setting(line, key) => write!(f, "Line {line}, {}", shown(key)),
            Self::Choice(choice) => f.write_str(choice),
        }
    }
}
