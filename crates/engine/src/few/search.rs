//! Branch and bound for the set with the greatest total: exact, and the same whatever the order of the input.
//!
//! Sets are compared by total, then by how many members they have, then by their ranks in order: each of these only
//! grows as a set grows, so a bound prunes on all three and ties cost no search.

use std::cmp::Ordering;

use super::list::Listed;
use super::number::Number;
use super::pool::Pool;

/// Search nodes that an outlook may use before it says "not proved best".
pub(crate) const NODE_LIMIT: u64 = 1_000_000;

/// What is left of the nodes that an outlook may use.
#[derive(Debug)]
pub(crate) struct Budget {
    nodes: u64,
}

impl Budget {
    /// So many nodes.
    pub(crate) const fn of(nodes: u64) -> Self {
        Self { nodes }
    }

    /// Whether every search so far was finished.
    pub(crate) const fn is_left(&self) -> bool {
        self.nodes > 0
    }

    const fn spend(&mut self) -> bool {
        self.nodes = self.nodes.saturating_sub(1);
        self.is_left()
    }
}

/// A set of candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Set<T> {
    /// The sum of their values.
    pub(crate) total: T,
    /// Their ranks, rising.
    pub(crate) ranks: Vec<usize>,
}

impl<T: Number> Set<T> {
    /// Nobody.
    pub(crate) fn empty() -> Self {
        Self {
            total: T::zero(),
            ranks: Vec::new(),
        }
    }

    /// The better is the greater: total, then members, then the ranks that come first.
    fn rank(&self, other: &Self) -> Ordering {
        let members = || self.ranks.len().cmp(&other.ranks.len());
        let order = || other.ranks.cmp(&self.ranks);
        self.total
            .cmp(&other.total)
            .then_with(members)
            .then_with(order)
    }
}

/// What a search is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// The one best set.
    Set,
    /// The greatest total alone: sets of the same total are not told apart.
    Total,
}

/// A search for the best set of listed candidates.
pub(crate) struct Search<'a, T> {
    pub(crate) pool: &'a Pool,
    /// As [`super::list::list`] gives them.
    pub(crate) listed: &'a [Listed<T>],
    pub(crate) aim: Aim,
}

/// Where a search stands.
struct Dive<'a, 'b, T> {
    search: &'b Search<'a, T>,
    rooms: Vec<u32>,
    chosen: Set<T>,
    best: Set<T>,
    budget: &'b mut Budget,
}

impl<T: Number> Search<'_, T> {
    /// The best set within these places and rooms, or the given one where none is better. `without` leaves one
    /// candidate out.
    pub(crate) fn best(
        &self,
        places: usize,
        rooms: Vec<u32>,
        without: Option<usize>,
        known: Set<T>,
        budget: &mut Budget,
    ) -> Set<T> {
        let open: Vec<usize> = (0..self.listed.len())
            .filter(|at| Some(self.listed[*at].rank) != without)
            .filter(|at| self.pool.takings[self.listed[*at].taking].fits(&rooms))
            .collect();
        let mut dive = Dive {
            search: self,
            rooms,
            chosen: Set::empty(),
            best: known,
            budget,
        };
        dive.descend(&open, places);
        dive.best
    }
}

impl<T: Number> Dive<'_, '_, T> {
    /// Tries each open candidate as the next member, best first, as long as what follows could make a better set.
    fn descend(&mut self, open: &[usize], places: usize) {
        if places == 0 {
            return;
        }
        for (done, &at) in open.iter().enumerate() {
            if !self.budget.spend() || !self.could_be_better(&open[done..], places) {
                return;
            }
            let listed = &self.search.listed[at];
            self.choose(listed);
            if self.is_better(&self.chosen) {
                self.best = self.chosen.clone();
            }
            let fits = |at: &usize| {
                let taking = self.search.listed[*at].taking;
                self.search.pool.takings[taking].fits(&self.rooms)
            };
            let still: Vec<usize> = open[done + 1..].iter().copied().filter(fits).collect();
            self.descend(&still, places - 1);
            self.put_back(listed);
        }
    }

    fn is_better(&self, set: &Set<T>) -> bool {
        match self.search.aim {
            Aim::Set => set.rank(&self.best) == Ordering::Greater,
            Aim::Total => set.total > self.best.total,
        }
    }

    /// Whether the chosen and the best of the open, room aside, would be better than the best set known.
    fn could_be_better(&self, open: &[usize], places: usize) -> bool {
        let mut bound = self.chosen.clone();
        for &at in open.iter().take(places) {
            bound.total += &self.search.listed[at].value;
            bound.ranks.push(self.search.listed[at].rank);
        }
        bound.ranks.sort_unstable();
        self.is_better(&bound)
    }

    fn choose(&mut self, listed: &Listed<T>) {
        self.search.pool.takings[listed.taking].take_from(&mut self.rooms);
        self.chosen.total += &listed.value;
        let at = self
            .chosen
            .ranks
            .partition_point(|rank| *rank < listed.rank);
        self.chosen.ranks.insert(at, listed.rank);
    }

    fn put_back(&mut self, listed: &Listed<T>) {
        let taking = &self.search.pool.takings[listed.taking];
        for &team in &taking.teams {
            self.rooms[team] += taking.room;
        }
        self.chosen.total -= &listed.value;
        self.chosen.ranks.retain(|rank| *rank != listed.rank);
    }
}
