//! Services, the teams whose room work takes, and the groups of people it touches.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Name;

/// What the organisation provides to people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its id.
    pub id: Id<Service>,
    /// As shown.
    pub name: Name,
}

/// People with room for work, operational or delivery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: Id<Team>,
    /// As shown; names order what the engine lists by team.
    pub name: Name,
    /// Places for work at once; where never said, 1 is assumed and marked as assumed.
    pub room: Option<u32>,
}

impl Team {
    /// Places where never said.
    pub const ASSUMED_ROOM: u32 = 1;

    /// Places for work at once, said or assumed.
    pub fn places(&self) -> u32 {
        self.room.unwrap_or(Self::ASSUMED_ROOM)
    }
}

/// People a candidate affects: communities, businesses or staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: Id<Group>,
    /// As shown.
    pub name: Name,
}

impl HasId for Service {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

impl HasId for Team {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

impl HasId for Group {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
