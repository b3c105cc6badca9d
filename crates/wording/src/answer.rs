//! Answers, in words.

use engine::answer::{Basis, Given, Reply, Said, SourceKind};
use engine::condition::Condition;

use crate::{condition, date};

/// What is asked about every answer.
pub const HOW_DO_YOU_KNOW: &str = "How do you know?";

/// Stands beside every place where a person writes.
pub const WHO_SEES_THIS: &str =
    "This may be released if someone asks. Write what you would say aloud.";

/// `yes`, `partly`, `no`, `not known`.
pub const fn said(said: Said) -> &'static str {
    match said {
        Said::Yes => "yes",
        Said::Partly => "partly",
        Said::No => "no",
        Said::Unknown => "not known",
    }
}

/// A reply, with its halves where they were asked apart: `partly (willing: yes, room: partly)`.
pub fn reply(reply: Reply, about: Condition) -> String {
    let whole = said(reply.said());
    match (reply, about) {
        (Reply::Halves(a, b), Condition::Operations) => {
            format!("{whole} (willing: {}, room: {})", said(a), said(b))
        }
        (Reply::Halves(a, b), Condition::Capability) => {
            format!("{whole} (do it: {}, learn: {})", said(a), said(b))
        }
        (Reply::Whole(_), _) | (Reply::Halves(..), Condition::Interest) => whole.to_owned(),
    }
}

/// How the source knows.
pub fn basis(basis: Basis, about: Condition) -> String {
    match basis {
        Basis::FirstHand => "decides it, or does the work".to_owned(),
        Basis::Heard => "was told by someone who knows".to_owned(),
        Basis::Guess => "is guessing".to_owned(),
        Basis::Ruling => format!("settled by {}", condition::owner(about)),
    }
}

/// How you know, as a choice in a form.
pub const fn basis_choice(basis: Basis) -> &'static str {
    match basis {
        Basis::FirstHand => "I decide this, or do the work",
        Basis::Heard => "Someone who knows told me",
        Basis::Guess => "I am guessing",
        Basis::Ruling => "I own this, and I am settling it",
    }
}

/// When it was given: `no date`, `2 November 2026`, `long ago`.
pub fn given(given: Given) -> String {
    match given {
        Given::Undated => "no date".to_owned(),
        Given::On(day) => date::long(day),
        Given::LongAgo => "long ago".to_owned(),
    }
}

/// What a source is.
pub const fn source(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "a person",
        SourceKind::Written => "written down",
        SourceKind::Import => "from a file",
    }
}

/// The source of an answer that a file gives: `canada-40.csv, 2nd answer`.
///
/// `place` counts the answers of one cell from 1.
pub fn imported(file: &str, place: usize) -> String {
    format!("{file}, {} answer", crate::number::ordinal(place as u64))
}
