//! *Where to focus* for one from whom a blind round keeps something: nothing is ranked by what they cannot see.

use askama::Template;

use crate::layout::{Section, Shell};
use crate::rounds::Progress;

/// The page.
#[derive(Template)]
#[template(path = "outlook/blind.html")]
pub(super) struct BlindPage {
    shell: Shell,
    leaves_out: String,
    /// For one who runs rounds.
    progress: Option<Progress>,
}

impl BlindPage {
    pub(super) fn of(shell: Shell, leaves_out: String, progress: Option<Progress>) -> Self {
        Self {
            shell: shell.at(Section::Focus),
            leaves_out,
            progress,
        }
    }
}
