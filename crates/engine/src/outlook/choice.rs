//! The choice among the *start* candidates, and what each of the others would cost.

use num_bigint::BigInt;

use super::Weights;
use super::seen::{Seen, Sight};
use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::few::list::list;
use crate::few::number::{Number, WholeWeights};
use crate::few::pool::Pool;
use crate::few::search::Search;
use crate::few::set::{Aim, Set};
use crate::few::swaps::Company;
use crate::points::Points;
use crate::regret::Stakes;
use crate::settings::Settings;
use crate::standing::Standing;

/// The *start* and *ask* candidates, each with its rank in byte order of id.
pub(crate) struct Field {
    /// Where each is in [`Sight::seen`].
    pub(crate) at: Vec<usize>,
    /// Whether each is *start*.
    pub(crate) ready: Vec<bool>,
    /// By rank.
    pub(crate) points: Vec<Points>,
    pub(crate) pool: Pool,
}

/// What the model would start.
pub(crate) struct Choice {
    /// `V*`.
    pub(crate) total: Exact,
    /// The picks' ranks, rising.
    pub(crate) picks: Vec<usize>,
    /// By rank, for each *start* candidate that is not picked and can go in.
    pub(crate) swaps: Vec<Option<Exchange>>,
}

/// What taking one more would mean.
#[derive(Clone)]
pub(crate) struct Exchange {
    /// Points lost.
    pub(crate) cost: Exact,
    /// The ranks of the picks that would leave.
    pub(crate) leave: Vec<usize>,
}

impl Field {
    pub(crate) fn of(sight: &Sight<'_>, places: u8) -> Self {
        let enters = |s: &Seen<'_>| matches!(s.standing, Standing::Start | Standing::Ask);
        let at: Vec<usize> = (0..sight.seen.len())
            .filter(|at| enters(&sight.seen[*at]))
            .collect();
        let entrants = || at.iter().map(|at| &sight.seen[*at]);
        let takings = entrants().map(|s| s.taking.clone()).collect();
        Self {
            ready: entrants().map(|s| s.standing == Standing::Start).collect(),
            points: entrants().map(|s| s.points).collect(),
            pool: Pool::of(places.into(), sight.rooms.left.clone(), takings),
            at,
        }
    }

    /// What a choice of these picks puts at stake.
    pub(crate) fn stakes<'a>(&'a self, picks: &'a [usize]) -> Stakes<'a> {
        Stakes {
            pool: &self.pool,
            points: &self.points,
            picks,
        }
    }

    /// The few, and what each other *start* candidate would cost, for weights over points of this many shares. Each
    /// of the two may use so many search nodes.
    pub(crate) fn choose(
        &self,
        weights: &WholeWeights,
        few: &mut Budget,
        swaps: &mut Budget,
    ) -> Choice {
        if weights.fit_i128() {
            self.choose_in::<i128>(weights, few, swaps)
        } else {
            self.choose_in::<BigInt>(weights, few, swaps)
        }
    }

    fn choose_in<T: Number>(
        &self,
        weights: &WholeWeights,
        few: &mut Budget,
        swaps: &mut Budget,
    ) -> Choice {
        let measure = weights.measure::<T>();
        let value = |rank: usize| measure.value(self.points[rank].mean);
        let ready = || (0..self.ready.len()).filter(|rank| self.ready[*rank]);
        let listed = list(&self.pool, ready().map(|rank| (rank, value(rank))));
        let search = Search::of(&self.pool, &listed, Aim::Set);
        let picks = search.best(self.pool.whole(), Set::empty(), few);
        let mut company = Company::of(&self.pool, &listed, &picks);
        let mut exchanges = vec![None; self.ready.len()];
        for rank in ready().filter(|rank| !picks.ranks.contains(rank)) {
            exchanges[rank] = company.best_with(rank, swaps).map(|beside| {
                let mut cost = picks.total.clone();
                cost -= &value(rank);
                cost -= &beside.total;
                let leave = picks
                    .ranks
                    .iter()
                    .filter(|pick| !beside.ranks.contains(pick));
                Exchange {
                    cost: measure.exact(cost),
                    leave: leave.copied().collect(),
                }
            });
        }
        Choice {
            total: measure.exact(picks.total),
            picks: picks.ranks,
            swaps: exchanges,
        }
    }
}

/// The expected difference of everyone seen, in the balanced view.
pub(crate) fn expected(sight: &Sight<'_>, weights: &WholeWeights) -> Vec<Exact> {
    fn all<T: Number>(sight: &Sight<'_>, weights: &WholeWeights) -> Vec<Exact> {
        let measure = weights.measure::<T>();
        let exact = |seen: &Seen<'_>| measure.exact(measure.value(seen.points.mean));
        sight.seen.iter().map(exact).collect()
    }
    if weights.fit_i128() {
        all::<i128>(sight, weights)
    } else {
        all::<BigInt>(sight, weights)
    }
}

/// The balanced view in whole numbers, for means over levels.
pub(crate) fn balanced(sight: &Sight<'_>, centre: &Weights) -> WholeWeights {
    WholeWeights::of(centre, Settings::HUNDREDTHS * sight.scale.shares)
}
