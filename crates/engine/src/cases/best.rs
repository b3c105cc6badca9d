//! The best set of a case, made while its candidates come in one by one.

use std::cmp::Ordering;

/// The best set of those that came so far, ties as everywhere: more members, then the ranks that come first.
pub(super) trait Best<T> {
    /// Of how many cases it is quickest to make the best sets at once: a power of 2, at most a block.
    const AT_ONCE: usize;

    /// Forgets everyone, for the next case.
    fn clear(&mut self);

    /// Nobody worth less than this could be in it, whatever the lane; none while anybody could.
    fn least(&self) -> Option<&T>;

    /// One of this lane and value could be in it where its rank is below this.
    fn takes_below(&self, lane: usize, value: &T) -> usize;

    /// Takes one that could be in it.
    fn take(&mut self, lane: usize, rank: usize, value: T);

    /// Puts the ranks of its members in `members`; answers its total, and whether it is proved best.
    fn close(&mut self, members: &mut Vec<usize>) -> (T, bool);
}

/// Below which rank one of this value is better than another, who must leave for it; where nobody must, any is.
pub(super) fn better_below<T: Ord>(value: &T, than: Option<(&T, usize)>) -> usize {
    than.map_or(usize::MAX, |(other, rank)| match value.cmp(other) {
        Ordering::Greater => usize::MAX,
        Ordering::Equal => rank,
        Ordering::Less => 0,
    })
}
