//! The columns of a list of candidates.

use engine::condition::Condition;
use engine::difference::Judged;

/// A column of ours. Its number is its place in [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Title,
    Kind,
    Status,
    DoneOn,
    Service,
    Teams,
    Room,
    Groups,
    Sponsor,
    Needs,
    Interest,
    Operations,
    Capability,
    Harm,
    Unmet,
    Disadvantage,
    Reach,
}

/// The headings, in the order that lists give them.
pub const NAMES: &[&str] = &[
    "id",
    "title",
    "kind",
    "status",
    "done on",
    "service",
    "teams",
    "room",
    "groups",
    "sponsor",
    "needs",
    "interest",
    "operations",
    "capability",
    "harm",
    "unmet",
    "disadvantage",
    "reach",
];

impl From<Condition> for Column {
    fn from(condition: Condition) -> Self {
        match condition {
            Condition::Interest => Self::Interest,
            Condition::Operations => Self::Operations,
            Condition::Capability => Self::Capability,
        }
    }
}

impl From<Judged> for Column {
    fn from(judged: Judged) -> Self {
        match judged {
            Judged::Harm => Self::Harm,
            Judged::Unmet => Self::Unmet,
            Judged::Disadvantage => Self::Disadvantage,
        }
    }
}
