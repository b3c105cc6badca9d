//! Answers to the conditions: given, ruled, taken back.

mod give;
mod take_back;

pub use give::{Give, Voice, give};
pub(crate) use give::{save as save_answer, source_of, written};
pub use take_back::take_back;
