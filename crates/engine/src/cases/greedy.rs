//! The best set of a case where lanes are apart: taking the best that still fits is then exact, ties too.

use std::cmp::Reverse;

use super::best::{Best, better_below};
use super::lanes::Lanes;
use crate::few::number::Number;

/// The best set of those that came so far.
pub(super) struct Greedy<'a, T> {
    places: usize,
    most: &'a [usize],
    /// How many are chosen of each lane.
    held: Vec<usize>,
    /// Best first: greatest value, then rank.
    chosen: Vec<Chosen<T>>,
}

struct Chosen<T> {
    value: T,
    rank: usize,
    lane: usize,
}

impl<T: Number> Chosen<T> {
    fn is_better_than(&self, other: &Self) -> bool {
        (&self.value, Reverse(self.rank)) > (&other.value, Reverse(other.rank))
    }
}

impl<'a, T: Number> Greedy<'a, T> {
    pub(super) fn of(places: usize, lanes: &'a Lanes) -> Self {
        Self {
            places,
            most: &lanes.most,
            held: vec![0; lanes.most.len()],
            chosen: Vec::with_capacity(places + 1),
        }
    }

    /// Where the one stands that must leave for another of this lane to come in; none where there is room.
    fn in_the_way(&self, lane: usize) -> Option<usize> {
        if self.held[lane] >= self.most[lane] {
            self.chosen.iter().rposition(|one| one.lane == lane)
        } else if self.chosen.len() >= self.places {
            self.chosen.len().checked_sub(1)
        } else {
            None
        }
    }
}

impl<T: Number> Best<T> for Greedy<'_, T> {
    const AT_ONCE: usize = 64;

    fn clear(&mut self) {
        for one in self.chosen.drain(..) {
            self.held[one.lane] = 0;
        }
    }

    fn least(&self) -> Option<&T> {
        let is_full = self.chosen.len() >= self.places;
        self.chosen.last().filter(|_| is_full).map(|one| &one.value)
    }

    fn takes_below(&self, lane: usize, value: &T) -> usize {
        let other = self.in_the_way(lane).map(|at| &self.chosen[at]);
        better_below(value, other.map(|other| (&other.value, other.rank)))
    }

    fn take(&mut self, lane: usize, rank: usize, value: T) {
        let one = Chosen { value, rank, lane };
        let mut at = self.in_the_way(lane).unwrap_or(self.chosen.len());
        if at < self.chosen.len() {
            let gone = std::mem::replace(&mut self.chosen[at], one);
            self.held[gone.lane] -= 1;
        } else {
            self.chosen.push(one);
        }
        self.held[lane] += 1;
        // Better than whoever it came for, so than all that follow.
        while at > 0 && self.chosen[at].is_better_than(&self.chosen[at - 1]) {
            self.chosen.swap(at - 1, at);
            at -= 1;
        }
    }

    fn close(&mut self, members: &mut Vec<usize>) -> (T, bool) {
        members.clear();
        let mut total = T::zero();
        for chosen in &self.chosen {
            members.push(chosen.rank);
            total += &chosen.value;
        }
        (total, true)
    }
}
