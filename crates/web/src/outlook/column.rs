//! The whole list in three columns: every mark is a candidate.

use std::cmp::Ordering;

use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::{Names, number, standing};

use super::entry::Entry;
use super::marks::{Marks, Scale};

/// How many a column names; the list has them all.
const MOST_NAMED: usize = 6;

/// One column.
pub(super) struct Column<'a> {
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    /// The last part of the name of its look, and its word in the list's address.
    pub(super) look: &'static str,
    pub(super) count: String,
    pub(super) marks: Marks,
    pub(super) entries: Vec<Entry<'a>>,
    /// Whether there are more than it names.
    pub(super) more: bool,
}

impl<'a> Column<'a> {
    /// The three, those to start first.
    pub(super) fn all(outlook: &'a Outlook, names: &'a Names<'_>) -> [Self; 3] {
        let scale = Scale::of(outlook);
        [Standing::Start, Standing::Ask, Standing::Prepare]
            .map(|one| Self::of(one, scale, outlook, names))
    }

    fn of(one: Standing, scale: Scale, outlook: &'a Outlook, names: &'a Names<'_>) -> Self {
        let mut here: Vec<&Placed> = outlook
            .placed
            .iter()
            .filter(|placed| placed.standing == one)
            .collect();
        let count = here.len();
        let picked = if one == Standing::Start {
            outlook.few.picks.len()
        } else {
            0
        };
        first(&mut here, |a, b| in_order(outlook, a, b));
        Self {
            title: standing::label(one),
            about: standing::meaning(one),
            look: look(one),
            count: number::grouped(count as u64),
            marks: scale.marks(count, picked),
            entries: here
                .into_iter()
                .map(|placed| Entry::of(placed, outlook, names))
                .collect(),
            more: count > MOST_NAMED,
        }
    }
}

/// The word for a standing in addresses and in the names of looks.
pub(crate) const fn look(one: Standing) -> &'static str {
    match one {
        Standing::Start => "start",
        Standing::Ask => "ask",
        Standing::Prepare => "prepare",
        Standing::UnderWay => "under-way",
    }
}

/// The few first, then by the difference they could make, then by id.
fn in_order(outlook: &Outlook, a: &Placed, b: &Placed) -> Ordering {
    let picked = |placed: &Placed| outlook.picks(&placed.id);
    (picked(b).cmp(&picked(a)))
        .then_with(|| b.expected.cmp(&a.expected))
        .then_with(|| a.id.cmp(&b.id))
}

/// Keeps the first few of a list, in order, without sorting the rest.
fn first<T>(all: &mut Vec<T>, mut order: impl FnMut(&T, &T) -> Ordering) {
    if all.len() > MOST_NAMED {
        all.select_nth_unstable_by(MOST_NAMED, &mut order);
        all.truncate(MOST_NAMED);
    }
    all.sort_by(order);
}
