//! What is kept beside a service.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Name;

/// Beside the service of the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceProfile {
    /// The service's id.
    pub id: Id<ServiceProfile>,
    /// Who runs it day to day, by role.
    pub owner: Option<Name>,
}

impl ServiceProfile {
    /// Where nothing is kept yet.
    pub const fn none(id: Id<Self>) -> Self {
        Self { id, owner: None }
    }
}

impl HasId for ServiceProfile {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
