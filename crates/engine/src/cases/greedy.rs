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
    fn clear(&mut self) {
        for one in self.chosen.drain(..) {
            self.held[one.lane] = 0;
        }
    }

    fn takes_below(&self, lane: usize, value: &T) -> usize {
        let other = self.in_the_way(lane).map(|at| &self.chosen[at]);
        better_below(value, other.map(|other| (&other.value, other.rank)))
    }

    fn take(&mut self, lane: usize, rank: usize, value: T) {
        if let Some(at) = self.in_the_way(lane) {
            let gone = self.chosen.remove(at);
            self.held[gone.lane] -= 1;
        }
        let better =
            |other: &Chosen<T>| (&other.value, Reverse(other.rank)) > (&value, Reverse(rank));
        let at = self.chosen.partition_point(better);
        self.chosen.insert(at, Chosen { value, rank, lane });
        self.held[lane] += 1;
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
