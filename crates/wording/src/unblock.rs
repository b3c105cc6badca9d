//! What to unblock first: what would open something, and what that is. Nobody is blamed: room is a place, never a fault.

use engine::blockers::{Blocker, On, Opening};
use engine::condition::Condition;

use crate::fault::shown;
use crate::names::Names;
use crate::{list, number, text};

/// The heading over them.
pub const HEADING: &str = "What to unblock first";

/// How many titles a sentence holds.
const TITLES: usize = 5;

/// What opens what: `Room in Benefits would open two: “A” and “B”.`
pub fn sentence(opening: &Opening, names: &Names<'_>) -> String {
    let blockers: Vec<String> = opening.blockers.iter().map(|b| blocker(b, names)).collect();
    let opened = names.some_titles(&opening.opens, TITLES);
    // What hangs on a candidate itself opens that one alone, so there is nothing to count.
    let alone = opening
        .blockers
        .iter()
        .any(|b| matches!(b.on, On::Candidate(_)));
    let opened = match opening.opens.len() {
        1 if alone => opened,
        many => format!("{}: {opened}", number::in_words(many as u64)),
    };
    text::capital(&format!("{} would open {opened}.", list::and(&blockers)))
}

/// Said of those that are not shown.
pub fn more(count: usize) -> String {
    format!("And {} more after these.", number::in_words(count as u64))
}

/// The heading of the chart of them.
pub const BARS: &str = "How many each would open";

/// What each of them hangs on, at the start of a row: `Room in Benefits`.
pub fn blockers(opening: &Opening, names: &Names<'_>) -> String {
    let each: Vec<String> = opening.blockers.iter().map(|b| blocker(b, names)).collect();
    text::capital(&list::and(&each))
}

/// What a bar of the chart shows: `Room in Benefits: four.`
pub fn bar(opening: &Opening, names: &Names<'_>) -> String {
    let opens = number::in_words(opening.opens.len() as u64);
    format!("{}: {opens}.", blockers(opening, names))
}

/// What a line that opens to show them says: `Show the four it would open`.
pub fn show_opened(opening: &Opening) -> String {
    match opening.opens.len() {
        1 => "Show the one it would open".to_owned(),
        many => format!("Show the {} it would open", number::in_words(many as u64)),
    }
}

/// Said after those that are named.
pub fn more_opened(count: usize) -> String {
    format!("And {} more.", number::in_words(count as u64))
}

/// What is missing and what it hangs on, in a few words: `room in Benefits`.
pub fn blocker(blocker: &Blocker, names: &Names<'_>) -> String {
    let what = match blocker.condition {
        Condition::Interest => "a sponsor",
        Condition::Operations => "room",
        Condition::Capability => "skill or access",
    };
    match &blocker.on {
        On::Sponsor(name) | On::Need(name) => format!("{what} ({})", shown(name.as_str())),
        On::Team(team) => format!("{what} in {}", shown(names.team(team))),
        On::Service(service) => format!("{what} for the service {}", shown(names.service(service))),
        On::Candidate(_) => format!("{what} for it"),
    }
}
