//! The one-time key of a form that makes something.

use engine::text::Name;
use wording::form::Wrong;

use super::Typed;

/// The hidden field that carries the key.
pub(crate) const FIELD: &str = "key";

/// The key that the form was made with: the same form sent twice makes one thing.
///
/// # Errors
/// A form without one did not come from our page.
pub(crate) fn one_time_key(form: &Typed) -> Result<Name, Wrong> {
    form.line(FIELD, "Open this form again, then send it.")
}
