//! *Where to focus* while nothing is on the list: what to do first.

use askama::Template;

use crate::layout::{Section, Shell};

/// The page of an empty list.
#[derive(Template)]
#[template(path = "outlook/bare.html")]
pub(super) struct BarePage {
    shell: Shell,
}

impl BarePage {
    pub(super) fn new(shell: Shell) -> Self {
        Self {
            shell: shell.at(Section::Focus),
        }
    }
}
