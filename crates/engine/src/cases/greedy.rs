//! The best set of a case where lanes are apart: taking the best that still fits is then exact, ties too.

use std::cmp::Reverse;

use super::best::Best;
use super::lanes::Lanes;
use crate::few::number::Number;
use crate::few::set::Set;

/// The best set of those that came so far.
pub(super) struct Greedy<'a, T> {
    places: usize,
    most: &'a [usize],
    /// Best first: greatest value, then rank.
    chosen: Vec<Chosen<T>>,
}

struct Chosen<T> {
    value: T,
    rank: usize,
    lane: usize,
}

impl<'a, T: Number> Greedy<'a, T> {
    pub(super) fn of(places: usize, lanes: &'a Lanes) -> Self {
        Self {
            places,
            most: &lanes.most,
            chosen: Vec::with_capacity(places + 1),
        }
    }

    /// Where the one stands that must leave for another of this lane to come in; none where there is room.
    fn in_the_way(&self, lane: usize) -> Option<usize> {
        if self.chosen.len() < self.places && self.most[lane] >= self.places {
            return None;
        }
        let of_lane = || (0..self.chosen.len()).filter(|at| self.chosen[*at].lane == lane);
        if of_lane().count() >= self.most[lane] {
            of_lane().next_back()
        } else if self.chosen.len() >= self.places {
            self.chosen.len().checked_sub(1)
        } else {
            None
        }
    }
}

impl<T: Number> Best<T> for Greedy<'_, T> {
    fn clear(&mut self) {
        self.chosen.clear();
    }

    fn would_take(&self, lane: usize, rank: usize, value: &T) -> bool {
        self.in_the_way(lane).is_none_or(|at| {
            let other = &self.chosen[at];
            (value, Reverse(rank)) > (&other.value, Reverse(other.rank))
        })
    }

    fn take(&mut self, lane: usize, rank: usize, value: T) {
        if let Some(at) = self.in_the_way(lane) {
            self.chosen.remove(at);
        }
        let better =
            |other: &Chosen<T>| (&other.value, Reverse(other.rank)) > (&value, Reverse(rank));
        let at = self.chosen.partition_point(better);
        self.chosen.insert(at, Chosen { value, rank, lane });
    }

    fn set(&mut self) -> (Set<T>, bool) {
        let mut set = Set::empty();
        for chosen in &self.chosen {
            set.add(chosen.rank, &chosen.value);
        }
        (set, true)
    }
}
