//! Whether readiness leaves people behind.

use super::{Counts, Readiness};
use crate::difference::Levels;
use crate::outlook::{Seen, Sight};
use crate::standing::Standing;

/// From this level of unmet on people are badly served.
const BADLY_SERVED: u8 = 3;
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
        let counts = if is_badly_served_and_disadvantaged(seen) {
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

/// Surely: over the whole range, so never where nothing is known.
fn is_badly_served_and_disadvantaged(seen: &Seen<'_>) -> bool {
    let difference = &seen.candidate.difference;
    let surely = |levels: Option<Levels>, from| levels.is_some_and(|l| l.low() >= from);
    surely(difference.unmet, BADLY_SERVED) && surely(difference.disadvantage, SOME_DISADVANTAGED)
}
