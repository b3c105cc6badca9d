//! Whether an answer changes the few, and who enters and leaves.

use super::Reply;
use crate::few::number::Number;
use crate::few::set::{Aim, Set};

/// An answer that changes the few, by rank.
pub(super) struct Turn {
    pub(super) reply: Reply,
    pub(super) enters: Vec<usize>,
    pub(super) leaves: Vec<usize>,
}

/// What comes instead of what stays, where that is the better set.
pub(super) fn flip<T: Number>(reply: Reply, stay: &Set<T>, come: &Set<T>) -> Option<Turn> {
    let beyond = |a: &Set<T>, b: &Set<T>| {
        let of_a_alone = a.ranks.iter().filter(|rank| !b.ranks.contains(rank));
        of_a_alone.copied().collect::<Vec<_>>()
    };
    Aim::Set
        .is_better(&come.total, &come.ranks, [].into_iter(), stay)
        .then(|| Turn {
            reply,
            enters: beyond(come, stay),
            leaves: beyond(stay, come),
        })
}
