//! What to unblock first: what opens most with least.

use engine::outlook::Outlook;
use wording::{Names, unblock};

use crate::groundwork::PlanLink;

/// How many are shown.
const MOST_SHOWN: usize = 3;
/// How many marks a row draws.
const MOST_MARKS: usize = 12;

/// What to unblock first.
pub(super) struct Unblock {
    pub(super) openings: Vec<Opened>,
    pub(super) more: Option<String>,
}

/// Blockers, and a mark for each that they open.
pub(super) struct Opened {
    pub(super) sentence: String,
    pub(super) plans: Vec<PlanLink>,
    pub(super) marks: usize,
}

impl Unblock {
    pub(super) fn of(outlook: &Outlook, names: &Names<'_>) -> Self {
        let more = outlook.unblock.len().saturating_sub(MOST_SHOWN);
        let opened = |opening: &engine::blockers::Opening| Opened {
            sentence: unblock::sentence(opening, names),
            plans: PlanLink::all(opening, names),
            marks: opening.opens.len().min(MOST_MARKS),
        };
        Self {
            openings: outlook
                .unblock
                .iter()
                .take(MOST_SHOWN)
                .map(opened)
                .collect(),
            more: (more > 0).then(|| unblock::more(more)),
        }
    }
}
