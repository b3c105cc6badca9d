//! Lessons, and who is asked again because of them, in words.

use engine::asking::Ask;
use engine::blockers::Blocker;
use engine::condition::Condition;
use engine::exemplars::Lesson;

use crate::change::quoted;
use crate::{Names, condition, number, text, unblock};

/// Where there is no lesson.
pub const NONE_YET: &str = "No lesson is kept yet. The review of an exemplar leaves one, and you can write one down by hand.";
/// What a lesson never does.
pub const NOTHING_FLIPS: &str = "No answer changes by itself.";
/// What asking again means.
pub const ASKED_NOT_CHANGED: &str =
    "No answer changes by itself. The people who know are asked again.";
/// Where nothing is touched.
pub const TOUCHES_NOTHING: &str =
    "It does not touch what others wait on, so nobody is asked again.";
/// Where nobody waits.
pub const NOBODY_WAITS: &str = "Nothing on the list waits on this, so nobody is asked again.";

/// What was done to a lesson.
pub fn told(before: Option<&Lesson>, after: &Lesson) -> Vec<String> {
    let told = match before {
        None => format!("Wrote down a lesson: {}", after.text),
        Some(was) if was.text != after.text => {
            format!(
                "Changed a lesson: was {}, now {}",
                quoted(&was.text),
                quoted(&after.text)
            )
        }
        Some(_) => format!("Had an answer to what a lesson asked: {}", after.text),
    };
    vec![told]
}

/// What it touches, in a few words: `Skill or access (user research)`.
pub fn touched(blocker: &Blocker, names: &Names<'_>) -> String {
    text::capital(&unblock::blocker(blocker, names))
}

/// What it touches, and how many wait on that: `Room in Repairs: four problems and opportunities wait on it.`
pub fn waiting(blocker: &Blocker, count: usize, names: &Names<'_>) -> String {
    format!("{}: {}.", touched(blocker, names), wait(count))
}

/// How many wait on something, as a hint: `Four problems and opportunities wait on it.`
pub fn hint(count: usize) -> String {
    format!("{}.", text::capital(&wait(count)))
}

fn wait(count: usize) -> String {
    match count {
        0 => "nothing on the list waits on it".to_owned(),
        1 => "one problem or opportunity waits on it".to_owned(),
        more => format!(
            "{} problems and opportunities wait on it",
            number::in_words(more as u64)
        ),
    }
}

/// What is asked of one that waits: `Skills and learning`, `Team and room (Repairs)`.
pub fn about(ask: &Ask, names: &Names<'_>) -> String {
    match (&ask.team, ask.condition) {
        (Some(team), Condition::Operations) => {
            format!("{} ({})", condition::label(ask.condition), names.team(team))
        }
        _ => condition::label(ask.condition).to_owned(),
    }
}

/// How many wait on what it touches, and how far asking them again has come.
pub fn progress(asked: usize, left: usize) -> String {
    let (asked, words) = (asked.max(left), |count: usize| {
        number::in_words(count as u64)
    });
    let waited = match asked {
        0 => return NOBODY_WAITS.to_owned(),
        1 => "One problem or opportunity waits on that.".to_owned(),
        more => text::capital(&format!(
            "{} problems and opportunities wait on that.",
            words(more)
        )),
    };
    let then = match left {
        0 => "All that was asked again has an answer.".to_owned(),
        left if left == asked => "The people who know are asked again.".to_owned(),
        left => format!("{} still to be asked again.", text::capital(&words(left))),
    };
    format!("{waited} {then}")
}
