//! The verdict first: is it enough, in a sentence, and what to do next.

use engine::outlook::{Outlook, Placed, VerdictKind};
use engine::standing::Standing;
use wording::{Names, verdict};

/// The verdict and what follows from it.
pub(super) struct Panel {
    /// The last part of the name of its look.
    pub(super) look: &'static str,
    pub(super) sentence: String,
    pub(super) why: Option<String>,
    /// That answers have stopped changing anything.
    pub(super) unchanged: Option<String>,
    /// That nothing is known yet about some, where it says that it is enough.
    pub(super) unasked: Option<String>,
    pub(super) next: Next,
}

/// What one does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Record it.
    Record,
    /// Find out more; recording it as it stands stays open.
    Ask,
    /// Prepare the ground.
    Prepare,
}

impl Panel {
    pub(super) fn of(outlook: &Outlook, unchanged: u32, names: &Names<'_>) -> Self {
        let next = next(outlook);
        Self {
            look: look(next),
            sentence: verdict::sentence(outlook, names),
            why: verdict::what_next(outlook),
            unchanged: verdict::unchanged(unchanged),
            unasked: unasked(outlook, names).filter(|_| next == Next::Record),
            next,
        }
    }
}

fn unasked(outlook: &Outlook, names: &Names<'_>) -> Option<String> {
    let candidates = &names.board().candidates;
    let held = |placed: &&Placed| {
        candidates
            .get(&placed.id)
            .is_some_and(|one| one.answers.is_empty())
    };
    let unasked = outlook.placed.iter().filter(held).count();
    verdict::unasked(unasked, outlook.placed.len())
}

fn next(outlook: &Outlook) -> Next {
    let some_to_ask = || {
        outlook
            .placed
            .iter()
            .any(|placed| placed.standing == Standing::Ask)
    };
    match outlook.verdict.kind {
        VerdictKind::Settled | VerdictKind::SettledWithin | VerdictKind::Enough => Next::Record,
        VerdictKind::Ask => Next::Ask,
        VerdictKind::NothingReady { .. } if some_to_ask() => Next::Ask,
        VerdictKind::NothingReady { .. } => Next::Prepare,
    }
}

const fn look(next: Next) -> &'static str {
    match next {
        Next::Record => "start",
        Next::Ask => "ask",
        Next::Prepare => "prepare",
    }
}
