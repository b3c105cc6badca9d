//! What is wrong with a file, as data, and in sentences: where it is, what was found and what is accepted.

use std::fmt;
use std::sync::Arc;

use engine::difference::Judged;
use engine::settings::SettingsError;
use engine::text::TextError;
use engine::viewpoints::{Statement, StatementError};
use jiff::civil::Date;

use crate::number::grouped;
use crate::{date, settings, text};

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
    /// A workbook, by its ending.
    Workbook(Arc<str>),
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

/// What is wrong, and what to do.
pub fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::Empty => "The file is empty.".to_owned(),
        Problem::TooLarge(bytes) => {
            format!(
                "The file has {} bytes. At most 100 MB are read.",
                grouped(*bytes)
            )
        }
        Problem::Workbook(ending) => {
            format!(
                "{} files are not read yet. Save the sheet as CSV first.",
                shown(ending)
            )
        }
        Problem::NotText => {
            "The file is not text that we can read. Save it as CSV in UTF-8.".to_owned()
        }
        Problem::TooManyRows => "The file has too many rows. At most 200,000 are read.".to_owned(),
        Problem::TooManyColumns(found) => {
            format!(
                "There are {} columns. At most 1,000 are read.",
                grouped(*found as u64)
            )
        }
        Problem::NoHeading {
            heading,
            row,
            guess,
        } => no_heading(heading, *row, *guess),
        Problem::NoHeadingRow => "The file ends before the row of headings.".to_owned(),
        Problem::NoRows => "There is no row under the headings.".to_owned(),
        Problem::HeadingTwice(ours) => format!("Two columns are “{ours}”. Keep one."),
        Problem::NotOurs(name) => format!("“{}” is not a column that we know.", shown(name)),
        Problem::NotTheirs(name) => format!("The file has no heading “{}”.", shown(name)),
        Problem::UnclosedQuote => {
            "A quote opens here and never closes. Add the second quote.".to_owned()
        }
        Problem::Control(found) => text::refusal(&TextError::Control(*found)),
        Problem::TooManyCells { found, headings } => format!(
            "This row has {found} cells, but there are {headings} headings. Is a quote missing round some text?"
        ),
        Problem::TooLong { found, allowed } => text::refusal(&TextError::TooLong {
            found: *found,
            allowed: *allowed,
        }),
        Problem::Missing => "This is blank. Write something here.".to_owned(),
        Problem::Repeated { found, earlier } => {
            format!(
                "“{}” stands in row {earlier} too. Use each one once.",
                shown(found)
            )
        }
        Problem::NotAccepted { found, accepted } => {
            format!(
                "“{}” cannot be read. {}",
                shown(found),
                self::accepted(*accepted)
            )
        }
        Problem::Setting(error) => settings::refusal(error),
        Problem::Statement(error) => settings::statement(error),
        Problem::NoWeights(statements) => settings::no_weights(statements),
        Problem::NotToml(why) => format!("This is not TOML: {}", shown(why)),
        Problem::UnknownKey(keys) => format!("There is no such setting. The settings are: {keys}."),
    }
}

fn no_heading(heading: &str, row: u32, guess: Option<u32>) -> String {
    let what_next = match guess {
        Some(guess) => {
            format!("The headings seem to be in row {guess}: give --heading-row {guess}.")
        }
        None => format!("Name one column “{heading}”, or say which one it is."),
    };
    format!("There is no heading “{heading}” in row {row}. {what_next}")
}

/// What is accepted, as advice.
pub fn accepted(accepted: Accepted) -> String {
    match accepted {
        Accepted::Kind => "Write problem or opportunity.".to_owned(),
        Accepted::Status => "Write candidate, exemplar, must-do, done or parked.".to_owned(),
        Accepted::Date => "Write a date as 2026-05-31.".to_owned(),
        Accepted::DateUpTo(today) => {
            format!("Give a day up to {}.", date::long(today))
        }
        Accepted::Room | Accepted::WholeFrom(1) => "Give a whole number of 1 or more.".to_owned(),
        Accepted::TeamRoom => "Give a whole number of 0 or more.".to_owned(),
        Accepted::WholeFrom(least) => format!("Give a whole number of {least} or more."),
        Accepted::Level(judged) => {
            format!(
                "Give a level from 1 to {}, or a range such as 2-3.",
                judged.levels()
            )
        }
        Accepted::RangeInOrder => "Put the smaller number first.".to_owned(),
        Accepted::Answer => "Write yes, partly, no or unknown.".to_owned(),
        Accepted::Basis => "After the colon, write first-hand, heard, guess or ruling.".to_owned(),
        Accepted::TeamOfRow => {
            "In brackets, for operations only, name one of the teams of this row.".to_owned()
        }
        Accepted::Reach => {
            "Give people a year, such as 1,200, 12k, 500-2000, <100 or >1000000.".to_owned()
        }
        Accepted::Decimal(places) => {
            format!("Give a number of 0 or more, with {places} decimals at most.")
        }
        Accepted::List => "Give a list, such as [1, 2, 3].".to_owned(),
        Accepted::Table => "Give a table of settings.".to_owned(),
        Accepted::Text => "Give text in quotes.".to_owned(),
        Accepted::Epsilon => {
            "Write \"one-harm-band\", or points with 6 decimals at most.".to_owned()
        }
    }
}

/// As found, short and safe to show: at most 60 characters, no line breaks, no control characters.
pub fn shown(found: &str) -> String {
    const MOST: usize = 60;
    let safe = |c: char| {
        if c.is_control() || c == '\u{feff}' {
            ' '
        } else {
            c
        }
    };
    let mut text: String = found.chars().take(MOST).map(safe).collect();
    if found.chars().nth(MOST).is_some() {
        text.push('…');
    }
    text
}

/// Said after the first thousand faults.
pub fn and_more(count: usize) -> String {
    format!("… and {} more.", grouped(count as u64))
}

/// How many faults there are, and that nothing was done: `3 things are wrong with FILE. Nothing was changed.`
pub fn summary(count: usize, file: &str) -> String {
    match count {
        1 => format!("One thing is wrong with {}.", shown(file)),
        more => format!(
            "{} things are wrong with {}.",
            grouped(more as u64),
            shown(file)
        ),
    }
}

/// Said of a file with nothing wrong.
pub const SOUND: &str = "Nothing is wrong with it.";

/// Said of a file of so many rows with nothing wrong.
pub fn sound(rows: usize) -> String {
    match rows {
        1 => format!("{SOUND} 1 row."),
        more => format!("{SOUND} {} rows.", grouped(more as u64)),
    }
}

/// Said of headings that are not used, in a line.
pub fn not_used(headings: &[Arc<str>]) -> String {
    const MOST: usize = 10;
    let some: Vec<String> = headings
        .iter()
        .take(MOST)
        .map(|h| format!("“{}”", shown(h)))
        .collect();
    let more = match headings.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!(" and {} more", grouped(more as u64)),
    };
    let columns = if headings.len() == 1 {
        "This column is"
    } else {
        "These columns are"
    };
    format!("{columns} not used: {}{more}.", some.join(", "))
}
