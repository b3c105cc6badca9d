//! Groups of people, read from a sheet.

use engine::text::Name;
use wording::fault::Problem;

use crate::cell::names::Shared;
use crate::faults::Faults;
use crate::sheet::{Choices, MOST_CHARACTERS, Sheet, text_of};

/// The heading.
pub const NAMES: &[&str] = &["group"];
const GROUP: usize = 0;

/// Groups as their file gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// Each once, in the order of the file.
    pub names: Vec<Name>,
}

/// Reads groups.
///
/// # Errors
/// Everything wrong with the file at once.
pub fn read(bytes: &[u8], choices: &Choices) -> Result<Groups, Faults> {
    let text = text_of(bytes, choices)?;
    let sheet = Sheet::open(&text, choices, NAMES, NAMES[GROUP])?;
    let mut faults = Faults::default();
    let mut shared = Shared::default();
    let mut names = Vec::new();
    sheet.rows(&mut faults, |row, faults| {
        let Some(text) = row.text(GROUP, MOST_CHARACTERS, faults) else {
            return;
        };
        match shared.name(text) {
            Ok(Some(name)) => names.push(name),
            Ok(None) | Err(_) => faults.add(row.place(GROUP), Problem::Missing),
        }
    });
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    faults.or(Groups { names })
}
