//! The rules once more, read as plainly as they are written: every set, every vertex, every combination. Slow, and
//! shares no code with the engine but its words.

pub(crate) mod blockers;
pub(crate) mod choice;
pub(crate) mod draws;
pub(crate) mod groups;
pub(crate) mod points;
pub(crate) mod readings;
pub(crate) mod weights;
