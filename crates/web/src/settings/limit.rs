//! How many to start at once: asked in settings, and anew when a round is opened.

use engine::settings::Settings;
use wording::form::Wrong;

use crate::components::{Field, Input};
use crate::form::{Faults, Typed};

/// Its field.
pub(crate) const LIMIT: &str = "limit";

/// The field, asked in these words.
pub(crate) fn field<'a>(words: &'a str, typed: &'a Typed, faults: &'a Faults) -> Input<'a> {
    let field = Field::new(LIMIT, words)
        .words_classes("govuk-label--m")
        .hint("From 0 to 12. A few that succeed teach more than many that stall.")
        .error(faults.on(LIMIT));
    Input::new(field)
        .value(typed.text(LIMIT))
        .classes("govuk-input--width-2")
        .attribute("inputmode", "numeric")
}

/// The number.
pub(crate) fn meant(typed: &Typed) -> Result<u8, Wrong> {
    let most = Settings::MOST_LIMIT;
    let limit = typed.whole(LIMIT, 0..=most.into())?;
    Ok(u8::try_from(limit).unwrap_or(most))
}
