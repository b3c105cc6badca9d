//! What to unblock first: how many each would open as a bar, and those it would open by name.

use engine::blockers::Opening;
use engine::board::Board;
use wording::{Names, unblock};

use crate::drawing::{Bar, Bars, Part, Pattern};
use crate::groundwork::PlanLink;
use crate::path::ProblemPage;

/// How many of those that it would open are named.
const MOST_NAMED: usize = 30;

/// Blockers worth removing together, each with the way to plan it.
pub(super) struct OpeningShown<'a> {
    pub(super) sentence: String,
    pub(super) plans: Vec<PlanLink>,
    /// The blockers alone.
    pub(super) blockers: String,
    /// What the line says that opens to show whom it would open.
    pub(super) show: String,
    pub(super) opens: Vec<(ProblemPage<'a>, &'a str)>,
    pub(super) more: Option<String>,
}

impl<'a> OpeningShown<'a> {
    pub(super) fn of(opening: &'a Opening, board: &'a Board) -> Self {
        let names = Names::of(board);
        let shown = opening.opens.iter().take(MOST_NAMED).map(|id| {
            let held = board.candidates.get(id);
            (
                ProblemPage(id),
                held.map_or(id.as_str(), |held| held.title.as_str()),
            )
        });
        let more = opening.opens.len().saturating_sub(MOST_NAMED);
        Self {
            sentence: unblock::sentence(opening, &names),
            plans: PlanLink::all(opening, &names),
            blockers: unblock::blockers(opening, &names),
            show: unblock::show_opened(opening),
            opens: shown.collect(),
            more: (more > 0).then(|| unblock::more_opened(more)),
        }
    }
}

/// A bar for each.
pub(super) fn bars(openings: &[Opening], names: &Names<'_>) -> Bars {
    let told: Vec<String> = openings
        .iter()
        .map(|one| unblock::bar(one, names))
        .collect();
    let bar = |one: &Opening| Bar {
        label: unblock::blockers(one, names),
        parts: vec![Part {
            pattern: Pattern::Dots,
            count: one.opens.len(),
        }],
    };
    let drawn: Vec<Bar> = openings.iter().map(bar).collect();
    Bars::of_counts(told.join(" "), &drawn)
}
