//! What each one lacks: a mark for each, beside those that lack the same.

use engine::glance::{Alike, Lack, alike};
use engine::outlook::Outlook;
use engine::standing::Standing;
use wording::{Names, number, picture as say, standing};

use crate::outlook::{Marks, Scale, look};
use crate::path::ProblemPage;

/// Up to so many are named.
const MOST_NAMED: usize = 3;

/// The picture and its table.
pub(super) struct Lacks<'a> {
    /// How many stand where, in words.
    pub(super) told: String,
    /// What a mark stands for.
    pub(super) marks: String,
    pub(super) places: Vec<Place<'a>>,
}

/// Those of one standing.
pub(super) struct Place<'a> {
    pub(super) title: &'static str,
    /// The last part of the name of its look, and its word in the list's address.
    pub(super) look: &'static str,
    pub(super) count: String,
    pub(super) groups: Vec<Group<'a>>,
}

/// Those that lack the same.
pub(super) struct Group<'a> {
    pub(super) what: String,
    pub(super) count: String,
    pub(super) marks: Marks,
    /// Their pages and titles, where they are few.
    pub(super) named: Vec<(ProblemPage<'a>, &'a str)>,
}

impl<'a> Lacks<'a> {
    pub(super) fn of(outlook: &'a Outlook, names: &'a Names<'_>) -> Self {
        let scale = Scale::of(outlook);
        let groups = alike(outlook);
        let places: Vec<&[Alike<'a>]> = groups.chunk_by(|a, b| a.standing == b.standing).collect();
        let counts = places.iter().map(|place| (place[0].standing, count(place)));
        let counts: Vec<(Standing, usize)> = counts.collect();
        let place = |place: &&[Alike<'a>]| Place::of(place, scale, names);
        Self {
            told: say::stand(&counts),
            marks: say::marks(scale.each()),
            places: places.iter().map(place).collect(),
        }
    }
}

fn count(place: &[Alike<'_>]) -> usize {
    place.iter().map(|group| group.who.len()).sum()
}

impl<'a> Place<'a> {
    fn of(place: &[Alike<'a>], scale: Scale, names: &'a Names<'_>) -> Self {
        let one = place[0].standing;
        Self {
            title: standing::label(one),
            look: look(one),
            count: number::grouped(count(place) as u64),
            groups: place.iter().map(|g| Group::of(g, scale, names)).collect(),
        }
    }
}

impl<'a> Group<'a> {
    fn of(group: &Alike<'a>, scale: Scale, names: &'a Names<'_>) -> Self {
        let count = group.who.len();
        let picked = match group.lack {
            Lack::NothingAndPicked => count,
            _ => 0,
        };
        let shown = group.who.iter().filter(|_| count <= MOST_NAMED);
        Self {
            what: say::lack(group.standing, group.lack),
            count: number::grouped(count as u64),
            marks: scale.marks(count, picked),
            named: shown.map(|id| (ProblemPage(id), names.title(id))).collect(),
        }
    }
}
