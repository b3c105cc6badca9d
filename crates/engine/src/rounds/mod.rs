//! Rounds: times of choosing, with an opening and a closing day.

mod decided;
mod progress;
mod round;
mod skipped;
mod tally;

pub use decided::decided;
pub use progress::{Heard, progress};
pub use round::{
    Asked, Closed, Round, RoundState, next_number, numbered, of_decision, open_round, veiling,
};
pub use skipped::{Skipped, skipped};
pub use tally::Tally;
