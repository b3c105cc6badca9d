//! What an import would add to what is here.

use std::collections::HashSet;

use engine::board::Board;
use engine::candidate::Status;
use engine::id::Id;
use engine::text::Name;
use exchange::candidates::Row;

use super::{Counts, Import};
use crate::candidates::room_for;
use crate::named::Named;
use crate::refusal::Refusal;

/// What it would add.
///
/// # Errors
/// Refused when the list would hold more than it may, and when an id cannot stand in a web address.
pub fn weigh(board: &Board, import: &Import) -> Result<Counts, Refusal> {
    let new: Vec<&Row> = import
        .candidates
        .rows
        .iter()
        .filter(|row| is_new(board, row))
        .collect();
    if let Some(row) = new.iter().find(|row| matches!(row.id.as_str(), "." | "..")) {
        return Err(Refusal::UnusableId(Id::from(&row.id)));
    }
    room_for(board, new.iter().filter(|row| is_open(row)).count())?;
    let teams = import.teams.rows.iter().map(|team| &team.name);
    let unsaid = board.teams.iter().filter(|team| team.room.is_none());
    let unsaid: HashSet<&Name> = unsaid.map(|team| &team.name).collect();
    let rooms = import.teams.rows.iter();
    let rooms = rooms.filter(|team| team.room.is_some() && unsaid.contains(&team.name));
    let groups = import.groups.names.iter();
    Ok(Counts {
        added: new.len(),
        already: import.candidates.rows.len() - new.len(),
        answers: new.iter().map(|row| row.answers.len()).sum(),
        services: unknown(
            &board.services,
            new.iter().filter_map(|row| row.service.as_ref()),
        ),
        teams: unknown(
            &board.teams,
            teams.chain(new.iter().flat_map(|row| &row.teams)),
        ),
        rooms: rooms.count(),
        groups: unknown(
            &board.groups,
            groups.chain(new.iter().flat_map(|row| &row.groups)),
        ),
        kept_as_details: import.candidates.unknown.clone(),
    })
}

/// Whether a row's id is not on the list yet.
pub(super) fn is_new(board: &Board, row: &Row) -> bool {
    board.candidates.get(&Id::from(&row.id)).is_none()
}

fn is_open(row: &Row) -> bool {
    !matches!(row.status, Status::Done(_) | Status::Parked)
}

/// How many different names stand for nothing that is here.
fn unknown<'a, T: Named>(
    here: &[std::sync::Arc<T>],
    names: impl Iterator<Item = &'a Name>,
) -> usize {
    let here: HashSet<&Name> = here.iter().map(|one| one.name()).collect();
    names
        .filter(|name| !here.contains(name))
        .collect::<HashSet<_>>()
        .len()
}
