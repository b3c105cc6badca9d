//! What if something were otherwise? What is supposed, and what would come of it.

use engine::condition::{Condition, Level};
use engine::difference::{Dimension, Judged};
use engine::viewpoints::Priority;
use engine::what_if::{Beside, Suppose};

use crate::names::Names;
use crate::{difference, number};

/// The heading of the page.
pub const HEADING: &str = "What if?";
/// What it is for.
pub const ABOUT: &str =
    "Try a change and see at once what would enter and leave the few. Nothing here is kept.";
/// Where it begins.
pub const BEGIN: &str = "Choose what to try it on";
/// Of what is not here any more.
pub const GONE: &str =
    "Some of what was supposed is about something that is no longer here. It is left out.";
/// How to show it to others.
pub const SHARE: &str = "They see what it would come to on the day they open it.";
/// How it becomes real.
pub const BY_HAND: &str =
    "To make any of it real, the people who know must say so. Each line leads to where.";
/// Where answers are kept back.
pub const NOT_NOW: &str = "What if? waits until the answers are shown.";
/// A choice that leaves something as it is.
pub const AS_IT_IS: &str = "As it is";
/// Where nothing is supposed yet.
pub const NOTHING_YET: &str = "Nothing is changed yet.";
/// How much size may count.
pub const SIZE: &str = "How much may size count?";
/// How many at once.
pub const LIMIT: &str = "How many at once?";
/// What comes first.
pub const FIRST: &str = "What comes first?";
/// Where no weights are left.
pub const NO_WEIGHTS: &str =
    "These lines about what matters most cannot all hold. Take one of them out.";

/// What people who know would say of a condition.
pub const fn said(condition: Condition, level: Level) -> &'static str {
    match (condition, level) {
        (Condition::Interest, Level::Yes) => "Senior managers are interested",
        (Condition::Interest, Level::Partly) => "Senior managers are partly interested",
        (Condition::Interest, Level::No) => "Senior managers are not interested yet",
        (Condition::Operations, Level::Yes) => "The team is willing and has room",
        (Condition::Operations, Level::Partly) => "The team is willing or has room in part",
        (Condition::Operations, Level::No) => "The team cannot take it on yet",
        (Condition::Capability, Level::Yes) => "We can do it, and learn from it",
        (Condition::Capability, Level::Partly) => "We can do it or learn from it in part",
        (Condition::Capability, Level::No) => "We cannot do it yet",
    }
}

/// What would come first.
pub const fn first(priority: Priority) -> &'static str {
    match priority {
        Priority::HitHard => "Ten people lose their home",
        Priority::Alike => "Both count about the same",
        Priority::Many => "A million lose ten minutes",
    }
}

/// How much size would count at most.
pub fn size(hundredths: u8) -> String {
    match hundredths {
        0 => "Size counts for nothing".to_owned(),
        100 => "Size may count for everything".to_owned(),
        some => format!("Size counts for at most {some} %"),
    }
}

/// How many at once.
pub fn limit(limit: u8) -> String {
    match limit {
        0 => "None at once".to_owned(),
        some => crate::text::capital(&format!("{} at once", number::in_words(some.into()))),
    }
}

/// The room of a team: `Benefits has two places`.
pub fn room(team: &str, places: u32) -> String {
    format!(
        "{team} has {}",
        number::of(places.into(), "place", "places")
    )
}

/// One thing supposed, in a line.
pub fn supposed(one: &Suppose, names: &Names<'_>) -> String {
    let about = |id, what: &str| format!("“{}”: {what}", names.title(id));
    match one {
        Suppose::Condition(condition, level, id) => about(id, said(*condition, *level)),
        Suppose::Level(judged, level, id) => about(id, &level_of(*judged, *level)),
        Suppose::People(people, id) => {
            about(id, &format!("{} people a year", number::grouped(*people)))
        }
        Suppose::Limit(most) => limit(*most),
        Suppose::Room(places, team) => room(names.team(team), *places),
        Suppose::Size(most) => size(*most),
        Suppose::First(priority) => format!("What comes first: {}", first(*priority)),
    }
}

fn level_of(judged: Judged, level: u8) -> String {
    let what = match judged.dimension() {
        Dimension::Harm => "the harm to one person is",
        Dimension::Unmet => "people are served",
        Dimension::Disadvantage => "they are worse off than others:",
        Dimension::Reach => "people a year:",
    };
    format!("{what} {}", difference::level(judged, level))
}

/// What would come of it for the few.
pub fn few(beside: &Beside, names: &Names<'_>) -> String {
    let (enters, leaves) = (names.titles(&beside.enters), names.titles(&beside.leaves));
    match (beside.enters.len(), beside.leaves.len()) {
        (0, 0) => "The few would stay the same.".to_owned(),
        (_, 0) => format!("{enters} would enter the few."),
        (0, _) => format!("{leaves} would leave the few."),
        (_, _) => format!("{enters} would enter the few, in place of {leaves}."),
    }
}

/// How many would stand elsewhere.
pub fn moved(count: usize) -> String {
    match count {
        0 => "Nothing would stand elsewhere.".to_owned(),
        1 => "One would stand elsewhere.".to_owned(),
        many => crate::text::capital(&format!(
            "{} would stand elsewhere.",
            number::in_words(many as u64)
        )),
    }
}

/// A level as a choice.
pub fn level(judged: Judged, level: u8) -> String {
    crate::text::capital(difference::level(judged, level))
}

/// People a year as a choice: the band of a level of reach.
pub fn band(level: u8, bands: &[u64]) -> String {
    crate::text::capital(&number::reach_level(level, bands))
}
