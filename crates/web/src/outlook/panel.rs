//! The verdict first: is it enough, in a sentence, and what to do next.

use engine::outlook::{Outlook, VerdictKind};
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
            next,
        }
    }
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
