//! Groundwork for one problem or opportunity: what is done about what is missing, who is asked again, what grows old.

use engine::asking::{asked_again_of, is_on_the_list};
use engine::assessed::Assessed;
use engine::blockers::lacked;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::groundwork::{Action, ActionState, serving};
use engine::reading::grows_old;
use jiff::civil::Date;
use wording::{Names, unblock};

use crate::groundwork::{AskShown, Entry, OldShown, PlanPath};

/// All of it.
pub(super) struct Ground<'a> {
    /// What is done, planned, done and dropped, in this order.
    pub(super) actions: Vec<Entry<'a>>,
    pub(super) asked: Vec<AskShown<'a>>,
    pub(super) old: Vec<OldShown>,
    /// The way to plan for each condition that is missing.
    pub(super) plans: Vec<(PlanPath<'a>, String)>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(
        board: &'a Board,
        candidate: &'a Candidate,
        assessed: &Assessed,
        today: Date,
        is_hidden: bool,
    ) -> Self {
        let names = Names::of(board);
        let asks = asked_again_of(board, candidate);
        let mut actions: Vec<&'a Action> = serving(&board.work.actions, &candidate.id).collect();
        actions.sort_by_key(|action| order(action));
        let entry = |action| Entry::of(action, &names, today);
        let old = grows_old(candidate, &board.settings, today).into_iter();
        // What is lacking, and what grows old, is said by answers that are not shown yet.
        let plans = if is_hidden {
            Vec::new()
        } else {
            plans(board, candidate, assessed, &names)
        };
        Self {
            actions: actions.into_iter().map(entry).collect(),
            asked: AskShown::all(asks, &names),
            old: old
                .filter(|_| !is_hidden)
                .map(|old| OldShown::of(old, &names))
                .collect(),
            plans,
        }
    }

    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        let Self {
            actions,
            asked,
            old,
            plans,
        } = self;
        actions.is_empty() && asked.is_empty() && old.is_empty() && plans.is_empty()
    }
}

/// What is live comes first, then what waits, what is done and what was dropped.
const fn order(action: &Action) -> u8 {
    match action.state {
        ActionState::Live { .. } => 0,
        ActionState::Waits { .. } => 1,
        ActionState::Done { .. } => 2,
        ActionState::Dropped { .. } => 3,
    }
}

fn plans<'a>(
    board: &Board,
    candidate: &'a Candidate,
    assessed: &Assessed,
    names: &Names<'_>,
) -> Vec<(PlanPath<'a>, String)> {
    if !is_on_the_list(board, &candidate.id) {
        return Vec::new();
    }
    let lacked = lacked(candidate, &assessed.conditions);
    let plan = lacked.map(|blocker| {
        let words = unblock::blocker(&blocker, names);
        let candidate = Some(&candidate.id);
        (PlanPath { blocker, candidate }, words)
    });
    plan.collect()
}
