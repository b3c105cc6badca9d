//! What a cell means: one file for each grammar. Each takes trimmed text that is not blank, and says what is accepted
//! where the text is not that.

pub(crate) mod answer;
pub(crate) mod date;
pub(crate) mod level;
pub(crate) mod names;
pub(crate) mod nothing;
pub(crate) mod range;
pub(crate) mod reach;
pub(crate) mod whole;
pub(crate) mod word;

use engine::difference::People;
use jiff::civil::Date;
use wording::fault::Accepted;

/// What a cell was taken to mean, or what would have been accepted.
pub(crate) type Meant<T> = Result<T, Accepted>;

/// The day a text names: `YYYY-MM-DD` and nothing else.
pub fn day(text: &str) -> Option<Date> {
    date::parse(text)
}

/// How many people a year a text speaks of, in the grammar of the `reach` column; none where it says nothing.
///
/// # Errors
/// What would have been accepted.
pub fn people_a_year(text: &str) -> Result<Option<People>, Accepted> {
    let text = text.trim();
    if nothing::is(text) {
        Ok(None)
    } else {
        reach::people(text).map(Some)
    }
}
