//! The best set of a case where teams' room crosses: of each taking the best are kept, then the sets are searched.

use std::cmp::Reverse;

use super::best::{Best, better_below};
use crate::few::budget::Budget;
use crate::few::list::{Listed, sift};
use crate::few::number::Number;
use crate::few::pool::Pool;
use crate::few::search::Search;
use crate::few::set::{Aim, Set};

/// Search nodes for one case before the best set found has to do.
const NODES_OF_A_CASE: u64 = 20_000;

/// Of each taking as many of the best as there is room for.
pub(super) struct Crowd<'a, T> {
    pool: &'a Pool,
    holds: Vec<usize>,
    /// By taking, best first.
    best: Vec<Vec<Listed<T>>>,
}

impl<'a, T: Number> Crowd<'a, T> {
    pub(super) fn of(pool: &'a Pool) -> Self {
        Self {
            pool,
            holds: (0..pool.takings.len()).map(|t| pool.holds(t)).collect(),
            best: vec![Vec::new(); pool.takings.len()],
        }
    }

    /// The best by value alone that fit, one by one; and whether none was passed over, so that there is no better set.
    fn fitting(&self, listed: &[Listed<T>]) -> (Set<T>, bool) {
        let mut rooms = self.pool.rooms.clone();
        let (mut set, mut none_passed_over) = (Set::empty(), true);
        for one in listed {
            if set.ranks.len() == self.pool.places {
                break;
            }
            let taking = &self.pool.takings[one.taking];
            if taking.fits(&rooms) {
                taking.take_from(&mut rooms);
                set.add(one.rank, &one.value);
            } else {
                none_passed_over = false;
            }
        }
        (set, none_passed_over)
    }
}

impl<T: Number> Best<T> for Crowd<'_, T> {
    /// Drawing is the least of it, and what is kept of every taking fills the processor's cache.
    const AT_ONCE: usize = 1;

    fn clear(&mut self) {
        self.best.iter_mut().for_each(Vec::clear);
    }

    fn least(&self) -> Option<&T> {
        None
    }

    fn takes_below(&self, taking: usize, value: &T) -> usize {
        let kept = &self.best[taking];
        let is_full = kept.len() >= self.holds[taking];
        let worst = kept.last().filter(|_| is_full);
        better_below(value, worst.map(|worst| (&worst.value, worst.rank)))
    }

    fn take(&mut self, taking: usize, rank: usize, value: T) {
        let kept = &mut self.best[taking];
        kept.truncate(self.holds[taking] - 1);
        let better =
            |other: &Listed<T>| (&other.value, Reverse(other.rank)) > (&value, Reverse(rank));
        let at = kept.partition_point(better);
        kept.insert(
            at,
            Listed {
                value,
                rank,
                taking,
            },
        );
    }

    fn close(&mut self, members: &mut Vec<usize>) -> (T, bool) {
        let (set, is_best) = self.set();
        members.clone_from(&set.ranks);
        (set.total, is_best)
    }
}

impl<T: Number> Crowd<'_, T> {
    /// The best set of those kept, and whether it is proved.
    fn set(&mut self) -> (Set<T>, bool) {
        let mut listed: Vec<Listed<T>> = self
            .best
            .iter_mut()
            .flat_map(|kept| kept.drain(..))
            .collect();
        listed.sort_by(|a, b| b.value.cmp(&a.value).then(a.rank.cmp(&b.rank)));
        let (known, is_best) = self.fitting(&listed);
        if is_best {
            return (known, true);
        }
        let listed = sift(self.pool, listed);
        let mut budget = Budget::of(NODES_OF_A_CASE);
        let search = Search::of(self.pool, &listed, Aim::Set);
        let best = search.best_priced(self.pool.whole(), known, &mut budget);
        (best, budget.is_left())
    }
}
