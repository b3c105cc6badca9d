//! Teams and their room, read from a sheet.

use std::collections::HashMap;

use engine::text::Name;
use wording::fault::{Accepted, Problem};

use crate::cell::{names::Shared, nothing, whole};
use crate::faults::Faults;
use crate::sheet::{Choices, MOST_CHARACTERS, Sheet, SheetRow, text_of};

/// The headings.
pub const NAMES: &[&str] = &["team", "room"];
const TEAM: usize = 0;
const ROOM: usize = 1;

/// Teams as their file gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Teams {
    /// Its rows, in the order of the file; each team once.
    pub rows: Vec<TeamRow>,
}

/// One team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRow {
    /// The row, as the spreadsheet numbers it.
    pub number: u32,
    /// The team.
    pub name: Name,
    /// Places it has; none where the file does not say.
    pub room: Option<u32>,
}

/// Reads teams.
///
/// # Errors
/// Everything wrong with the file at once.
pub fn read(bytes: &[u8], choices: &Choices) -> Result<Teams, Faults> {
    let text = text_of(bytes, choices)?;
    let sheet = Sheet::open(&text, choices, NAMES, NAMES[TEAM])?;
    let mut faults = Faults::default();
    let mut names = Shared::default();
    let mut seen = HashMap::new();
    let mut rows = Vec::new();
    sheet.rows(&mut faults, |row, faults| {
        let read = team(row, &mut names, faults);
        let room = room(row, faults);
        let Some(name) = read else { return };
        if let Some(earlier) = seen.insert(name.clone(), row.number) {
            let found = name.as_str().into();
            faults.add(row.place(TEAM), Problem::Repeated { found, earlier });
        }
        rows.push(TeamRow {
            number: row.number,
            name,
            room,
        });
    });
    faults.or(Teams { rows })
}

fn team(row: &SheetRow<'_, '_>, names: &mut Shared, faults: &mut Faults) -> Option<Name> {
    let text = row.text(TEAM, MOST_CHARACTERS, faults)?;
    let name = names.name(text).ok().flatten();
    if name.is_none() {
        faults.add(row.place(TEAM), Problem::Missing);
    }
    name
}

fn room(row: &SheetRow<'_, '_>, faults: &mut Faults) -> Option<u32> {
    let text = row
        .text(ROOM, MOST_CHARACTERS, faults)
        .filter(|text| !nothing::is(text))?;
    let room = whole::number(text);
    if room.is_none() {
        let problem = Problem::NotAccepted {
            found: text.into(),
            accepted: Accepted::TeamRoom,
        };
        faults.add(row.place(ROOM), problem);
    }
    room
}
