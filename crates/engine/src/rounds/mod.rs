//! Rounds: times of choosing, with an opening and a closing day.

mod round;
mod tally;

pub use round::{Asked, Closed, Round, RoundState};
pub use tally::Tally;
