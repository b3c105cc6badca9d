//! The playbook: the organisation's own plays, and its changes to those that everybody has.

mod add;
mod write;

pub use add::{Add, add};
pub use write::{Write, write};
