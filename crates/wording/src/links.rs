//! Links that let people answer, or put something forward, without an account; in words.

use engine::condition::Condition;
use jiff::civil::Date;

use crate::{condition, date};

/// The heading of the links of a round.
pub const HEADING: &str = "Links to answer by";
/// What a link is.
pub const WHAT_IT_IS: &str = "A link lets one person answer what waits for them, without an account. Whoever holds it answers as that person, so give it to nobody else. It works for 60 days, as often as they like, until you take it back.";
/// That it is shown once.
pub const ONCE: &str = "Copy it now: it is shown only this once. If it is lost, make another.";
/// Where nobody can have one.
pub const NOBODY: &str = "This round asks no person yet. Ask somebody first.";
/// Of those who are asked and have no link.
pub const ROLES: &str = "These are roles or meetings, not people, so they have no link. Ask a person by name to give them one:";
/// The button for all of them.
pub const FOR_ALL: &str = "Make a link for everyone who has something left";
/// Over the text to send.
pub const TO_SEND: &str = "Text to paste into an email";
/// Over all of the links in lines.
pub const IN_LINES: &str = "All of them, a line each, to paste into a list";
/// Said on the page where somebody is asked.
pub const ASK: &str = "Ask one more person";
/// About their name.
pub const ASK_NAME: &str = "If someone of this name is here, they are asked. Else they are added.";
/// About their address.
pub const ASK_EMAIL: &str =
    "Only for someone who is new. You can leave this out, and give them a link yourself.";

/// What is there to paste into an email.
pub fn invitation(
    (name, organisation): (&str, &str),
    conditions: &[Condition],
    closes: Date,
    link: &str,
) -> String {
    let questions: Vec<&str> = conditions
        .iter()
        .map(|one| condition::question(*one))
        .collect();
    format!(
        "Dear {name},\n\nWhat you know helps {organisation} choose where to focus. {}\n\nTwo minutes are enough. A no helps as much as a yes, and you can leave what you do not know. Please answer by {}:\n\n{link}\n\nThis link is yours alone. Please give it to nobody else.",
        questions.join(" "),
        date::long(closes)
    )
}

/// When a link was made, and when it ends.
pub fn lasts(made: Date, ends: Date) -> String {
    format!(
        "Made on {}. It works until {}.",
        date::long(made),
        date::long(ends)
    )
}
