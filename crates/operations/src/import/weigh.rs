//! What an import would add to what is here.

use std::collections::HashSet;

use engine::board::Board;
use engine::id::Id;
use engine::text::Name;
use exchange::candidates::Row;

use super::existing::{Differing, differing, new_rows};
use super::{Counts, Import};
use crate::candidates::{is_open, room_for};
use crate::named::Named;
use crate::refusal::Refusal;

/// Services, teams and groups that are new, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewNames {
    /// Services.
    pub services: Vec<Name>,
    /// Teams.
    pub teams: Vec<Name>,
    /// Groups.
    pub groups: Vec<Name>,
}

/// What it would add.
///
/// # Errors
/// Refused when the list would hold more than it may, and when an id cannot stand in a web address.
pub fn weigh(board: &Board, import: &Import) -> Result<Counts, Refusal> {
    let rows = &import.candidates.rows;
    let new = new_rows(board, import);
    let changed = differing(board, import);
    let stay = rows.len() - new.len() - changed.len();
    if let Some(row) = new.iter().find(|row| matches!(row.id.as_str(), "." | "..")) {
        return Err(Refusal::UnusableId(Id::from(&row.id)));
    }
    let open = new.iter().filter(|row| is_open(row.status)).count();
    room_for(
        board,
        open + changed.iter().filter(|one| opens(one)).count(),
    )?;
    let unsaid = board.teams.iter().filter(|team| team.room.is_none());
    let unsaid: HashSet<&Name> = unsaid.map(|team| &team.name).collect();
    let rooms = import.teams.rows.iter();
    let rooms = rooms.filter(|team| team.room.is_some() && unsaid.contains(&team.name));
    let answers: usize = new.iter().map(|row| row.answers.len()).sum();
    let more: usize = changed.iter().map(|one| one.answers).sum();
    let named = new_among(board, import, &named(rows, &new, &changed));
    Ok(Counts {
        added: new.len(),
        already: stay,
        changed: changed.len(),
        left_out: import.candidates.left_out.rows.len(),
        answers: answers + more,
        services: named.services.len(),
        teams: named.teams.len(),
        rooms: rooms.count(),
        groups: named.groups.len(),
        kept_as_details: import.candidates.unknown.clone(),
    })
}

/// What is new, by name, in the order of the file.
pub fn new_names(board: &Board, import: &Import) -> NewNames {
    let rows = &import.candidates.rows;
    let (new, changed) = (new_rows(board, import), differing(board, import));
    new_among(board, import, &named(rows, &new, &changed))
}

/// What some rows name that is not here yet, and the lists of teams and groups.
fn new_among(board: &Board, import: &Import, rows: &[&Row]) -> NewNames {
    let teams = import.teams.rows.iter().map(|team| &team.name);
    let teams = teams.chain(rows.iter().flat_map(|row| &row.teams));
    let groups = import.groups.names.iter();
    let groups = groups.chain(rows.iter().flat_map(|row| &row.groups));
    let services = rows.iter().filter_map(|row| row.service.as_ref());
    NewNames {
        services: unknown(&board.services, services),
        teams: unknown(&board.teams, teams),
        groups: unknown(&board.groups, groups),
    }
}

/// The rows whose names are needed: those that are new, and those that change what is here.
fn named<'a>(rows: &'a [Row], new: &[&'a Row], changed: &[Differing]) -> Vec<&'a Row> {
    let numbers: HashSet<u32> = changed.iter().map(|one| one.row).collect();
    let taken = rows.iter().filter(|row| numbers.contains(&row.number));
    new.iter().copied().chain(taken).collect()
}

/// Whether what was not open would be.
fn opens(one: &Differing) -> bool {
    is_open(one.after.status) && !is_open(one.before.status)
}

/// The names that stand for nothing that is here, each once.
fn unknown<'a, T: Named>(
    here: &[std::sync::Arc<T>],
    names: impl Iterator<Item = &'a Name>,
) -> Vec<Name> {
    let mut known: HashSet<&Name> = here.iter().map(|one| one.name()).collect();
    names.filter(|name| known.insert(name)).cloned().collect()
}
