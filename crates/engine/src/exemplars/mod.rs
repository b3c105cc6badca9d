//! Exemplars: candidates that were started, the reviews that look back at them, and the lessons they taught.

mod exemplar;
mod lesson;
mod review;

pub use exemplar::{Dated, Exemplar, ExemplarState};
pub use lesson::Lesson;
pub use review::{Next, Review};
