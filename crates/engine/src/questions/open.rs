//! What is open about a candidate.

use num_rational::BigRational;
use num_traits::One;

use super::Topic;
use crate::condition::Condition;
use crate::difference::Dimension;
use crate::exact::Exact;
use crate::outlook::{Field, Sight};

/// What is open about a candidate, and how likely it is to come out.
pub(super) struct Open {
    /// Open conditions, least likely to be yes first, then in the order of [`Condition::ALL`].
    conditions: Vec<Condition>,
    /// The chance that all of them turn out yes.
    pub(super) chance: Exact,
    /// Least and greatest level of each dimension.
    pub(super) levels: [[u8; 2]; 4],
}

/// What is open about the candidate of this rank.
pub(super) fn open(sight: &Sight<'_>, field: &Field, rank: usize) -> Open {
    let seen = &sight.seen[field.at[rank]];
    let mut open: Vec<_> = seen
        .conditions
        .iter()
        .filter(|c| c.levels.len() > 1)
        .collect();
    open.sort_by_cached_key(|c| (c.chance_yes.exact(), c.condition));
    let chance = open
        .iter()
        .fold(BigRational::one(), |all, c| all * c.chance_yes.exact().0);
    let levels = |dimension| {
        let levels = sight.scale.levels(&seen.candidate.difference, dimension);
        [levels.low(), levels.high()]
    };
    Open {
        conditions: open.iter().map(|c| c.condition).collect(),
        chance: Exact(chance),
        levels: Dimension::ALL.map(levels),
    }
}

impl Open {
    /// In the order to ask: conditions, then dimensions.
    pub(super) fn topics(&self) -> Vec<Topic> {
        let wide = |d: &Dimension| self.levels[d.index()][0] < self.levels[d.index()][1];
        let conditions = self.conditions.iter().copied().map(Topic::Condition);
        let dimensions = Dimension::ALL
            .into_iter()
            .filter(wide)
            .map(Topic::Difference);
        conditions.chain(dimensions).collect()
    }
}
