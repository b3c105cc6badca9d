//! Branch and bound for the set with the greatest total: exact, and the same whatever the order of the input.
//!
//! Sets are compared by total, then members, then ranks: each of these is a sum over the members, so a bound prunes on
//! all three at once and ties cost no search. Where a first, plain search grows long, room is given prices
//! ([`super::prices`]) and the search goes on with the closer bound that they make.

use super::list::Listed;
use super::number::Number;
use super::pool::{Pool, Taking};
use super::prices::prices;
use super::set::{Aim, Set};

/// Search nodes that an outlook may use for the few and the worst regret before it says "not proved best", and as many
/// again for the swaps.
pub(crate) const NODE_LIMIT: u64 = 1_000_000;
/// Search nodes of a first turn, at least.
const FIRST_NODES: u64 = 100;
/// Search nodes that take as long as finding prices does, for each candidate.
const NODES_OF_A_PRICING: u64 = 4;

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

    /// A turn of at most so many nodes, taken from these.
    fn turn(&mut self, nodes: u64) -> Self {
        let nodes = nodes.min(self.nodes);
        self.nodes -= nodes;
        Self { nodes }
    }

    /// Takes back what a turn left; whether that is the end: it was finished, or nothing is left.
    const fn settle(&mut self, turn: Self) -> bool {
        self.nodes += turn.nodes;
        turn.is_left() || !self.is_left()
    }
}

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

/// A candidate in a search.
#[derive(Clone)]
struct Open<'a, T> {
    listed: &'a Listed<T>,
    taking: &'a Taking,
    /// Its value less the price of the room it takes.
    worth: T,
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
            if budget.settle(turn) {
                return known;
            }
            let (open, credit) = priced.get_or_insert_with(|| {
                budget.turn(price_of_prices);
                self.priced(within, &known.total)
            });
            let mut turn = budget.turn(nodes);
            known = self.dive(within, open, credit.clone(), known, &mut turn);
            if budget.settle(turn) {
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
                open.worth -= &(prices[*team].clone() * T::from(open.taking.room.into()));
            }
        }
        open.sort_by(|a, b| {
            b.worth
                .cmp(&a.worth)
                .then(a.listed.rank.cmp(&b.listed.rank))
        });
        let mut credit = T::zero();
        for (price, room) in prices.into_iter().zip(within.rooms) {
            credit += &(price * T::from((*room).into()));
        }
        (open, credit)
    }

    /// By the second way alone.
    #[cfg(test)]
    pub(super) fn best_priced(&self, within: Within<'_>, budget: &mut Budget) -> Set<T> {
        let (open, credit) = self.priced(within, &T::zero());
        self.dive(within, &open, credit, Set::empty(), budget)
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

/// Where a search stands.
struct Dive<'a, T> {
    aim: Aim,
    /// Greatest worth first, then rank.
    all: &'a [Open<'a, T>],
    rooms: Vec<u32>,
    chosen: Set<T>,
    /// What the chosen are worth, and all room at its price: with what the rest are worth, a bound.
    bound: T,
    best: Set<T>,
    budget: &'a mut Budget,
}

impl<T: Number> Dive<'_, T> {
    /// Tries each candidate that still fits as the next member, best first, as long as what follows could make a better
    /// set. Those that fit are only gathered where the first few of them could.
    fn descend(&mut self, from: impl Iterator<Item = usize> + Clone, places: usize) {
        if places == 0 || !self.budget.spend() {
            return;
        }
        let fitting = from.filter(|at| self.fits(*at));
        if !self.could_be_better(fitting.clone(), places) {
            return;
        }
        let open: Vec<usize> = fitting.collect();
        for (done, &at) in open.iter().enumerate() {
            if !self.budget.spend() || !self.could_be_better(open[done..].iter().copied(), places) {
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
    fn could_be_better(&self, open: impl Iterator<Item = usize> + Clone, places: usize) -> bool {
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
