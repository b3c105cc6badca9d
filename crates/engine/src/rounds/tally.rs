//! How things stood when a round closed: little enough to keep for every round, for the strategy to look back on.

use serde::{Deserialize, Serialize};

use crate::blockers::Blocker;
use crate::id::Id;
use crate::people::Group;

/// Counts of a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Candidates that could start, were to be asked about, and needed ground prepared.
    pub standings: [usize; 3],
    /// Of those on the list, how many had each condition met: interest, operations, capability.
    pub met: [usize; 3],
    /// Groups with candidates that neither a pick nor an exemplar, must-do or lately done work serves.
    pub left_out: Vec<Id<Group>>,
    /// Groups that one of these does serve.
    pub served: Vec<Id<Group>>,
    /// The blockers that were worth removing, each with how many candidates it helps to open; most first.
    pub blockers: Vec<(Blocker, usize)>,
}
