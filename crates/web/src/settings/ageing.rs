//! How answers age: after so many months an answer counts as a guess, and is worth asking again.

use engine::condition::Condition;
use engine::settings::Settings;

use super::part::Part;
use crate::components::{Control, Field, Input};
use crate::form::{Faults, Typed};

/// The part.
pub(super) struct Ageing;

/// The most months that mean anything: a hundred years.
const MOST_MONTHS: u64 = 1_200;

/// The field of a condition, and what it asks.
const FIELDS: [(Condition, &str, &str); 3] = [
    (
        Condition::Interest,
        "interest",
        "Senior management’s interest",
    ),
    (
        Condition::Operations,
        "operations",
        "The team’s will and room",
    ),
    (
        Condition::Capability,
        "capability",
        "What we can do and learn from",
    ),
];

impl Part for Ageing {
    const PATH: &'static str = "/settings/ageing";
    const TITLE: &'static str = "How answers age";
    const LEDE: &'static str =
        "After so many months an answer counts as a guess, until someone who knows says it again.";

    fn filled(settings: &Settings) -> Typed {
        FIELDS
            .iter()
            .fold(Typed::default(), |typed, (condition, field, _)| {
                typed.with(
                    field,
                    settings.stale_after_months[condition.index()].to_string(),
                )
            })
    }

    fn meant(mut settings: Settings, typed: &Typed) -> Result<Settings, Faults> {
        let mut faults = Faults::default();
        for (condition, field, _) in FIELDS {
            let months = faults.take(field, typed.whole(field, 1..=MOST_MONTHS));
            if let Some(months) = months.and_then(|months| u32::try_from(months).ok()) {
                settings.stale_after_months[condition.index()] = months;
            }
        }
        if faults.is_empty() {
            Ok(settings)
        } else {
            Err(faults)
        }
    }

    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>> {
        let line = |(_, field, words): (Condition, &'static str, &'static str)| {
            let asked = Field::new(field, words).error(faults.on(field));
            let input = Input::new(asked)
                .value(typed.text(field))
                .suffix("months")
                .classes("govuk-input--width-4")
                .attribute("inputmode", "numeric");
            Control::Line(input)
        };
        FIELDS.map(line).into()
    }
}
