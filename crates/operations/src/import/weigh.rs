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
    let teams = import.teams.rows.iter().map(|team| &team.name);
    let unsaid = board.teams.iter().filter(|team| team.room.is_none());
    let unsaid: HashSet<&Name> = unsaid.map(|team| &team.name).collect();
    let rooms = import.teams.rows.iter();
    let rooms = rooms.filter(|team| team.room.is_some() && unsaid.contains(&team.name));
    let groups = import.groups.names.iter();
    let answers: usize = new.iter().map(|row| row.answers.len()).sum();
    let more: usize = changed.iter().map(|one| one.answers).sum();
    let named = named(rows, &new, &changed);
    Ok(Counts {
        added: new.len(),
        already: stay,
        changed: changed.len(),
        left_out: import.candidates.left_out.rows.len(),
        answers: answers + more,
        services: unknown(
            &board.services,
            named.iter().filter_map(|row| row.service.as_ref()),
        ),
        teams: unknown(
            &board.teams,
            teams.chain(named.iter().flat_map(|row| &row.teams)),
        ),
        rooms: rooms.count(),
        groups: unknown(
            &board.groups,
            groups.chain(named.iter().flat_map(|row| &row.groups)),
        ),
        kept_as_details: import.candidates.unknown.clone(),
    })
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
