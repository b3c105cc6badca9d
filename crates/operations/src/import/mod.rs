//! Lists brought in from files: all of a file or nothing.
//!
//! Three steps, so that a page can show what would come of it before anything is written: [`read`] a file, [`weigh()`] what
//! it would add to what is here, [`save()`] it. What is on the list already stays as it is, unless it is to take the file's
//! values: [`differing`] tells first what would change.

mod back;
mod existing;
mod mappings;
mod names;
mod progress;
mod save;
mod weigh;

use std::sync::Arc;

use exchange::candidates::{self, Candidates};
use exchange::groups::{self, Groups};
use exchange::teams::{self, Teams};

pub use back::{Goes, Used, WouldGo, would_go};
pub(crate) use back::{plan, take_back};
pub use exchange::Faults;
pub use exchange::candidates::{LeftOut, Row, Unread, choices};
pub use exchange::mapping::{Existing, Mapping};
pub use exchange::sheet::{Choices, Head};
pub use exchange::workbook::sheets;
pub use existing::{Differing, differing, new_rows};
pub use mappings::{Offered, keep_mapping, mapping, mappings, put_mapping_away};
pub use progress::Progress;
pub(crate) use save::Ready;
pub use save::{Saved, save};
pub use weigh::{NewNames, new_names, weigh};

/// Which list a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Problems and opportunities.
    Candidates,
    /// Teams and their room.
    Teams,
    /// Groups of people.
    Groups,
}

/// What files hold, read and found sound, not yet on the list.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The file of the candidates: their answers name it as their source.
    pub file: String,
    /// Problems and opportunities.
    pub candidates: Candidates,
    /// Teams and their room.
    pub teams: Teams,
    /// Groups of people.
    pub groups: Groups,
    /// What becomes of what is on the list already.
    pub existing: Existing,
    /// Whether a row is also what is on the list under its title.
    pub same_titles: bool,
}

/// What an import adds, or would add.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Problems and opportunities that are new.
    pub added: usize,
    /// Problems and opportunities that are on the list already and stay as they are.
    pub already: usize,
    /// Problems and opportunities that are on the list already and take something of the file.
    pub changed: usize,
    /// Rows that are left out for their faults.
    pub left_out: usize,
    /// Answers that are new.
    pub answers: usize,
    /// Services that are new.
    pub services: usize,
    /// Teams that are new.
    pub teams: usize,
    /// Teams that were here without their room being said, and take the file's.
    pub rooms: usize,
    /// Groups that are new.
    pub groups: usize,
    /// Headings that are none of our columns: what stands under them is kept as details.
    pub kept_as_details: Vec<Arc<str>>,
}

impl Counts {
    /// Whether nothing is new and nothing changes.
    pub const fn is_nothing(&self) -> bool {
        self.added + self.changed + self.teams + self.rooms + self.groups == 0
    }
}

impl Kind {
    /// The columns of such a list.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Candidates => candidates::NAMES,
            Self::Teams => teams::NAMES,
            Self::Groups => groups::NAMES,
        }
    }

    /// The column without which it cannot be read.
    pub const fn required(self) -> &'static str {
        match self {
            Self::Candidates => "title",
            Self::Teams => "team",
            Self::Groups => "group",
        }
    }
}

impl Import {
    /// The same, with what a mapping says of what is on the list already.
    #[must_use]
    pub fn by(self, mapping: &Mapping) -> Self {
        Self {
            existing: mapping.existing,
            same_titles: mapping.same_titles,
            ..self
        }
    }

    /// Whether every list that it would bring in is empty.
    pub fn is_empty(&self) -> bool {
        self.rows() == 0
    }
}

/// Reads a file that holds one list. Computes for as long as the file is long: not for a thread that others wait for.
///
/// # Errors
/// Everything wrong with the file, by row and column.
pub fn read(kind: Kind, bytes: &[u8], choices: &Choices) -> Result<Import, Faults> {
    let mut import = Import {
        file: choices.file.clone(),
        ..Import::default()
    };
    match kind {
        Kind::Candidates => import.candidates = candidates::read(bytes, choices)?,
        Kind::Teams => import.teams = teams::read(bytes, choices)?,
        Kind::Groups => import.groups = groups::read(bytes, choices)?,
    }
    Ok(import)
}

/// The headings of a file and its first rows, for a person to say which column is which.
///
/// # Errors
/// What keeps the file from being read at all.
pub fn head(kind: Kind, bytes: &[u8], choices: &Choices) -> Result<Head, Faults> {
    exchange::sheet::head(bytes, choices, kind.columns(), kind.required())
}

/// What stands in columns of a few words and is none of them, for a person to say what it means.
///
/// # Errors
/// What keeps the file from being read at all.
pub fn unread(kind: Kind, bytes: &[u8], choices: &Choices) -> Result<Vec<Unread>, Faults> {
    match kind {
        Kind::Candidates => candidates::unread(bytes, choices),
        Kind::Teams | Kind::Groups => Ok(Vec::new()),
    }
}
