//! Groundwork, in words.

mod asking;
mod told;

use engine::blockers::Blocker;
use engine::groundwork::{Action, ActionState, InTheWay, Why};
use engine::id::Id;
use jiff::civil::Date;

use crate::change::quoted;
use crate::{Names, date, list, number, unblock};

pub use asking::{asked_again, grows_old, how_many_asked, since};
pub use told::{told_action, told_play};

/// Stands where groundwork is done: what comes of it.
pub const NEVER_FLIPS: &str = "Nothing becomes a yes by itself. The people who know are asked again, and their answer counts.";

/// Stands over what is proposed.
pub const TURNS: &str = "Two orders take turns here: what opens most, and who is served worst.";

/// What is missing, as a heading: `Room in Benefits`.
pub fn blocker(blocker: &Blocker, names: &Names<'_>) -> String {
    crate::text::capital(&unblock::blocker(blocker, names))
}

/// Where an action is in its life, with its day: `Due on 2 January 2027`.
pub fn state(action: &Action, today: Date) -> String {
    match &action.state {
        ActionState::Waits { for_what } => format!("Waits: {for_what}"),
        ActionState::Live { due, .. } if action.is_overdue(today) => {
            format!("Was due on {}", date::long(*due))
        }
        ActionState::Live { due, .. } => format!("Due on {}", date::long(*due)),
        ActionState::Done { on, .. } => format!("Done on {}", date::long(*on)),
        ActionState::Dropped { on, .. } => format!("Dropped on {}", date::long(*on)),
    }
}

/// Why an action is proposed as the next to begin.
pub fn why(why: &Why<'_>, names: &Names<'_>) -> String {
    match why {
        Why::Opens(opening) => unblock::sentence(opening, names),
        Why::WorstServed(candidate) => format!(
            "It serves {}, where people are served badly and some are worse off.",
            quoted(&candidate.title)
        ),
    }
}

/// What stands in the way of one more live action, each in a sentence that names the live ones.
pub fn in_the_way(ways: &[InTheWay], names: &Names<'_>) -> Vec<String> {
    let told = |way: &InTheWay| match way {
        InTheWay::Of { candidate, live } => format!(
            "{} has {} live already: {}. It can have {}.",
            quoted(&names.title(candidate)),
            number::in_words(live.len() as u64),
            titles(live, names),
            number::in_words(Action::MOST_FOR_A_CANDIDATE as u64)
        ),
        InTheWay::By { team, live } => format!(
            "{} does {} already: {}. A team can do {} at once.",
            names.team(team),
            number::in_words(live.len() as u64),
            titles(live, names),
            number::in_words(Action::MOST_OF_A_TEAM as u64)
        ),
    };
    ways.iter().map(told).collect()
}

/// What to do about it.
pub const KEEP_IT_WAITING: &str =
    "Finish or drop one of them first, or keep this one waiting and say for what.";

/// What one would wait for, where live ones stand in the way: `Until “A” or “B” is done`.
pub fn until_one_is_done(ways: &[InTheWay], names: &Names<'_>) -> String {
    let mut live: Vec<&Id<Action>> = ways.iter().flat_map(in_this_way).collect();
    live.sort();
    live.dedup();
    let names: Vec<String> = live
        .into_iter()
        .map(|id| quoted(&name(id, names)))
        .collect();
    format!("Until {} is done", list::or(&names))
}

fn in_this_way(way: &InTheWay) -> &[Id<Action>] {
    match way {
        InTheWay::Of { live, .. } | InTheWay::By { live, .. } => live,
    }
}

fn titles(live: &[Id<Action>], names: &Names<'_>) -> String {
    let titles: Vec<String> = live.iter().map(|id| quoted(&name(id, names))).collect();
    list::and(&titles)
}

/// The name of an action, cut short where it is long.
fn name(id: &Id<Action>, names: &Names<'_>) -> String {
    let held = names.board().work.actions.get(id);
    crate::fault::shown(held.map_or(id.as_str(), |action| action.name.as_str()))
}
