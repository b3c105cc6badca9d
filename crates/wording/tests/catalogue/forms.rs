//! What is wrong with a field of a form.

use engine::text::TextError;
use jiff::civil::date;
use wording::form::{Wrong, sentence};

pub(crate) fn all() -> Vec<String> {
    let today = date(2026, 11, 2);
    [
        Wrong::Missing("Write a title."),
        Wrong::Text(TextError::TooLong {
            found: 501,
            allowed: 500,
        }),
        Wrong::NotAChoice,
        Wrong::NotWhole {
            least: 1,
            most: 1000,
        },
        Wrong::NotADate,
        Wrong::AfterToday(today),
        Wrong::BeforeToday(today),
        Wrong::WrongWayRound,
        Wrong::NotPeople,
        Wrong::HalvesSay("no"),
        Wrong::Gone("team"),
        Wrong::ChosenTwice,
        Wrong::Full { most: 20_000 },
    ]
    .iter()
    .map(sentence)
    .collect()
}
