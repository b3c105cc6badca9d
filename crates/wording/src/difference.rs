//! The difference it could make: the four scales, in words.

use engine::candidate::Kind;
use engine::difference::{Dimension, Judged, Levels};

/// What the four are together, on pages.
pub const ALL_FOUR: &str = "The difference it could make";

/// Whom harm falls on: its question speaks to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affected {
    /// People who use a service, or would.
    People,
    /// Staff.
    Staff,
    /// Businesses.
    Businesses,
}

/// A heading for a dimension.
pub const fn label(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Harm => "Harm to one person",
        Dimension::Unmet => "How they are served now",
        Dimension::Disadvantage => "Disadvantage",
        Dimension::Reach => "People a year",
    }
}

/// What is asked about a dimension.
pub const fn question(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Harm => "How bad is it for one person it hits?",
        Dimension::Unmet => {
            "How well are these people served now, next to others who use the same service?"
        }
        Dimension::Disadvantage => {
            "Do they live in the poorest areas, or belong to a group that is worse off?"
        }
        Dimension::Reach => "How many people a year does it affect?",
    }
}

/// What harm means for a problem or an opportunity, by whom it falls on.
pub const fn harm_means(kind: Kind, affected: Affected) -> &'static str {
    match (affected, kind) {
        (Affected::Staff, _) => "hours lost, stress, unsafe work",
        (Affected::Businesses, _) => "cost, delay, lost trade or licence",
        (Affected::People, Kind::Opportunity) => "what people go without or put up with today",
        (Affected::People, Kind::Problem) => "what happens to a person it hits",
    }
}

/// What unmet means; asked of people outside the service, with the source.
pub const UNMET_MEANS: &str = "People like these get a much worse result than others, or none.";

/// The words of one level, counted from 1; `not known` outside the scale.
pub const fn level(judged: Judged, level: u8) -> &'static str {
    match (judged, level) {
        (Judged::Harm, 1) => "an annoyance",
        (Judged::Harm, 2) => "delay or extra effort",
        (Judged::Harm, 3) => "a wrong or lost result that can be put right",
        (Judged::Harm, 4) => "loss of money, home, care, rights or status",
        (Judged::Harm, 5) => "a risk to safety",
        (Judged::Unmet, 1) => "well",
        (Judged::Unmet, 2) => "well enough",
        (Judged::Unmet, 3) => "badly",
        (Judged::Unmet, 4) => "very badly or not at all",
        (Judged::Disadvantage, 1) => "no",
        (Judged::Disadvantage, 2) => "some of them",
        (Judged::Disadvantage, 3) => "most of them",
        _ => "not known",
    }
}

/// A range of levels: `badly`, `from well enough to badly`, `not known` for none.
pub fn levels(judged: Judged, known: Option<Levels>) -> String {
    match known {
        None => "not known".to_owned(),
        Some(l) if l.low() == l.high() => level(judged, l.low()).to_owned(),
        Some(l) => format!(
            "from {} to {}",
            level(judged, l.low()),
            level(judged, l.high())
        ),
    }
}

/// As a reason: how bad it is for one person it hits.
pub(crate) fn harm_reason(known: Levels, kind: Kind) -> String {
    let who = match kind {
        Kind::Problem => "For a person it hits it means",
        Kind::Opportunity => "Without it a person puts up with",
    };
    let (low, high) = (
        level(Judged::Harm, known.low()),
        level(Judged::Harm, known.high()),
    );
    if known.low() == known.high() {
        format!("{who} {high}.")
    } else {
        format!("{who} {low} at best, {high} at worst.")
    }
}

/// As a reason: how they are served now.
pub(crate) fn unmet_reason(known: Levels) -> String {
    let (low, high) = (
        level(Judged::Unmet, known.low()),
        level(Judged::Unmet, known.high()),
    );
    if known.low() == known.high() {
        format!("They are now served {high}.")
    } else {
        format!("They are now served {low} at best, {high} at worst.")
    }
}

/// As a reason: whether they are disadvantaged.
pub(crate) const fn disadvantage_reason(known: Levels) -> &'static str {
    match (known.low(), known.high()) {
        (1, 1) => "The people affected are no worse off than most.",
        (1, 2) => "Some of the people affected may be worse off than most.",
        (1, _) => "Nobody knows yet if the people affected are worse off than most.",
        (2, 2) => "Some of the people affected are worse off than most.",
        (2, _) => "Some of the people affected, perhaps most, are worse off.",
        _ => "Most of the people affected are among the worst off.",
    }
}
