//! How a candidate hangs together with others.

use serde::{Deserialize, Serialize};

use crate::candidate::Candidate;
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Note;

/// Beside the candidate of the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ties {
    /// The candidate's id.
    pub id: Id<Ties>,
    /// Why it was parked.
    pub parked: Option<Note>,
    /// The one it says the same as, which stands for both.
    pub merged_into: Option<Id<Candidate>>,
    /// The one it was split from.
    pub split_from: Option<Id<Candidate>>,
    /// Those related to it, each once. Each of them says so too.
    pub related: Vec<Id<Candidate>>,
}

impl Ties {
    /// Where nothing is kept yet.
    pub fn none(id: Id<Self>) -> Self {
        Self {
            id,
            parked: None,
            merged_into: None,
            split_from: None,
            related: Vec::new(),
        }
    }
}

impl HasId for Ties {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
