//! Branch and bound for the set with the greatest total: exact, and the same whatever the order of the input.
//!
//! Sets are compared by total, then members, then ranks: each of these is a sum over the members, so a bound prunes on
//! all three at once and ties cost no search. Where a first, plain search grows long, room is given prices
//! ([`super::prices`]) and the search goes on with the closer bound that they make.

use super::budget::Budget;
use super::dive::{Dive, Open};
use super::list::Listed;
use super::number::Number;
use super::pool::Pool;
use super::prices::prices;
use super::set::{Aim, Set};

/// Search nodes of a first turn, at least.
const FIRST_NODES: u64 = 100;
/// Search nodes that take as long as finding prices does, for each candidate.
const NODES_OF_A_PRICING: u64 = 4;

/// A search for the best set of listed candidates.
pub(crate) struct Search<'a, T> {
    aim: Aim,
    /// As listed, room costing nothing.
    plain: Vec<Open<'a, T>>,
}

/// What a set must keep within.
#[derive(Clone, Copy)]
pub(crate) struct Within<'a> {
    /// How many may be chosen.
    pub(crate) places: usize,
    /// Room, by index of team.
    pub(crate) rooms: &'a [u32],
    /// One candidate that is left out.
    pub(crate) without: Option<usize>,
}

impl<'a, T: Number> Search<'a, T> {
    /// A search of candidates as [`super::list::list`] gives them.
    pub(crate) fn of(pool: &'a Pool, listed: &'a [Listed<T>], aim: Aim) -> Self {
        let open = |listed: &'a Listed<T>| Open {
            listed,
            taking: &pool.takings[listed.taking],
            worth: listed.value.clone(),
        };
        Self {
            aim,
            plain: listed.iter().map(open).collect(),
        }
    }

    /// The best set within these bounds, or the known one where none is better. Two ways take turns, without prices and
    /// with, each turn with twice the nodes of the last and the best set found so far.
    pub(crate) fn best(
        &self,
        within: Within<'_>,
        mut known: Set<T>,
        budget: &mut Budget,
    ) -> Set<T> {
        let price_of_prices = NODES_OF_A_PRICING * self.plain.len() as u64;
        let mut priced = None;
        let mut nodes = price_of_prices.max(FIRST_NODES);
        loop {
            let mut turn = budget.turn(nodes);
            known = self.dive(within, &self.plain, T::zero(), known, &mut turn);
            if budget.settle(&turn) {
                return known;
            }
            let (open, credit) = priced.get_or_insert_with(|| {
                budget.turn(price_of_prices);
                self.priced(within, &known.total)
            });
            let mut turn = budget.turn(nodes);
            known = self.dive(within, open, credit.clone(), known, &mut turn);
            if budget.settle(&turn) {
                return known;
            }
            nodes *= 2;
        }
    }

    /// Those that fit in order of what they are worth when room has its price, and the price of all room.
    fn priced(&self, within: Within<'_>, known: &T) -> (Vec<Open<'a, T>>, T) {
        let fitting = self
            .plain
            .iter()
            .filter(|open| open.taking.fits(within.rooms));
        let mut open: Vec<Open<'a, T>> = fitting.cloned().collect();
        let entrants = open.iter().map(|open| (&open.listed.value, open.taking));
        let prices = prices(within.places, within.rooms, entrants, known);
        for open in &mut open {
            for team in &open.taking.teams {
                open.worth -= &(prices[*team].clone() * T::whole(open.taking.room.into()));
            }
        }
        open.sort_by(|a, b| {
            b.worth
                .cmp(&a.worth)
                .then(a.listed.rank.cmp(&b.listed.rank))
        });
        let mut credit = T::zero();
        for (price, room) in prices.into_iter().zip(within.rooms) {
            credit += &(price * T::whole((*room).into()));
        }
        (open, credit)
    }

    /// By the second way alone: soonest where room is known to be crowded.
    pub(crate) fn best_priced(
        &self,
        within: Within<'_>,
        known: Set<T>,
        budget: &mut Budget,
    ) -> Set<T> {
        let (open, credit) = self.priced(within, &known.total);
        self.dive(within, &open, credit, known, budget)
    }

    fn dive(
        &self,
        within: Within<'_>,
        open: &[Open<'a, T>],
        credit: T,
        known: Set<T>,
        budget: &mut Budget,
    ) -> Set<T> {
        let mut dive = Dive {
            aim: self.aim,
            all: open,
            rooms: within.rooms.to_vec(),
            chosen: Set::empty(),
            bound: credit,
            best: known,
            budget,
        };
        let others = (0..open.len()).filter(|at| Some(open[*at].listed.rank) != within.without);
        dive.descend(others, within.places);
        dive.best
    }
}
