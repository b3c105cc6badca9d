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

use wording::fault::Accepted;

/// What a cell was taken to mean, or what would have been accepted.
pub(crate) type Meant<T> = Result<T, Accepted>;
