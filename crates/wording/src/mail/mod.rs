//! The messages that Foothold sends by email, each as a subject, plain text and HTML that say the same.
//!
//! They take plain values. Nobody is named but by role, nothing says who said what, and nothing in them tells anybody
//! that they were read: no pictures, nothing loaded from elsewhere, and links that lead where they say.

mod closing;
mod frame;
mod invitation;
mod review;
mod sign_in;
mod trial;
mod waiting;

pub use closing::{Closing, closing};
pub use frame::Written;
pub use invitation::{Invitation, invitation};
pub use review::{ReviewDue, review_due};
pub use sign_in::{SignIn, sign_in};
pub use trial::trial;
pub use waiting::{Waiting, waiting};

use engine::condition::Condition;

use crate::{condition, number, text};

/// `12 problems and opportunities wait for your answer`.
fn wait_for_you(problems: u64) -> String {
    let many = number::of(
        problems,
        "problem or opportunity",
        "problems and opportunities",
    );
    let wait = if problems == 1 { "waits" } else { "wait" };
    format!("{many} {wait} for your answer")
}

/// The same, over what is asked about them.
fn what_waits(problems: u64, conditions: &[Condition]) -> String {
    let wait = text::capital(&wait_for_you(problems));
    match conditions {
        [_] => format!("{wait} to this question:"),
        _ => format!("{wait} to these questions:"),
    }
}

/// What is asked, a line for each condition.
fn questions(conditions: &[Condition]) -> Vec<String> {
    let each = conditions.iter().map(|one| condition::question(*one));
    each.map(str::to_owned).collect()
}
