//! People who sign in, and what each may do.

use serde::{Deserialize, Serialize};

/// What somebody may do, from the most able to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Looks after people and settings, and may do everything.
    Administrator,
    /// Sets up, runs rounds and writes decisions.
    Facilitator,
    /// Answers for interest, and records decisions.
    SeniorManager,
    /// Puts forward, answers, does groundwork and runs exemplars.
    Member,
    /// Reads.
    Reader,
}
