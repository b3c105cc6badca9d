//! The weights an organisation allows: what matters most.

mod statement;

pub use statement::{Relation, Statement, StatementError};
