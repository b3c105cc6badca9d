//! What the latest decision chose and nobody has started yet: that comes before what could be chosen next.

use engine::candidate::Status;
use operations::decisions::Picks;
use wording::{Names, exemplars};

use crate::exemplars::StartPath;

/// What is still to start.
pub(super) struct Chosen<'a> {
    pub(super) told: String,
    /// The decision's page.
    pub(super) page: String,
    pub(super) waiting: Vec<Waiting<'a>>,
}

/// One that waits to be started.
pub(super) struct Waiting<'a> {
    pub(super) title: &'a str,
    /// Where it is started.
    pub(super) start: String,
}

impl<'a> Chosen<'a> {
    /// Of the latest decision; none where all of it was started, or is on the list no more.
    pub(super) fn of((decision, picks): &'a (i64, Picks), names: &'a Names<'_>) -> Option<Self> {
        let is_waiting = |id: &&_| {
            let held = names.board().candidates.get(id);
            held.is_some_and(|held| held.status == Status::Candidate)
        };
        let waiting: Vec<Waiting<'_>> = picks
            .iter()
            .filter(is_waiting)
            .map(|candidate| Waiting {
                title: names.title(candidate),
                start: StartPath {
                    candidate,
                    decision: Some(*decision),
                }
                .to_string(),
            })
            .collect();
        (!waiting.is_empty()).then(|| Self {
            told: exemplars::chosen(*decision, waiting.len()),
            page: format!("/decisions/{decision}"),
            waiting,
        })
    }
}
