//! Why a setting was refused.

use engine::condition::Condition;
use engine::settings::{Settings, SettingsError};
use engine::viewpoints::{Statement, StatementError};

use crate::list;

use crate::number::grouped;

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
            "The points of {dimension} must be {levels} numbers from 0 to 60, each more than the last."
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

const fn about(condition: Condition) -> &'static str {
    crate::condition::word(condition)
}
