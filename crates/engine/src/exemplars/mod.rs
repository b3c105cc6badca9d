//! Exemplars: candidates that were started, the reviews that look back at them, and the lessons they taught.

mod course;
mod crowded;
mod exemplar;
mod lesson;
mod review;
mod waited_on;

pub use course::{Course, open_of};
pub use crowded::Crowded;
pub use exemplar::{Dated, Exemplar, ExemplarState};
pub use lesson::Lesson;
pub use review::{Next, Review};
pub use waited_on::{needs_met, waited_on};

#[cfg(test)]
mod tests;
