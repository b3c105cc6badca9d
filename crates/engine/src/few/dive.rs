//! One dive of a search: depth first, best first, back where nothing better can follow.

use super::budget::Budget;
use super::list::Listed;
use super::number::Number;
use super::pool::Taking;
use super::set::{Aim, Set};

/// A candidate in a search.
#[derive(Clone)]
pub(super) struct Open<'a, T> {
    pub(super) listed: &'a Listed<T>,
    pub(super) taking: &'a Taking,
    /// Its value less the price of the room it takes.
    pub(super) worth: T,
}

/// Where a search stands.
pub(super) struct Dive<'a, T> {
    pub(super) aim: Aim,
    /// Greatest worth first, then rank.
    pub(super) all: &'a [Open<'a, T>],
    pub(super) rooms: Vec<u32>,
    pub(super) chosen: Set<T>,
    /// What the chosen are worth, and all room at its price: with what the rest are worth, a bound.
    pub(super) bound: T,
    pub(super) best: Set<T>,
    pub(super) budget: &'a mut Budget,
}

impl<T: Number> Dive<'_, T> {
    /// Tries each candidate that still fits as the next member, best first, as long as what follows could make a better
    /// set. Those that fit are only gathered where the first few of them could.
    pub(super) fn descend(&mut self, from: impl Iterator<Item = usize> + Clone, places: usize) {
        if places == 0 || !self.budget.spend() {
            return;
        }
        let fitting = from.filter(|at| self.fits(*at));
        if !self.could_be_better(&fitting, places) {
            return;
        }
        let open: Vec<usize> = fitting.collect();
        for (done, &at) in open.iter().enumerate() {
            if !self.budget.spend() || !self.could_be_better(&open[done..].iter().copied(), places)
            {
                return;
            }
            self.choose(at);
            let (aim, chosen) = (self.aim, &self.chosen);
            if aim.is_better(&chosen.total, &chosen.ranks, [].into_iter(), &self.best) {
                self.best = self.chosen.clone();
            }
            self.descend_into(&open[done + 1..], places - 1);
            self.put_back(at);
        }
    }

    fn descend_into(&mut self, open: &[usize], places: usize) {
        self.descend(open.iter().copied(), places);
    }

    /// Whether the chosen and the best of the open, room paid for and otherwise aside, would be better than the best
    /// set known.
    fn could_be_better(&self, open: &(impl Iterator<Item = usize> + Clone), places: usize) -> bool {
        let best = || {
            let best = open.clone().take(places).map(|at| &self.all[at]);
            best.take_while(|open| open.worth >= T::zero())
        };
        let mut bound = self.bound.clone();
        for open in best() {
            bound += &open.worth;
        }
        let ranks = best().map(|open| open.listed.rank);
        self.aim
            .is_better(&bound, &self.chosen.ranks, ranks, &self.best)
    }

    fn fits(&self, at: usize) -> bool {
        self.all[at].taking.fits(&self.rooms)
    }

    fn choose(&mut self, at: usize) {
        let Open {
            listed,
            taking,
            worth,
        } = &self.all[at];
        taking.take_from(&mut self.rooms);
        self.bound += worth;
        self.chosen.add(listed.rank, &listed.value);
    }

    fn put_back(&mut self, at: usize) {
        let Open {
            listed,
            taking,
            worth,
        } = &self.all[at];
        taking.put_back(&mut self.rooms);
        self.bound -= worth;
        self.chosen.remove(listed.rank, &listed.value);
    }
}
