//! Tokens, in words.

use jiff::civil::Date;

use crate::date;

/// What a token may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// To read.
    Reading,
    /// To answer.
    Answering,
    /// To change everything else.
    Writing,
}

/// As a choice.
pub const fn scope(what: For) -> &'static str {
    match what {
        For::Reading => "Read",
        For::Answering => "Answer",
        For::Writing => "All else that the role allows: change things, decide, look after people",
    }
}

/// As part of a list.
pub const fn scope_in_short(what: For) -> &'static str {
    match what {
        For::Reading => "read",
        For::Answering => "answer",
        For::Writing => "write",
    }
}

/// What is kept of a token.
pub fn token(scopes: &[For], until: Date, used: Option<Date>) -> String {
    let scopes: Vec<&str> = scopes.iter().map(|one| scope_in_short(*one)).collect();
    let used = used.map_or_else(
        || "Not used yet".to_owned(),
        |on| format!("Last used {}", date::long(on)),
    );
    let until = date::long(until);
    format!("For: {}. Works until {until}. {used}.", scopes.join(", "))
}

/// A token must be for something.
pub const FOR_SOMETHING: &str = "Tick at least one thing that it is for.";

/// A token ends.
pub fn last_day(latest: Date) -> String {
    format!(
        "Choose a day from today to {}. A token works for a year at most.",
        date::long(latest)
    )
}

/// As many as one may have.
pub const FULL: &str = "There are as many tokens as one may have. Take one back first.";

/// It is shown once.
pub const SHOWN_ONCE: &str = "Copy it now. It is shown this once, and we do not keep it. Whoever has it can do what it is for. If others may have seen it, take it back.";

/// It was made.
pub const MADE: &str = "The token is made.";

/// It was taken back.
pub const TAKEN_BACK: &str = "The token is taken back. It works no more.";

/// What machines are.
pub const MACHINES: &str = "A machine comes in with a token and has a role of its own, like a person. What it does stands in the activity under its name.";
