//! The scene: what is kept beside services, groups and candidates, and is no part of the decision model.

mod check;
mod group;
mod merge;
mod service;
mod ties;

pub use check::{AnotherWay, Check, Compared, Finding, YesNo};
pub use group::{GroupKind, GroupProfile};
pub use merge::merged;
pub use service::ServiceProfile;
pub use ties::Ties;
