//! Groundwork: work that creates a condition which is missing, and the plays it is chosen from.
//!
//! Doing it never makes a condition *yes*: when it is done, the people who know are asked again.

mod action;
mod bounds;
mod half;
mod play;
mod playbook;
mod propose;

pub use action::{Action, ActionState};
pub use bounds::{InTheWay, in_the_way, serving};
pub use half::missing_half;
pub use play::{Effort, Play};
pub use playbook::{Listed, Origin, Playbook};
pub use propose::{Proposed, Why, propose};

#[cfg(test)]
mod tests;
