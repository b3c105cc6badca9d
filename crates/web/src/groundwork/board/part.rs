//! The parts of the board: by what became of the actions, or by what they are to remove.

use std::cmp::Reverse;

use engine::blockers::Blocker;
use engine::groundwork::{Action, ActionState};
use jiff::civil::Date;
use wording::{Names, groundwork as say};

use super::entry::Entry;
use super::filter::Filter;

/// How many of a part are shown until all are asked for; of what is live always all.
const MOST: usize = 20;
/// How many that are to remove one thing are.
const MOST_OF_A_BLOCKER: usize = 5;

/// Some of the actions.
pub(super) struct Part<'a> {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) entries: Vec<Entry<'a>>,
    /// How many there are.
    pub(super) count: usize,
}

/// What became of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Became {
    Live,
    Waiting,
    Done,
    Dropped,
}

impl Became {
    const ALL: [Self; 4] = [Self::Live, Self::Waiting, Self::Done, Self::Dropped];

    const fn of(action: &Action) -> Self {
        match action.state {
            ActionState::Live { .. } => Self::Live,
            ActionState::Waits { .. } => Self::Waiting,
            ActionState::Done { .. } => Self::Done,
            ActionState::Dropped { .. } => Self::Dropped,
        }
    }

    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Live => ["live", "Live"],
            Self::Waiting => ["waiting", "Waiting"],
            Self::Done => ["done", "Done"],
            Self::Dropped => ["dropped", "Dropped"],
        }
    }

    const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

impl<'a> Part<'a> {
    /// Every part with something in it.
    pub(super) fn all(
        actions: Vec<&'a Action>,
        filter: &Filter,
        names: &Names<'_>,
        today: Date,
    ) -> Vec<Self> {
        let entry = |action: &'a Action| Entry::of(action, names, today);
        if filter.by_blocker {
            let most = if filter.all {
                usize::MAX
            } else {
                MOST_OF_A_BLOCKER
            };
            return by_blocker(actions, names)
                .into_iter()
                .enumerate()
                .map(|(at, (blocker, actions))| Self {
                    id: format!("blocker-{}", at + 1),
                    title: say::blocker(blocker, names),
                    count: actions.len(),
                    entries: actions.into_iter().take(most).map(entry).collect(),
                })
                .collect();
        }
        let part = |became: Became| {
            let mut those: Vec<&'a Action> = actions.clone();
            those.retain(|action| Became::of(action) == became);
            those.sort_by_key(|action| order(action));
            let count = those.len();
            if became != Became::Live && !filter.all {
                those.truncate(MOST);
            }
            let [id, title] = became.words();
            Self {
                id: id.to_owned(),
                title: title.to_owned(),
                count,
                entries: those.into_iter().map(entry).collect(),
            }
        };
        let parts = Became::ALL.map(part).into_iter();
        parts.filter(|part| part.count > 0).collect()
    }
}

/// What is due first comes first, and of what is over the latest.
fn order(action: &Action) -> (Option<Date>, Reverse<Option<Date>>, &str) {
    let (due, over) = match action.state {
        ActionState::Live { due, .. } => (Some(due), None),
        ActionState::Waits { .. } => (None, None),
        ActionState::Done { on, .. } | ActionState::Dropped { on, .. } => (None, Some(on)),
    };
    (due, Reverse(over), action.name.as_str())
}

/// The actions by what they are to remove, those with something live or waiting first; what is dropped is left out.
fn by_blocker<'a>(
    actions: Vec<&'a Action>,
    names: &Names<'_>,
) -> Vec<(&'a Blocker, Vec<&'a Action>)> {
    let mut all: Vec<(&'a Blocker, Vec<&'a Action>)> = Vec::new();
    for action in actions {
        if Became::of(action) == Became::Dropped {
            continue;
        }
        match all
            .iter_mut()
            .find(|(blocker, _)| **blocker == action.blocker)
        {
            Some((_, of_it)) => of_it.push(action),
            None => all.push((&action.blocker, vec![action])),
        }
    }
    let is_over = |action: &&Action| Became::of(action).is_over();
    for (_, of_it) in &mut all {
        of_it.sort_by_key(|action| (is_over(action), order(action)));
    }
    all.sort_by_cached_key(|(blocker, of_it)| {
        (
            of_it.iter().all(is_over),
            blocker.condition,
            say::blocker(blocker, names),
        )
    });
    all
}
