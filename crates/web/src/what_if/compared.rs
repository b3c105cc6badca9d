//! What would come of it, beside today.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::standing::Standing;
use engine::what_if::{Beside, Moved};
use wording::{Names, number, standing, verdict, what_if as say};

use crate::path::ProblemPage;

/// Two outlooks beside each other.
pub(super) struct Compared {
    /// What would come of it for the few.
    pub(super) few: String,
    pub(super) now: Side,
    pub(super) then: Side,
    /// Each standing, with how many stand there and how many would.
    pub(super) counts: [(&'static str, String, String); 3],
    pub(super) how_many_moved: String,
    /// The first that would stand elsewhere.
    pub(super) moved: Vec<Elsewhere>,
}

/// One of the two.
pub(super) struct Side {
    pub(super) verdict: String,
    pub(super) few: Vec<Pick>,
}

/// One of the few.
pub(super) struct Pick {
    pub(super) page: String,
    pub(super) title: String,
    /// Whether the other side has it not.
    pub(super) only_here: bool,
}

/// One that would stand elsewhere.
pub(super) struct Elsewhere {
    pub(super) page: String,
    pub(super) title: String,
    pub(super) now: &'static str,
    pub(super) then: &'static str,
}

/// The most that are named.
const MOST_NAMED: usize = 20;

impl Compared {
    pub(super) fn of(now: &Outlook, then: &Outlook, names: &Names<'_>) -> Self {
        let beside = Beside::of(now, then);
        let standings = [Standing::Start, Standing::Ask, Standing::Prepare];
        let moved = beside.moved.iter().take(MOST_NAMED);
        Self {
            few: say::few(&beside, names),
            now: Side::of(now, &beside.leaves, names),
            then: Side::of(then, &beside.enters, names),
            counts: standings.map(|one| (standing::label(one), count(now, one), count(then, one))),
            how_many_moved: say::moved(beside.moved.len()),
            moved: moved.map(|one| Elsewhere::of(one, names)).collect(),
        }
    }
}

fn count(outlook: &Outlook, standing: Standing) -> String {
    let there = outlook
        .placed
        .iter()
        .filter(|placed| placed.standing == standing);
    number::grouped(there.count() as u64)
}

impl Side {
    fn of(outlook: &Outlook, only_here: &[Id<Candidate>], names: &Names<'_>) -> Self {
        let few = outlook.few.picks.iter().map(|id| Pick {
            page: ProblemPage(id).to_string(),
            title: names.title(id).to_owned(),
            only_here: only_here.contains(id),
        });
        Self {
            verdict: verdict::sentence(outlook, names),
            few: few.collect(),
        }
    }
}

impl Elsewhere {
    fn of(one: &Moved, names: &Names<'_>) -> Self {
        Self {
            page: ProblemPage(&one.id).to_string(),
            title: names.title(&one.id).to_owned(),
            now: standing::label(one.now),
            then: standing::label(one.then),
        }
    }
}
