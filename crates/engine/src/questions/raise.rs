//! Raises every question that has a gain.

use std::collections::HashMap;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::Reply;
use super::flips::{Turn, flip};
use super::open::{Open, open};
use super::raised::Raised;
use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::few::list::list;
use crate::few::number::{Measure, Number};
use crate::few::search::Search;
use crate::few::set::{Aim, Set};
use crate::few::swaps::Company;
use crate::outlook::{Field, Sight};

/// What questions are raised about.
pub(crate) struct Asking<'a, T> {
    /// What is known.
    pub(crate) sight: &'a Sight<'a>,
    /// Who enters.
    pub(crate) field: &'a Field,
    /// Values in the balanced view.
    pub(crate) measure: &'a Measure<T>,
    /// The few.
    pub(crate) picks: &'a Set<T>,
}

/// Levels of the four dimensions, each with what it is worth.
type Levels<T> = [Vec<(u8, T)>; 4];

impl<T: Number> Asking<'_, T> {
    /// Every question with a gain, in order of rank.
    pub(crate) fn raise(&self, company: &mut Company<'_, T>, budget: &mut Budget) -> Vec<Raised> {
        let mut raised = Vec::new();
        let mut means = HashMap::new();
        for rank in 0..self.field.at.len() {
            let open = open(self.sight, self.field, rank);
            if self.field.ready[rank] {
                raised.extend(self.of_start(rank, &open, company, budget));
            } else {
                raised.extend(self.of_ask(rank, &open, company, &mut means, budget));
            }
        }
        raised
    }

    /// Everything open about an *ask* candidate: it could come in beside the best that it leaves room for.
    fn of_ask(
        &self,
        rank: usize,
        open: &Open,
        company: &mut Company<'_, T>,
        means: &mut HashMap<(usize, [[u8; 2]; 4]), Exact>,
        budget: &mut Budget,
    ) -> Option<Raised> {
        let beside = company.best_with(rank, budget)?;
        let points = &self.field.points[rank];
        let greatest = self.measure.value(self.sight.scale.means_of(points.high));
        let mut cost = self.picks.total.clone();
        cost -= &beside.total;
        if greatest <= cost {
            return None;
        }
        let key = (self.field.pool.taking_of[rank], open.levels);
        let mean = means
            .entry(key)
            .or_insert_with(|| self.mean_beyond(&self.levels(open), &cost));
        let gain = Exact(&open.chance.0 * &mean.0);
        let expected = self.measure.value(points.mean);
        let turn = |reply, value: T| flip(reply, self.picks, &joined(&beside, rank, &value));
        let turns = turn(Reply::Yes, expected).or_else(|| turn(Reply::YesAtItsGreatest, greatest));
        Some(Raised {
            rank,
            dimension: None,
            gain,
            turns: turns.into_iter().collect(),
        })
    }

    /// The mean, over all combinations of levels, of what it is worth beyond a cost.
    fn mean_beyond(&self, levels: &Levels<T>, cost: &T) -> Exact {
        let mut total = T::zero();
        let mut combinations = 0u64;
        for (_, harm) in &levels[0] {
            for (_, unmet) in &levels[1] {
                for (_, disadvantage) in &levels[2] {
                    let three = sum([harm, unmet, disadvantage, &T::zero()]);
                    for (_, reach) in &levels[3] {
                        let mut beyond = three.clone();
                        beyond += reach;
                        combinations += 1;
                        if beyond > *cost {
                            beyond -= cost;
                            total += &beyond;
                        }
                    }
                }
            }
        }
        mean(self.measure.exact(total), combinations)
    }

    /// Each open dimension of a *start* candidate.
    fn of_start(
        &self,
        rank: usize,
        open: &Open,
        company: &mut Company<'_, T>,
        budget: &mut Budget,
    ) -> Vec<Raised> {
        if open.levels.iter().all(|[low, high]| low == high) {
            return Vec::new();
        }
        let is_pick = self.picks.ranks.contains(&rank);
        let other = if is_pick {
            Some(self.without(rank, budget))
        } else {
            company.best_with(rank, budget)
        };
        let value = self.measure.value(self.field.points[rank].mean);
        let sets = |now: &T| {
            other.clone().map(|other| {
                if is_pick {
                    [moved(self.picks, rank, &value, now), other]
                } else {
                    [self.picks.clone(), joined(&other, rank, now)]
                }
            })
        };
        let levels = self.levels(open);
        let raised = |d: usize| {
            let mut rest = value.clone();
            rest -= &self.measure.one(d, self.field.points[rank].mean[d]);
            self.of_levels(&levels[d], &rest, sets)
                .map(|(gain, turns)| Raised {
                    rank,
                    dimension: Some(d),
                    gain,
                    turns,
                })
        };
        (0..4).filter_map(raised).collect()
    }

    /// What the levels of a dimension add to the few in the mean, where they do, and which of them change the few. `rest`
    /// is what the candidate is worth without the dimension, `sets` the few as they stay and as they might become.
    fn of_levels(
        &self,
        levels: &[(u8, T)],
        rest: &T,
        sets: impl Fn(&T) -> Option<[Set<T>; 2]>,
    ) -> Option<(Exact, Vec<Turn>)> {
        let (mut sum, mut turns) = (T::zero(), Vec::new());
        for (level, worth) in levels {
            let mut now = rest.clone();
            now += worth;
            let [stay, come] = sets(&now)?;
            turns.extend(flip(Reply::Level(*level), &stay, &come));
            sum += &stay.total.max(come.total);
            sum -= &self.picks.total;
        }
        let gain = mean(self.measure.exact(sum), levels.len() as u64);
        (gain != Exact::zero()).then_some((gain, turns))
    }

    /// The few if this pick were not there.
    fn without(&self, pick: usize, budget: &mut Budget) -> Set<T> {
        let others =
            (0..self.field.at.len()).filter(|rank| self.field.ready[*rank] && *rank != pick);
        let value = |rank: usize| self.measure.value(self.field.points[rank].mean);
        let listed = list(&self.field.pool, others.map(|rank| (rank, value(rank))));
        let search = Search::of(&self.field.pool, &listed, Aim::Set);
        search.best(self.field.pool.whole(), Set::empty(), budget)
    }

    fn levels(&self, open: &Open) -> Levels<T> {
        let scale = &self.sight.scale;
        std::array::from_fn(|d| {
            let [low, high] = open.levels[d];
            let worth = |level: u8| (level, self.measure.one(d, scale.level_points(d, level)));
            (low..=high).map(worth).collect()
        })
    }
}

fn sum<T: Number>(parts: [&T; 4]) -> T {
    let mut sum = T::zero();
    for part in parts {
        sum += part;
    }
    sum
}

fn mean(sum: Exact, count: u64) -> Exact {
    Exact(sum.0 / BigRational::from(BigInt::from(count)))
}

/// A set with one more.
fn joined<T: Number>(set: &Set<T>, rank: usize, value: &T) -> Set<T> {
    let mut joined = set.clone();
    joined.add(rank, value);
    joined
}

/// A set, one of whose members is now worth something else.
fn moved<T: Number>(set: &Set<T>, rank: usize, before: &T, now: &T) -> Set<T> {
    let mut moved = set.clone();
    moved.remove(rank, before);
    moved.add(rank, now);
    moved
}
