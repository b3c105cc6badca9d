//! Forms, read twice: as typed, then as meant.
//!
//! [`Typed`] is what the browser sent, and what a form sent back shows again. A page's own `meant` function reads it into
//! values and gathers in [`Faults`] everything that is wrong, each with its field, so that one look at the form mends it.

mod date;
mod decode;
mod faults;
mod key;
mod people;
mod typed;
mod with_file;
mod word;

pub(crate) use faults::Faults;
pub(crate) use people::people_text;
pub(crate) use typed::Typed;
pub(crate) use with_file::{SentFile, WithFile};
pub(crate) use word::{Word, levels_choices, levels_word};
