//! A message that shows that messages arrive.

use super::frame::{Part, Written, written};

/// A test; `link` is where people reach Foothold.
pub fn trial(link: &str) -> Written {
    let parts = [
        Part::Says(
            "This is a test. It shows that Foothold can send email with the settings that it has. You need do nothing."
                .to_owned(),
        ),
        Part::Leads("Foothold is here", link),
    ];
    written("A test of email from Foothold", &parts)
}
