//! The best set of a case, made while its candidates come in one by one.

use crate::few::set::Set;

/// The best set of those that came so far, ties as everywhere: more members, then the ranks that come first.
pub(super) trait Best<T> {
    /// Forgets everyone, for the next case.
    fn clear(&mut self);

    /// Whether one of this lane, rank and value could be in it.
    fn would_take(&self, lane: usize, rank: usize, value: &T) -> bool;

    /// Takes one that would be taken.
    fn take(&mut self, lane: usize, rank: usize, value: T);

    /// The set, and whether it is proved best.
    fn set(&mut self) -> (Set<T>, bool);
}
