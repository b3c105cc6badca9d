//! What is kept beside a group.

use serde::{Deserialize, Serialize};

use super::Check;
use crate::difference::People;
use crate::id::Id;
use crate::keyed::HasId;

/// Beside the group of the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupProfile {
    /// The group's id.
    pub id: Id<GroupProfile>,
    /// Whether they are communities, businesses or staff.
    pub kind: Option<GroupKind>,
    /// Roughly how many they are.
    pub size: Option<People>,
    /// The light fairness check.
    pub check: Check,
}

/// What a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupKind {
    /// People of a place, or with something in common.
    Communities,
    /// Businesses.
    Businesses,
    /// People who work here.
    Staff,
}

impl GroupProfile {
    /// Where nothing is kept yet.
    pub fn none(id: Id<Self>) -> Self {
        Self {
            id,
            kind: None,
            size: None,
            check: Check::default(),
        }
    }
}

impl GroupKind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Communities, Self::Businesses, Self::Staff];
}

impl HasId for GroupProfile {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
