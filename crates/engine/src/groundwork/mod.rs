//! Groundwork: work that creates a condition which is missing, and the plays it is chosen from.
//!
//! Doing it never makes a condition *yes*: when it is done, the people who know are asked again.

mod action;
mod play;

pub use action::{Action, ActionState};
pub use play::{Effort, Play};
