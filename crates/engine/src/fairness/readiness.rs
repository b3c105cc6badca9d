//! Whether readiness leaves people behind.

use super::{Counts, Readiness};
use crate::difference::{Difference, Levels};
use crate::outlook::Sight;
use crate::standing::Standing;

/// From this level of unmet on people are badly served.
pub(super) const BADLY_SERVED: u8 = 3;
/// From this level of disadvantage on some of them are disadvantaged.
const SOME_DISADVANTAGED: u8 = 2;

/// How many stand where, of those whose people are surely badly served and some of them surely disadvantaged, and of all
/// others.
pub(crate) fn readiness(sight: &Sight<'_>) -> Readiness {
    let mut readiness = Readiness {
        badly_served_and_disadvantaged: Counts::default(),
        the_rest: Counts::default(),
    };
    for seen in &sight.seen {
        let counts = if is_badly_served_and_disadvantaged(&seen.candidate.difference) {
            &mut readiness.badly_served_and_disadvantaged
        } else {
            &mut readiness.the_rest
        };
        match seen.standing {
            Standing::Start => counts.start += 1,
            Standing::Ask => counts.ask += 1,
            Standing::Prepare => counts.prepare += 1,
            Standing::UnderWay => {}
        }
    }
    readiness
}

/// Whether people are badly served and some of them disadvantaged. Surely: over the whole range, so never where nothing is
/// known.
pub(crate) fn is_badly_served_and_disadvantaged(difference: &Difference) -> bool {
    let surely = |levels: Option<Levels>, from| levels.is_some_and(|l| l.low() >= from);
    surely(difference.unmet, BADLY_SERVED) && surely(difference.disadvantage, SOME_DISADVANTAGED)
}
