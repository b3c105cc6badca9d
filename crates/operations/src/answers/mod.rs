//! Answers to the conditions: given, ruled, taken back.

mod give;
mod take_back;

pub(crate) use give::written;
pub use give::{Give, Voice, give};
pub use take_back::take_back;
