//! What stands beside the few: those just as good, and the work that is not chosen but takes its teams' room.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use wording::{Names, number, swap};

use super::entry::Entry;
use crate::path::ProblemPage;

/// How many a part names.
const MOST_NAMED: usize = 5;

/// A short list beside the few.
pub(super) struct Beside<'a> {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) count: String,
    /// Where all of them are, where there are more than it names.
    pub(super) all: Option<&'static str>,
}

impl<'a> Beside<'a> {
    /// Every part that has something in it.
    pub(super) fn all(outlook: &'a Outlook, names: &'a Names<'_>) -> Vec<Self> {
        let few = &outlook.few;
        let parts = [
            swaps(outlook, names),
            Self::of(MUST_DO, "/problems?status=must-do", &few.must_do, names),
            Self::of(
                UNDER_WAY,
                "/problems?status=exemplar",
                &few.under_way,
                names,
            ),
        ];
        parts
            .into_iter()
            .filter(|part| !part.entries.is_empty())
            .collect()
    }

    /// A part that names work that is not chosen. Its words: id, title and what it is about.
    fn of(
        words: [&'static str; 3],
        all: &'static str,
        ids: &'a [Id<Candidate>],
        names: &'a Names<'_>,
    ) -> Self {
        let [id, title, about] = words;
        let entry = |id: &'a Id<Candidate>| Entry {
            page: ProblemPage(id),
            title: names.title(id),
            why: String::new(),
        };
        Self {
            id,
            title,
            about,
            entries: ids.iter().take(MOST_NAMED).map(entry).collect(),
            count: number::grouped(ids.len() as u64),
            all: (ids.len() > MOST_NAMED).then_some(all),
        }
    }
}

const MUST_DO: [&str; 3] = [
    "must-do",
    "Must do",
    "Law or an inspection asks for these. They are not chosen, and take their teams’ room.",
];
const UNDER_WAY: [&str; 3] = [
    "under-way",
    "Under way",
    "We are working on these now. Each takes a place and its teams’ room.",
];
const SWAPS: [&str; 3] = [
    "swaps",
    "Just as good",
    "Choose one of these in place of one of the few if you know a reason to. No excuse is needed.",
];

/// Those that could take the place of one of the few without an excuse, cheapest first.
fn swaps<'a>(outlook: &'a Outlook, names: &'a Names<'_>) -> Beside<'a> {
    let cost = |placed: &&'a Placed| placed.swap.as_ref().map(|swap| &swap.cost);
    let free = |placed: &&Placed| {
        placed
            .swap
            .as_ref()
            .is_some_and(|s| swap::needs_no_excuse(s, &outlook.epsilon))
    };
    let mut all: Vec<&Placed> = outlook.placed.iter().filter(free).collect();
    all.sort_by(|a, b| cost(a).cmp(&cost(b)).then_with(|| a.id.cmp(&b.id)));
    let [id, title, about] = SWAPS;
    Beside {
        id,
        title,
        about,
        entries: all
            .iter()
            .take(MOST_NAMED)
            .map(|placed| Entry::of(placed, outlook, names))
            .collect(),
        count: number::grouped(all.len() as u64),
        all: None,
    }
}
