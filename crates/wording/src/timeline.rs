//! What happened, day by day, in words.

use engine::strategy::{Event, What};

use crate::{date, number};

/// The heading over it.
pub const HEADING: &str = "What happened when";
/// What a line of marks is called, in the order in which they are drawn.
pub const LANES: [&str; 4] = ["Decisions", "Started", "Looked back at", "Lessons"];
/// What the drawing is.
pub const ABOUT: &str = "Time runs to the right. Each mark is a thing that happened, and leads to it. The list says the same in words.";

/// Said where there is more.
pub fn only_the_latest(count: usize) -> String {
    format!("These are the latest {}.", number::in_words(count as u64))
}

/// The lane that something stands in: its place in [`LANES`].
pub const fn lane(what: &What<'_>) -> usize {
    match what {
        What::Decided(..) => 0,
        What::Started(_) => 1,
        What::Reviewed(_) => 2,
        What::Learned(_) => 3,
    }
}

/// What happened, before its name: `Decision 3, of round 3`, `Started`, `Looked back at`, `Learned`.
pub fn lead(what: &What<'_>) -> String {
    match what {
        What::Decided(round, _) => format!("Round {} came to", round.number),
        What::Started(_) => "Started".to_owned(),
        What::Reviewed(_) => "Looked back at".to_owned(),
        What::Learned(_) => "Learned".to_owned(),
    }
}

/// What a decision is called.
pub fn decision(number: i64) -> String {
    format!("decision {number}")
}

/// What the drawing shows: `From 1 January 2026 to 1 May 2026. Decisions: 9. Lessons: 2.`
pub fn told(events: &[Event<'_>]) -> String {
    let Some((first, last)) = events.first().zip(events.last()) else {
        return String::new();
    };
    let when = if first.on == last.on {
        format!("On {}.", date::long(first.on))
    } else {
        format!("From {} to {}.", date::long(first.on), date::long(last.on))
    };
    let lanes = LANES.iter().enumerate().filter_map(|(at, name)| {
        let count = events.iter().filter(|e| lane(&e.what) == at).count();
        (count > 0).then(|| format!(" {name}: {}.", number::grouped(count as u64)))
    });
    format!("{when}{}", lanes.collect::<String>())
}
