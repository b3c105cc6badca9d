//! Exemplars: started, noted on, looked back at, and sent back to the list where they could not start after all.

mod edit;
mod go_back;
mod note;
mod review;
mod start;

use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::exemplars::{Course, Exemplar};
use engine::id::Id;
use engine::text::Note;
use jiff::civil::Date;

use crate::candidates::find as find_candidate;
use crate::refusal::{Refusal, What};

pub use edit::{Edit, edit};
pub use go_back::{GoBack, go_back};
pub use note::{AddNote, add_note};
pub use review::{LookBack, Onward, look_back};
pub use start::{Start, Way, may_start, start};

/// What is kept of an exemplar to learn from it. All but the day may be left for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// How things are for people before anything changes.
    pub baseline: Option<Note>,
    /// What is to be learned.
    pub question: Option<Note>,
    /// The day to look back.
    pub look_on: Date,
}

/// An exemplar that is under way.
fn find_under_way(board: &Board, id: &Id<Exemplar>) -> Result<Exemplar, Refusal> {
    let held = board.work.exemplars.get(id);
    let held = held.ok_or(Refusal::NotFound(What::Exemplar))?;
    match held.course(board) {
        Course::UnderWay => Ok(Exemplar::clone(held)),
        _ => Err(Refusal::NotUnderWay),
    }
}

/// The candidate of an exemplar, with another status.
fn moved(board: &Board, exemplar: &Exemplar, status: Status) -> Result<Candidate, Refusal> {
    let held = find_candidate(board, &exemplar.candidate)?;
    Ok(Candidate {
        status,
        ..Candidate::clone(held)
    })
}
