//! People who may come in: what each may do, whose teams they belong to, and what they said besides answers.

mod discretion;
mod member;
mod waiting;

pub use discretion::{Discretion, NamesSeen};
pub use member::{Member, Role};
pub use waiting::{Aside, Waiting, Why};
