//! Problems and opportunities: put forward, edited, their levels set.

mod edit;
mod merge;
mod park;
mod put_forward;
mod relate;
mod set_level;
mod split;

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::scene::Ties;
use engine::text::Name;

use crate::refusal::{Refusal, What};

pub use edit::{Edit, edit};
/// How many people a year a text speaks of, by the grammar that files use too.
pub use exchange::candidates::reach;
pub use merge::{Merge, merge};
pub use park::{park, take_up};
pub use put_forward::{PutForward, put_forward, put_forward_before};
pub use relate::{Related, relate};
pub use set_level::{Measure, SetLevel, set_level};
pub use split::{Split, split};

/// Open problems and opportunities that one organisation may hold; larger lists are for `foothold decide`.
pub const MOST_OPEN: usize = 20_000;

/// The candidate with an id.
pub(crate) fn find<'a>(
    board: &'a Board,
    id: &Id<Candidate>,
) -> Result<&'a Arc<Candidate>, Refusal> {
    board
        .candidates
        .get(id)
        .ok_or(Refusal::NotFound(What::Candidate))
}

/// Refuses what would take the list past its bound. Parked and done ones are not open.
pub(crate) fn room_for(board: &Board, more: usize) -> Result<(), Refusal> {
    // Counting only where it can matter keeps putting one forward independent of the length of the list.
    if board.candidates.len() + more <= MOST_OPEN {
        return Ok(());
    }
    let open = board
        .candidates
        .iter()
        .filter(|c| is_open(c.status))
        .count();
    if open + more > MOST_OPEN {
        Err(Refusal::ListFull { most: MOST_OPEN })
    } else {
        Ok(())
    }
}

/// Whether it counts among those that the list is bounded by.
pub(crate) const fn is_open(status: Status) -> bool {
    !matches!(status, Status::Done(_) | Status::Parked)
}

/// Refuses a candidate that names a service, team or group which is not there.
pub(crate) fn all_here(board: &Board, candidate: &Candidate) -> Result<(), Refusal> {
    let missing = |here: bool, what| here.then_some(()).ok_or(Refusal::NotFound(what));
    let mut service = candidate.service.iter();
    missing(
        service.all(|id| board.services.get(id).is_some()),
        What::Service,
    )?;
    let mut teams = candidate.teams.iter();
    missing(teams.all(|id| board.teams.get(id).is_some()), What::Team)?;
    let mut groups = candidate.groups.iter();
    missing(groups.all(|id| board.groups.get(id).is_some()), What::Group)
}

/// How a candidate hangs together with others.
pub(crate) fn ties_of(board: &Board, id: &Id<Candidate>) -> Ties {
    let none = || Ties::none(id.of_kind());
    board.work.of_candidate(id).cloned().unwrap_or_else(none)
}

/// The next free id of those put forward by hand: `P1`, `P2`, …
pub(crate) fn next_id(board: &Board) -> Id<Candidate> {
    let id_of = |number: usize| {
        Id::from(&Name::parse(&format!("P{number}")).expect("P and digits are a name"))
    };
    // One more number than there are candidates: so one of them is free.
    let taken = board.candidates.len();
    (taken + 1..=2 * taken + 1)
        .map(id_of)
        .find(|id| board.candidates.get(id).is_none())
        .expect("fewer candidates than numbers")
}
