//! How settled each is: in how many of 100 ways the open answers could fall it is among the best.

use std::cmp::Reverse;

use engine::classes::Class;
use engine::exact::Exact;
use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::{Names, classes, share};

use crate::path::ProblemPage;

/// How many the table holds beside the few.
const MOST_OTHERS: usize = 10;

/// A share as a quiet bar: the words say the same.
pub(super) struct Bar {
    pub(super) sentence: String,
    /// Parts of a hundred.
    pub(super) of_a_hundred: String,
}

/// A row of the table.
pub(crate) struct Settled<'a> {
    pub(crate) page: ProblemPage<'a>,
    pub(crate) title: &'a str,
    pub(crate) is_picked: bool,
    pub(crate) of_a_hundred: String,
    /// The ends between which its share lies in 95 of 100 draws.
    pub(crate) ends: [String; 2],
    /// The same in words: `91 to 95`.
    pub(crate) between: String,
    pub(crate) class: &'static str,
}

impl Bar {
    /// Of one of the few; none where nothing could change it.
    pub(super) fn of(placed: &Placed) -> Option<Self> {
        (placed.class == Class::Possible).then(|| Self {
            sentence: format!("Among the best {}.", share::sentence(&placed.share)),
            of_a_hundred: share::of_a_hundred(&placed.share),
        })
    }
}

impl<'a> Settled<'a> {
    /// The few, and the first of the others that are in some best set, most often first; none where nothing is open.
    pub(crate) fn all(outlook: &'a Outlook, names: &'a Names<'_>) -> Vec<Self> {
        let is_open = outlook
            .placed
            .iter()
            .any(|p| p.class == Class::Possible && enters(p));
        let ever = |p: &&Placed| is_open && enters(p) && p.share.part > Exact::zero();
        let mut all: Vec<&Placed> = outlook.placed.iter().filter(ever).collect();
        all.sort_by_key(|placed| Reverse(&placed.share.part));
        let mut others = 0;
        all.retain(|placed| {
            let is_picked = outlook.picks(&placed.id);
            others += usize::from(!is_picked);
            is_picked || others <= MOST_OTHERS
        });
        let of = |placed| Self::of(placed, outlook, names);
        all.into_iter().map(of).collect()
    }

    fn of(placed: &'a Placed, outlook: &Outlook, names: &'a Names<'_>) -> Self {
        Self {
            page: ProblemPage(&placed.id),
            title: names.title(&placed.id),
            is_picked: outlook.picks(&placed.id),
            of_a_hundred: share::of_a_hundred(&placed.share),
            ends: share::ends(&placed.share),
            between: share::between(&placed.share),
            class: classes::label(placed.class),
        }
    }
}

fn enters(placed: &Placed) -> bool {
    matches!(placed.standing, Standing::Start | Standing::Ask)
}
