//! The page: four pictures, each with its table.

use askama::Template;
use engine::outlook::Outlook;
use wording::{Names, picture as say};

use super::grid::GridShown;
use super::lacks::Lacks;
use super::moved::Moved;
use crate::layout::{Section, Shell};
use crate::outlook::Settled;

/// The page.
#[derive(Template)]
#[template(path = "picture/page.html")]
pub(super) struct PicturePage<'a> {
    shell: Shell,
    /// Said where a blind round keeps answers back. Nothing else is then told.
    leaves_out: Option<String>,
    /// None where nothing is on the list.
    pictures: Option<Pictures<'a>>,
}

struct Pictures<'a> {
    lacks: Lacks<'a>,
    settled: Vec<Settled<'a>>,
    moved: Moved,
    grid: GridShown<'a>,
}

impl<'a> PicturePage<'a> {
    /// For one from whom a blind round keeps something.
    pub(super) fn kept_back(shell: Shell, leaves_out: String) -> Self {
        Self {
            shell: shell.at(Section::Focus),
            leaves_out: Some(leaves_out),
            pictures: None,
        }
    }

    /// Of an outlook, and what the last answers changed.
    pub(super) fn of(
        shell: Shell,
        outlook: &'a Outlook,
        moved: Moved,
        names: &'a Names<'_>,
    ) -> Self {
        let pictures = || Pictures {
            lacks: Lacks::of(outlook, names),
            settled: Settled::all(outlook, names),
            moved,
            grid: GridShown::of(outlook, names),
        };
        Self {
            shell: shell.at(Section::Focus),
            leaves_out: None,
            pictures: (!outlook.placed.is_empty()).then(pictures),
        }
    }
}
