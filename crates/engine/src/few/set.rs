//! Sets of candidates, and which of two is the better.

use std::cmp::Ordering;

use super::number::Number;

/// A set of candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Set<T> {
    /// The sum of their values.
    pub(crate) total: T,
    /// Their ranks in byte order of id, rising.
    pub(crate) ranks: Vec<usize>,
}

/// What a search is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// The one best set: greatest total, then most members, then the ranks that come first.
    Set,
    /// The greatest total alone: sets of the same total are not told apart.
    Total,
}

impl<T: Number> Set<T> {
    /// Nobody.
    pub(crate) fn empty() -> Self {
        Self {
            total: T::zero(),
            ranks: Vec::new(),
        }
    }

    /// One more member, or one less.
    pub(crate) fn add(&mut self, rank: usize, value: &T) {
        self.total += value;
        let at = self.ranks.partition_point(|held| *held < rank);
        self.ranks.insert(at, rank);
    }

    /// One member less.
    pub(crate) fn remove(&mut self, rank: usize, value: &T) {
        self.total -= value;
        self.ranks.retain(|held| *held != rank);
    }
}

impl Aim {
    /// Whether something with this total and these ranks, more of them in `more`, is better than a set.
    pub(crate) fn is_better<T: Number>(
        self,
        total: &T,
        ranks: &[usize],
        more: impl Iterator<Item = usize>,
        than: &Set<T>,
    ) -> bool {
        match (total.cmp(&than.total), self) {
            (Ordering::Equal, Self::Set) => {
                let mut all: Vec<usize> = ranks.iter().copied().chain(more).collect();
                all.sort_unstable();
                let members = all.len().cmp(&than.ranks.len());
                members.then_with(|| than.ranks.cmp(&all)) == Ordering::Greater
            }
            (order, _) => order == Ordering::Greater,
        }
    }
}
