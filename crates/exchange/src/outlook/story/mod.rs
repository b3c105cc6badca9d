//! An outlook as it is told to people, in the order in which it is read. Text, Markdown and HTML are written from the
//! same story, so that all say the same.

mod begin;
mod follow;
mod table;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Model, Outlook};
use engine::standing::Standing;
use wording::Names;

/// What is told.
#[derive(Debug)]
pub(super) struct Story {
    /// The verdict.
    pub(super) title: String,
    /// What follows from it.
    pub(super) lede: Option<String>,
    pub(super) sections: Vec<Section>,
}

/// A part with a heading.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) things: Vec<Thing>,
    /// What is said after them.
    pub(super) says: Vec<String>,
    pub(super) table: Option<Table>,
}

/// Something with a name, and what is said of it.
#[derive(Debug)]
pub(super) struct Thing {
    pub(super) name: String,
    pub(super) says: Vec<String>,
}

/// Rows of cells, the number at the end of each set to the right.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) headings: Vec<&'static str>,
    pub(super) rows: Vec<Vec<String>>,
    /// Said under it.
    pub(super) more: Option<String>,
}

impl Story {
    pub(super) fn of(outlook: &Outlook, board: &Board) -> Self {
        let names = Names::of(board);
        let mut sections = begin::sections(outlook, &names);
        if outlook.model >= Model::One {
            sections.extend(follow::questions(outlook, &names));
        }
        sections.extend(begin::nearest(outlook, &names));
        if outlook.model >= Model::One {
            sections.extend(follow::unblock(outlook, &names));
            sections.push(follow::left_behind(outlook, &names));
        }
        let standings = [Standing::Start, Standing::Ask, Standing::Prepare];
        sections.extend(standings.map(|s| table::standing(s, outlook, &names)));
        Self {
            title: wording::verdict::sentence(outlook, &names),
            lede: wording::verdict::what_next(outlook),
            sections,
        }
    }
}

impl Section {
    fn new(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            things: Vec::new(),
            says: Vec::new(),
            table: None,
        }
    }
}

fn named(id: &Id<Candidate>, names: &Names<'_>) -> String {
    format!("{id} {}", names.title(id))
}
