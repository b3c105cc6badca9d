//! What is wrong with a field of a form, in words.

use engine::text::TextError;
use jiff::civil::Date;

use crate::number::grouped;
use crate::{date, text};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is empty and must not be. Says what to do, as the form asks for it.
    Missing(&'static str),
    /// The text cannot be kept.
    Text(TextError),
    /// It is none of the choices given.
    NotAChoice,
    /// It is no whole number, or not one of these.
    NotWhole {
        /// The least that is accepted.
        least: u64,
        /// The most that is accepted.
        most: u64,
    },
    /// The day, month and year make no date.
    NotADate,
    /// The date has not come yet.
    AfterToday(Date),
    /// The date has passed.
    BeforeToday(Date),
    /// The first end of a range comes after the second.
    WrongWayRound,
    /// How many people a year cannot be read.
    NotPeople,
    /// The two halves of an answer say together what its whole does not.
    HalvesSay(&'static str),
    /// It was taken out while the form was open.
    Gone(&'static str),
    /// Another field has the same choice, which only one may have.
    ChosenTwice,
    /// The list holds as many as it may.
    Full {
        /// How many it may hold.
        most: u64,
    },
}

/// What is wrong, and what to do.
pub fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Missing(what_to_do) => (*what_to_do).to_owned(),
        Wrong::Text(error) => text::refusal(error),
        Wrong::NotAChoice => "Choose one of these.".to_owned(),
        Wrong::NotWhole { least, most } => format!(
            "Write a whole number from {} to {}.",
            grouped(*least),
            grouped(*most)
        ),
        Wrong::NotADate => "Write a real date, such as 27 3 2027.".to_owned(),
        Wrong::AfterToday(today) => {
            format!("Write a date up to today, {}.", date::long(*today))
        }
        Wrong::BeforeToday(today) => {
            format!("Write a date after today, {}.", date::long(*today))
        }
        Wrong::WrongWayRound => "Put the smaller one first.".to_owned(),
        Wrong::NotPeople => {
            "Write how many people a year, such as 1,200 or 500-2000 or 12k. If nobody knows, leave it empty."
                .to_owned()
        }
        Wrong::HalvesSay(together) => format!(
            "The two halves together say “{together}”. Change them, or the answer above."
        ),
        Wrong::ChosenTwice => "Another one above is this already. Choose it once.".to_owned(),
        Wrong::Full { most } => format!(
            "The list is full: it holds {}. Park or finish some first.",
            grouped(*most)
        ),
        Wrong::Gone(what) => format!("This {what} is no longer here. Choose again."),
    }
}
