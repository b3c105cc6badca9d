//! The choice among the *start* candidates, what each of the others would cost, and what is worth asking.

use num_bigint::BigInt;

use super::Weights;
use super::seen::{Seen, Sight};
use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::few::list::list;
use crate::few::number::{Measure, Number, WholeWeights};
use crate::few::pool::Pool;
use crate::few::search::Search;
use crate::few::set::{Aim, Set};
use crate::few::swaps::Company;
use crate::points::Points;
use crate::questions::{Asking, Raised, sort};
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
    /// What to ask, greatest gain first.
    pub(crate) questions: Vec<Raised>,
}

/// Search nodes that each part of a choice may use.
pub(crate) struct Budgets {
    /// The few, and the worst regret.
    pub(crate) few: Budget,
    /// What each of the others would cost.
    pub(crate) swaps: Budget,
    /// What answers would change.
    pub(crate) questions: Budget,
    nodes: u64,
}

impl Budgets {
    /// So many nodes for each.
    pub(crate) const fn of(nodes: u64) -> Self {
        Self {
            few: Budget::of(nodes),
            swaps: Budget::of(nodes),
            questions: Budget::of(nodes),
            nodes,
        }
    }

    /// As many for the weight of reach that would change the few; none where these were not proved best, since nothing is
    /// then known of what would change them.
    pub(crate) const fn reach(&self) -> Budget {
        Budget::of(if self.few.is_left() { self.nodes } else { 0 })
    }
}

/// What taking one more would mean.
pub(crate) struct Exchange {
    /// Points lost.
    pub(crate) cost: Exact,
    /// The ranks of those that would come in, rising: it, and whoever comes in beside it.
    pub(crate) enter: Vec<usize>,
    /// The ranks of the picks that would leave, rising.
    pub(crate) leave: Vec<usize>,
}

impl Field {
    pub(crate) fn of(sight: &Sight<'_>, places: u8) -> Self {
        let enters = |s: &Seen<'_>| matches!(s.standing, Standing::Start | Standing::Ask);
        let at: Vec<usize> = (0..sight.seen.len())
            .filter(|at| enters(&sight.seen[*at]))
            .collect();
        let entrants = || at.iter().map(|at| &sight.seen[*at]);
        let takings = entrants().map(|s| s.taking.clone());
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

    /// The few, what each other *start* candidate would cost, and what is worth asking, for weights over points of this
    /// many shares.
    pub(crate) fn choose(
        &self,
        sight: &Sight<'_>,
        weights: &WholeWeights,
        budgets: &mut Budgets,
    ) -> Choice {
        if weights.fit_i128() {
            self.choose_in::<i128>(sight, weights, budgets)
        } else {
            self.choose_in::<BigInt>(sight, weights, budgets)
        }
    }

    fn choose_in<T: Number>(
        &self,
        sight: &Sight<'_>,
        weights: &WholeWeights,
        budgets: &mut Budgets,
    ) -> Choice {
        let measure = &weights.measure::<T>();
        let value = |rank: usize| measure.value(self.points[rank].mean);
        let ready = (0..self.ready.len()).filter(|rank| self.ready[*rank]);
        let listed = list(&self.pool, ready.map(|rank| (rank, value(rank))));
        let search = Search::of(&self.pool, &listed, Aim::Set);
        let picks = &search.best(self.pool.whole(), Set::empty(), &mut budgets.few);
        let mut company = Company::of(&self.pool, &listed, picks);
        let swaps = self.swaps(measure, picks, &mut company, &mut budgets.swaps);
        let asking = Asking {
            sight,
            field: self,
            measure,
            picks,
        };
        let mut questions = asking.raise(&mut company, &mut budgets.questions);
        sort(&mut questions);
        Choice {
            total: measure.exact(picks.total.clone()),
            picks: picks.ranks.clone(),
            swaps,
            questions,
        }
    }

    /// By rank, what taking each *start* candidate that is not picked would mean.
    fn swaps<T: Number>(
        &self,
        measure: &Measure<T>,
        picks: &Set<T>,
        company: &mut Company<'_, T>,
        budget: &mut Budget,
    ) -> Vec<Option<Exchange>> {
        let mut swap = |rank: usize| {
            let asked = self.ready[rank] && !picks.ranks.contains(&rank);
            let beside = asked.then(|| company.best_with(rank, budget)).flatten()?;
            let mut cost = picks.total.clone();
            cost -= &measure.value(self.points[rank].mean);
            cost -= &beside.total;
            let leave = |pick: &&usize| !beside.ranks.contains(pick);
            let mut enter = beside.ranks.clone();
            enter.retain(|held| !picks.ranks.contains(held));
            enter.push(rank);
            enter.sort_unstable();
            Some(Exchange {
                cost: measure.exact(cost),
                enter,
                leave: picks.ranks.iter().filter(leave).copied().collect(),
            })
        };
        (0..self.ready.len()).map(&mut swap).collect()
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
