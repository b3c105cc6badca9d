//! A blind round, in words: what is not shown yet, until when, and what a facilitator is told meanwhile.

use engine::outlook::VerdictKind;
use jiff::civil::Date;

use crate::{date, list, number};

/// In place of where one candidate stands, where there is room for no more.
pub const NOT_SHOWN: &str = "Not shown yet";
/// Said beside the choice of a new round.
pub const WHAT_IT_IS: &str = "Nobody sees what others say before they have answered or passed. You can show everyone where things stand at any time. Choose no if you fill in the table together, for all to see. It begins once somebody is asked by name. You cannot change this later.";
/// Said above the table.
pub const TABLE: &str = "This round is blind. What you write here is kept, and is not shown again until everyone may see it. So a cell that looks empty may have an answer.";
/// What showing everyone does.
pub const SHOWING: &str = "Everyone then sees what was answered, without names, and where each problem stands. You cannot hide it again. People can still answer.";
/// Said where a decision would be recorded.
pub const DECIDE_LATER: &str = "This round is blind still. Show everyone where things stand first, so that all who decide see the same.";
/// Said on the page of a round that was blind and no longer is.
pub const SHOWN: &str = "Everyone now sees where things stand.";
/// Said on the page of a round to those who run none.
pub const ROUND: &str = "This round is blind: first everyone gives their own answers.";

/// In place of where one candidate stands, of its readings and its reasons.
pub fn not_shown(until: Date) -> String {
    format!(
        "Not shown yet: you will see where this stands when you have given your answers, or when the round closes on {}.",
        date::long(until)
    )
}

/// At the top of what ranks, or counts where things stand.
pub fn leaves_out(until: Date) -> String {
    format!(
        "Not all is shown yet: you will see where things stand when you have given your answers, or when the round closes on {}.",
        date::long(until)
    )
}

/// Whether all that was answered is enough to choose. It names nothing that would be chosen.
pub const fn verdict(kind: &VerdictKind) -> &'static str {
    match kind {
        VerdictKind::NothingReady { .. } => "Nothing more can start yet.",
        VerdictKind::Settled | VerdictKind::SettledWithin => "Settled.",
        VerdictKind::Enough => "Good enough: the next answer is unlikely to change the choice.",
        VerdictKind::Ask => "Ask more first: answers still open could change the choice.",
    }
}

/// How much was answered of all that is asked.
pub fn heard(answered: usize, asked: usize) -> String {
    let of = number::grouped(asked as u64);
    match answered {
        _ if asked == 0 => "Nobody is asked by name.".to_owned(),
        0 => format!("None of {of} answers is in yet."),
        all if all == asked => format!("All {of} answers are in."),
        some => format!("{} of {of} answers are in.", number::grouped(some as u64)),
    }
}

/// Who has something left to answer; none where nobody has.
pub fn missing(who: &[String]) -> Option<String> {
    let most = 8;
    (!who.is_empty()).then(|| {
        format!(
            "Still to answer: {}.",
            list::some(who.iter().cloned(), most)
        )
    })
}
