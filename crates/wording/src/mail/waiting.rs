//! What waits for somebody's answer.

use engine::condition::Condition;

use super::frame::{Part, Written, written};
use super::{questions, wait_for_you, what_waits};
use crate::answer;

/// What is waiting for somebody.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'a> {
    /// The organisation that asks.
    pub organisation: &'a str,
    /// How many problems and opportunities wait.
    pub problems: u64,
    /// What is asked about them.
    pub conditions: &'a [Condition],
    /// Whether the round is blind.
    pub blind: bool,
    /// Where they answer.
    pub link: &'a str,
    /// Where they choose how often we write.
    pub fewer: &'a str,
}

/// Who sees what one says.
pub(super) fn who_sees(blind: bool) -> String {
    let first = if blind {
        "Nobody sees what you say before they have said what they think. "
    } else {
        ""
    };
    format!("{first}{}", answer::WHO_SEES_THIS)
}

/// That a no is welcome, and so is nothing.
pub(super) const NO_IS_FINE: &str = "A no helps as much as a yes. Leave what you do not know.";
/// How long it takes.
pub(super) const TWO_MINUTES: &str = "Two minutes are enough for forty of them.";
/// Over the link to fewer messages.
pub(super) const FEWER: &str = "Get fewer messages, or none";

/// What is waiting.
pub fn waiting(of: &Waiting<'_>) -> Written {
    let Waiting {
        organisation,
        problems,
        conditions,
        blind,
        link,
        fewer,
    } = of;
    let what = what_waits(*problems, conditions);
    let parts = [
        Part::Says(format!(
            "What you know helps {organisation} choose where to focus. {what}"
        )),
        Part::Lists(questions(conditions)),
        Part::Says(format!("{TWO_MINUTES} {NO_IS_FINE}")),
        Part::Leads("Give your answers", link),
        Part::Says(who_sees(*blind)),
        Part::Leads(FEWER, fewer),
    ];
    written(
        &format!("{organisation}: {}", wait_for_you(*problems)),
        &parts,
    )
}
