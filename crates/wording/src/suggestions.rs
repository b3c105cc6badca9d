//! What is put forward without an account, in words.

use engine::candidate::Status;

use crate::{candidate, change::small, number};

/// The heading of the form.
pub const HEADING: &str = "Put forward a problem or an opportunity";
/// What is asked.
pub const LEDE: &str = "A title is enough. You need no account, and we keep nothing about you.";
/// About what is written.
pub const NOTHING_PERSONAL: &str = "Leave out names and anything personal, also your own.";
/// What happens with it.
pub const NEXT: &str = "Somebody here reads it before it goes on the list. You get a link of your own, to see what became of it.";
/// After it was given.
pub const GIVEN: &str = "Thank you. We have it.";
/// About the link.
pub const KEEP_LINK: &str =
    "Keep the address of this page: it is the only way to see what becomes of it.";
/// That nobody has looked at it.
pub const WAITING: &str = "Nobody has read it yet.";
/// That it is on the list.
pub const TAKEN: &str = "It is taken up.";
/// That it was taken up, and cannot be seen any more.
pub const TAKEN_GONE: &str = "It was taken up.";
/// That it is not.
pub const DECLINED: &str = "It was not taken up. This is why:";
/// The heading of those that wait.
pub const HELD: &str = "Put forward without an account";
/// What they are.
pub const HELD_MEANS: &str = "These came by the link inside the organisation, or from the public pages. They are on no list until you take them.";
/// Where none wait.
pub const NONE: &str = "Nothing waits here.";
/// The button that takes one.
pub const TAKE: &str = "Take it: put it on the list";
/// Over those it may be.
pub const LIKE: &str = "Is it one of these?";
/// The button that joins it.
pub const JOIN: &str = "It is this one: add what was written there";
/// What joining does.
pub const JOIN_MEANS: &str = "Its words are added to the details of that one.";
/// The field of a reason.
pub const WHY_NOT: &str = "Why is it not taken?";
/// Who reads it.
pub const WHY_NOT_MEANS: &str = "Whoever put it forward reads this.";
/// The button that declines it.
pub const DECLINE: &str = "Do not take it";
/// Where none is chosen.
pub const CHOOSE_ONE: &str = "Choose which one it is.";
/// Over the link inside.
pub const INSIDE: &str = "Let anyone in the organisation put things forward";
/// What it is.
pub const INSIDE_MEANS: &str = "One link for everyone, without an account: for your intranet, or as a code on a poster. What comes by it is held until you have read it.";
/// Where there is none.
pub const NO_LINK: &str = "There is no such link now.";
/// The button that makes it.
pub const MAKE: &str = "Make the link";
/// The button that makes another.
pub const REPLACE: &str = "Make another in its place";
/// What that does.
pub const REPLACE_MEANS: &str =
    "The link that is out then stops working, and so does the code on a poster.";
/// That it is shown once.
pub const ONCE: &str = "Copy it or print this page now: it is shown only this once.";
/// What the picture is.
pub const CODE: &str = "A code for a phone's camera, that leads to the same page";

/// How many wait.
pub fn waiting(many: u64) -> String {
    match many {
        1 => "One was put forward without an account, and waits for you to read it.".to_owned(),
        many => format!(
            "{} were put forward without an account, and wait for you to read them.",
            number::grouped(many)
        ),
    }
}

/// What it is called on the list, and where it is in its life.
pub fn listed(title: &str, status: Status) -> String {
    format!(
        "It is called “{title}”. Where it is now: {}.",
        small(&candidate::status(status))
    )
}
