//! Each problem, and what is accepted, in a sentence.

use engine::text::TextError;

use super::{Accepted, Problem, Unsafe, shown};
use crate::number::grouped;
use crate::{date, settings, text};

const NOT_TEXT: &str = "The file is not text that we can read. Save it as CSV in UTF-8.";
const BROKEN: &str = "This workbook cannot be read. It may be damaged, or locked with a password. Save the sheet as CSV.";
const OPENS_TOO_LARGE: &str =
    "This workbook is too large when it is opened. Save the sheet by itself, as CSV.";
const UNCLOSED: &str = "A quote opens here and never closes. Add the second quote.";

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
                "{} files are not read. Save the sheet as .xlsx, .ods or CSV.",
                shown(ending)
            )
        }
        Problem::WorkbookBroken => BROKEN.to_owned(),
        Problem::WorkbookTooLarge => OPENS_TOO_LARGE.to_owned(),
        Problem::WorkbookUnsafe(what) => unsafe_workbook(*what).to_owned(),
        Problem::NoSheet(name) => format!("The workbook has no sheet “{}”.", shown(name)),
        Problem::NotText => NOT_TEXT.to_owned(),
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
        Problem::UnclosedQuote => UNCLOSED.to_owned(),
        Problem::Control(found) => text::refusal(&TextError::Control(*found)),
        Problem::TooManyCells { found, headings } => too_many_cells(*found, *headings),
        Problem::TooLong { found, allowed } => too_long(*found, *allowed),
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

const fn unsafe_workbook(what: Unsafe) -> &'static str {
    match what {
        Unsafe::Macros => {
            "This workbook holds macros. Save it without them, or save the sheet as CSV."
        }
        Unsafe::Links => {
            "This workbook takes data from other files or places. Save the sheet by itself, as CSV."
        }
        Unsafe::Entities => {
            "This workbook was not made by a spreadsheet. Open it in one, and save it again."
        }
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

fn too_long(found: usize, allowed: usize) -> String {
    text::refusal(&TextError::TooLong { found, allowed })
}

fn too_many_cells(found: usize, headings: usize) -> String {
    format!(
        "This row has {found} cells, but there are {headings} headings. Is a quote missing round some text?"
    )
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
