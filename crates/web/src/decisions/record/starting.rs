//! What can be done now with what a record picked. It is no part of the record, and is not printed with it.

use engine::board::Board;
use engine::candidate::Status;
use engine::exemplars::open_of;
use operations::decisions::Record;

use crate::exemplars::{ExemplarPage, StartPath};

/// A pick, as it is now.
pub(super) struct Starting<'a> {
    pub(super) title: &'a str,
    pub(super) step: Step,
}

/// What can be done with it.
pub(super) enum Step {
    /// It can be started, here.
    Start(String),
    /// It is under way; what is kept of it is here.
    UnderWay(String),
}

impl<'a> Starting<'a> {
    /// The picks of a record that are on the list or under way.
    pub(super) fn all(record: &'a Record, board: &Board) -> Vec<Self> {
        let decision = i64::try_from(record.sealed.number).ok();
        let picks = record.sealed.decision.picks.iter();
        let starting = picks.filter_map(|pick| {
            let start = StartPath {
                candidate: &pick.id,
                decision,
            };
            let step = match board.candidates.get(&pick.id)?.status {
                Status::Candidate => Step::Start(start.to_string()),
                Status::Exemplar => Step::UnderWay(open_of(board, &pick.id).map_or_else(
                    || start.to_string(),
                    |open| ExemplarPage(&open.id).to_string(),
                )),
                Status::MustDo | Status::Done(_) | Status::Parked => return None,
            };
            Some(Self {
                title: pick.title.as_str(),
                step,
            })
        });
        starting.collect()
    }
}
