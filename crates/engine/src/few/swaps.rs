//! What each candidate that is not picked would cost: the best set that holds it.

use super::budget::Budget;
use super::list::Listed;
use super::number::Number;
use super::pool::Pool;
use super::search::{Search, Within};
use super::set::{Aim, Set};

/// The best company for candidates: searched once for each taking, since those of one taking leave the same room.
pub(crate) struct Company<'a, T> {
    pool: &'a Pool,
    search: Search<'a, T>,
    picks: Vec<&'a Listed<T>>,
    by_taking: Vec<Option<Set<T>>>,
}

impl<'a, T: Number> Company<'a, T> {
    /// Beside the picks, of the listed candidates that they were picked from.
    pub(crate) fn of(pool: &'a Pool, listed: &'a [Listed<T>], picks: &Set<T>) -> Self {
        Self {
            pool,
            search: Search::of(pool, listed, Aim::Set),
            picks: listed
                .iter()
                .filter(|l| picks.ranks.contains(&l.rank))
                .collect(),
            by_taking: vec![None; pool.takings.len()],
        }
    }

    /// The best set that a candidate that is not picked can join, without itself; none where it cannot go in at all.
    pub(crate) fn best_with(&mut self, rank: usize, budget: &mut Budget) -> Option<Set<T>> {
        let pool = self.pool;
        let taking = pool.taking_of[rank];
        if pool.holds(taking) == 0 {
            return None;
        }
        let shared = match self.by_taking[taking].take() {
            Some(found) => found,
            None => self.beside(taking, None, budget),
        };
        let own = shared
            .ranks
            .contains(&rank)
            .then(|| self.beside(taking, Some(rank), budget));
        self.by_taking[taking] = Some(shared.clone());
        Some(own.unwrap_or(shared))
    }

    /// The best set beside one of this taking.
    fn beside(&self, taking: usize, without: Option<usize>, budget: &mut Budget) -> Set<T> {
        let pool = self.pool;
        let mut rooms = pool.rooms.clone();
        pool.takings[taking].take_from(&mut rooms);
        let known = self.picks_within(pool.places - 1, rooms.clone());
        let within = Within {
            places: pool.places - 1,
            rooms: &rooms,
            without,
        };
        self.search.best(within, known, budget)
    }

    /// As many of the picks as go in, best first: where a search best begins.
    fn picks_within(&self, places: usize, mut rooms: Vec<u32>) -> Set<T> {
        let mut set = Set::empty();
        for pick in &self.picks {
            let taking = &self.pool.takings[pick.taking];
            if set.ranks.len() < places && taking.fits(&rooms) {
                taking.take_from(&mut rooms);
                set.total += &pick.value;
                set.ranks.push(pick.rank);
            }
        }
        set.ranks.sort_unstable();
        set
    }
}
