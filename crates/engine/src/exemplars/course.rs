//! What became of an exemplar.
//!
//! Where its candidate is decides: people may put that elsewhere by hand, and so may a file. What is kept of the exemplar
//! stays, and counts again once its candidate is under way again.

use jiff::civil::Date;

use super::{Exemplar, ExemplarState};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::id::Id;
use crate::text::Note;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course<'a> {
    /// It is under way.
    UnderWay,
    /// A review stopped it on this day: done.
    Stopped(Date),
    /// It went back to the list.
    WentBack(Date, &'a Note),
    /// Nobody stopped it here; its candidate was put elsewhere by hand, and is this now.
    Elsewhere(Status),
}

impl Exemplar {
    /// What became of it, on its board.
    pub fn course(&self, board: &Board) -> Course<'_> {
        match &self.state {
            ExemplarState::Stopped(on) => Course::Stopped(*on),
            ExemplarState::WentBack { on, why } => Course::WentBack(*on, why),
            ExemplarState::UnderWay => match board.candidates.get(&self.candidate) {
                Some(held) if held.status == Status::Exemplar => Course::UnderWay,
                held => Course::Elsewhere(held.map(|held| held.status).unwrap_or_default()),
            },
        }
    }
}

/// What is kept of a candidate that was started and neither stopped nor sent back here: the latest, where there are several.
pub fn open_of<'a>(board: &'a Board, candidate: &Id<Candidate>) -> Option<&'a Exemplar> {
    let all = board.work.exemplars.iter().rev().map(AsRef::as_ref);
    let mut open = all.filter(|one: &&Exemplar| one.is_under_way());
    open.find(|one| one.candidate == *candidate)
}
