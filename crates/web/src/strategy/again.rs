//! What keeps coming up, with the ground that is prepared for it or the way to plan some.

use engine::groundwork::Action;
use engine::strategy::{Recurring, Strategy};
use wording::strategy::{recurring, recurs};
use wording::{Names, unblock};

use crate::groundwork::{ActionPage, PlanLink, PlanPath};

/// How many are shown.
const MOST: usize = 10;

/// What keeps coming up, the most often first.
pub(super) struct ComesUp<'a> {
    pub(super) all: Vec<Again<'a>>,
    /// Said of those that are not shown.
    pub(super) more: Option<String>,
}

/// One thing that keeps coming up.
pub(super) struct Again<'a> {
    pub(super) sentence: String,
    pub(super) about: String,
    /// The groundwork that is live for it.
    pub(super) live: Vec<(ActionPage<'a>, &'a str)>,
    /// The way to plan some, where something waits on it and none is live.
    pub(super) plan: Option<PlanLink>,
}

impl<'a> ComesUp<'a> {
    pub(super) fn of(strategy: &Strategy<'a>, names: &Names<'_>) -> Self {
        let rounds = strategy.moments.len();
        let more = strategy.recurring.len().saturating_sub(MOST);
        let shown = strategy.recurring.iter().take(MOST);
        Self {
            all: shown.map(|one| Again::of(one, rounds, names)).collect(),
            more: (more > 0).then(|| unblock::more(more)),
        }
    }
}

impl<'a> Again<'a> {
    fn of(one: &Recurring<'a>, rounds: usize, names: &Names<'_>) -> Self {
        let page = |action: &&'a Action| (ActionPage(&action.id), action.name.as_str());
        let plan = || PlanLink {
            path: PlanPath {
                blocker: one.blocker.clone(),
                candidate: None,
            },
            blocker: unblock::blocker(one.blocker, names),
            alone: true,
        };
        Self {
            sentence: recurs(one, rounds, names),
            about: recurring(one),
            live: one.live.iter().map(page).collect(),
            plan: (one.now > 0 && one.live.is_empty()).then(plan),
        }
    }
}
