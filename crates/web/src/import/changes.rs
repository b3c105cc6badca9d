//! What would change of what is on the list already, before anything is written.

use operations::import::{Import, differing};
use wording::change;
use wording::import as say;
use wording::names::Names;

use crate::path::ProblemPage;
use crate::visit::Visit;

/// The most that are shown.
const MOST: usize = 50;

/// Those that would change.
pub(super) struct Changes {
    pub(super) first: Vec<Changed>,
    /// How many there are besides.
    pub(super) more: usize,
}

/// One on the list, and what would change of it.
pub(super) struct Changed {
    pub(super) row: u32,
    pub(super) title: String,
    pub(super) href: String,
    /// A line for each thing: what it is now, what it would be.
    pub(super) lines: Vec<String>,
}

/// What the file would change.
pub(super) fn of(visit: &Visit, import: &Import) -> Changes {
    let board = visit.view().board();
    let names = Names::of(board);
    let all = differing(board, import);
    let first = all.iter().take(MOST).map(|one| {
        let mut lines = change::candidate(Some(&one.before), &one.after, &names);
        if one.answers > 0 {
            lines.push(say::more_answers(one.answers));
        }
        Changed {
            row: one.row,
            title: one.before.title.to_string(),
            href: ProblemPage(&one.before.id).to_string(),
            lines,
        }
    });
    let first: Vec<Changed> = first.collect();
    let more = all.len() - first.len();
    Changes { first, more }
}
