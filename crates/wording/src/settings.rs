//! Why a setting was refused.

use engine::condition::Condition;
use engine::settings::{Settings, SettingsError};
use engine::viewpoints::{Statement, StatementError};

use crate::number::grouped;
use crate::{list, matters};

/// What is wrong with a setting, and what is accepted.
pub fn refusal(error: &SettingsError) -> String {
    match error {
        SettingsError::Limit(found) => format!(
            "The limit is {}. Give a whole number from 0 to {}.",
            grouped(*found),
            Settings::MOST_LIMIT
        ),
        SettingsError::NoCases => "The cases are 0. Give a whole number of 1 or more.".to_owned(),
        SettingsError::NoMonths(condition) => format!(
            "Answers about {} grow old after 0 months. Give a whole number of 1 or more.",
            about(*condition)
        ),
        SettingsError::Bands => format!(
            "The steps of people a year must be whole numbers from 1, each more than the last, {} at most.",
            Settings::MOST_BANDS
        ),
        SettingsError::Points { dimension, levels } => format!(
            "The points for {} must be {levels} numbers from 0 to 60, each more than the last.",
            scale(dimension)
        ),
        SettingsError::TooManyStatements(found) => format!(
            "There are {found} lines on what matters most. Give {} at most.",
            Settings::MOST_STATEMENTS
        ),
    }
}

/// What is wrong with a statement of what matters most.
pub fn statement(error: &StatementError) -> String {
    match error {
        StatementError::Relation(text) => {
            format!("“{text}” needs one of <=, >= and = between its two sides.")
        }
        StatementError::Term(text) => format!(
            "“{text}” is not a number, one of harm, unmet, disadvantage and reach, or a number * one of these."
        ),
        StatementError::Number(text) => {
            format!("“{text}” is not a number. Use digits, with 4 decimals at most.")
        }
    }
}

/// Statements of what matters most that cannot all hold.
pub fn no_weights(statements: &[Statement]) -> String {
    let texts: Vec<String> = statements
        .iter()
        .map(|s| format!("“{}”", s.text()))
        .collect();
    format!(
        "These cannot all hold: {}. Change one of them.",
        list::and(&texts)
    )
}

/// What a scale is called where people read of it; a file has a word for it.
pub fn scale(dimension: &str) -> &str {
    match dimension {
        "unmet" => "how people are served now",
        "reach" => "people a year",
        same => same,
    }
}

const fn about(condition: Condition) -> &'static str {
    crate::condition::word(condition)
}

/// Not a colour.
pub const NOT_A_COLOUR: &str = "Write # and six digits, or letters from a to f, such as #1d4f60.";
/// Not a time zone.
pub const NOT_A_ZONE: &str = "We do not know this time zone. Write one such as Europe/London.";
/// A picture of the wrong kind.
pub const LOGO_KIND: &str = "Choose a PNG or a JPEG picture.";
/// A picture too large.
pub const LOGO_SIZE: &str = "The picture is too large. Choose one of 24 kB at most.";

/// What would matter most.
pub fn would_matter(statements: &[Statement]) -> String {
    format!("What matters most: {}.", matters::in_a_line(statements))
}

/// Who would join the few, by title.
pub fn would_join(titles: &str) -> String {
    format!("These would join the few: {titles}.")
}

/// Who would leave the few, by title.
pub fn would_leave(titles: &str) -> String {
    format!("These would leave the few: {titles}.")
}

/// How many would stand somewhere: `Start now: 6 now, 8 then`.
pub fn would_stand(label: &str, now: usize, then: usize) -> String {
    format!("{label}: {now} now, {then} then.")
}

/// After how many months answers to each condition grow old, in the order of the conditions.
pub fn months(months: &[String; 3]) -> String {
    let [interest, operations, capability] = months;
    format!("{interest} months for interest, {operations} for the team, {capability} for skill")
}
