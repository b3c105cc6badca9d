//! From which weight of reach the few would change.
//!
//! As reach weighs more and the other weights less, in proportion, the total of each set moves along a line. By how much
//! the best set beats the picks is the greatest of such lines: it is 0 in the balanced view, where the picks are best,
//! and once above 0 it stays so. So where it leaves 0 is found from the far end, as Newton found roots: the best set
//! there crosses the picks at some lesser weight, the best set there at a lesser one still, until none is better.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::Chosen;
use crate::difference::Dimension;
use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::few::list::list;
use crate::few::number::{Number, WholeWeights};
use crate::few::search::Search;
use crate::few::set::{Aim, Set};
use crate::outlook::Weights;
use crate::settings::Settings;

impl Chosen<'_> {
    /// The greatest lower bound of the weights of reach, from the balanced view's up to 1, at which some feasible set of
    /// *start* candidates is strictly better than the picks. None where there is none, and where the search stopped at
    /// its limit. The picks are the best set of the balanced view.
    pub(crate) fn reach_weight(&self, centre: &Weights, budget: &mut Budget) -> Option<Exact> {
        let without = without_reach(centre)?;
        let (mut at, mut changes) = (BigRational::one(), None);
        loop {
            let better = self.better_at(&at, &without, budget);
            if !budget.is_left() {
                return None;
            }
            let Some(better) = better else {
                return changes.map(Exact);
            };
            at = self.crossing(&better, &without);
            changes = Some(at.clone());
        }
    }

    /// The ranks of the best set at this weight of reach, where it is better than the picks.
    fn better_at(
        &self,
        reach: &BigRational,
        without: &[BigRational; 3],
        budget: &mut Budget,
    ) -> Option<Vec<usize>> {
        let rest = BigRational::one() - reach;
        let [harm, unmet, disadvantage] = without.each_ref().map(|part| Exact(part * &rest));
        let weights = [harm, unmet, disadvantage, Exact(reach.clone())];
        let unit = Settings::HUNDREDTHS * self.sight.scale.shares;
        let whole = WholeWeights::of(&weights, unit);
        if whole.fit_i128() {
            self.better_in::<i128>(&whole, budget)
        } else {
            self.better_in::<BigInt>(&whole, budget)
        }
    }

    fn better_in<T: Number>(
        &self,
        weights: &WholeWeights,
        budget: &mut Budget,
    ) -> Option<Vec<usize>> {
        let field = self.field;
        let measure = weights.measure::<T>();
        let value = |rank: usize| measure.value(field.points[rank].mean);
        let ready = (0..field.ready.len()).filter(|rank| field.ready[*rank]);
        let listed = list(&field.pool, ready.map(|rank| (rank, value(rank))));
        let mut picks = Set::<T>::empty();
        for rank in &self.choice.picks {
            picks.add(*rank, &value(*rank));
        }
        let total = picks.total.clone();
        let search = Search::of(&field.pool, &listed, Aim::Total);
        let best = search.best(field.pool.whole(), picks, budget);
        (best.total > total).then_some(best.ranks)
    }

    /// The weight of reach at which a set that is better than the picks beyond it is as good as they are.
    fn crossing(&self, better: &[usize], without: &[BigRational; 3]) -> BigRational {
        let (theirs, ours) = (self.means(better), self.means(&self.choice.picks));
        let [harm, unmet, disadvantage, reach] = [0, 1, 2, 3].map(|d| &theirs[d] - &ours[d]);
        let mut gap = BigRational::zero();
        for (weight, points) in without.iter().zip([harm, unmet, disadvantage]) {
            gap += weight * points;
        }
        &gap / (&gap - BigRational::from(reach))
    }

    /// The sums of the mean points of a set.
    fn means(&self, ranks: &[usize]) -> [BigInt; 4] {
        Dimension::ALL.map(|dimension| {
            let points = ranks.iter().map(|rank| &self.field.points[*rank]);
            points
                .map(|p| BigInt::from(p.mean[dimension.index()]))
                .sum()
        })
    }
}

/// The weights of harm, unmet and disadvantage in proportion, summing to 1; none where reach has all the weight.
fn without_reach(centre: &Weights) -> Option<[BigRational; 3]> {
    let [harm, unmet, disadvantage, reach] = centre;
    let rest = BigRational::one() - &reach.0;
    (!rest.is_zero()).then(|| [harm, unmet, disadvantage].map(|part| &part.0 / &rest))
}
