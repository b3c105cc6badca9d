//! Is it good enough to stop? The most that could be lost by starting the few now (section 5).

use num_bigint::BigInt;

use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::few::list::list;
use crate::few::number::{Number, WholeWeights};
use crate::few::pool::Pool;
use crate::few::search::Search;
use crate::few::set::{Aim, Set};
use crate::outlook::Weights;
use crate::points::Points;
use crate::settings::Settings;

/// What regret is measured over.
pub(crate) struct Stakes<'a> {
    /// *start* and *ask* candidates.
    pub(crate) pool: &'a Pool,
    /// Their points, by rank.
    pub(crate) points: &'a [Points],
    /// The picks' ranks.
    pub(crate) picks: &'a [usize],
}

impl Stakes<'_> {
    /// The regret for these weights: the best that could turn out, the picks at their least and all others at their
    /// greatest, less the picks at their least.
    pub(crate) fn regret(&self, weights: &Weights, budget: &mut Budget) -> Exact {
        let whole = WholeWeights::of(weights, Settings::HUNDREDTHS);
        if whole.fit_i128() {
            self.regret_in::<i128>(&whole, budget)
        } else {
            self.regret_in::<BigInt>(&whole, budget)
        }
    }

    fn regret_in<T: Number>(&self, weights: &WholeWeights, budget: &mut Budget) -> Exact {
        let measure = weights.measure::<T>();
        let mut picked = Set::<T>::empty();
        picked.ranks = self.picks.to_vec();
        let mut picks = self.picks.iter().copied().peekable();
        let values = self.points.iter().enumerate().map(|(rank, points)| {
            let is_pick = picks.next_if_eq(&rank).is_some();
            let value =
                measure.value(if is_pick { points.low } else { points.high }.map(u64::from));
            if is_pick {
                picked.total += &value;
            }
            (rank, value)
        });
        let listed = list(self.pool, values);
        let least = picked.total.clone();
        let search = Search::of(self.pool, &listed, Aim::Total);
        let mut best = search.best(self.pool.whole(), picked, budget).total;
        best -= &least;
        measure.exact(best)
    }
}
