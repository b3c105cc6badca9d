//! Which of the *prepare* candidates are nearest to starting (section 3).

use std::cmp::Reverse;

use super::Nearest;
use super::seen::{Seen, Sight};
use crate::exact::Exact;
use crate::reading::Reading;
use crate::standing::{Standing, lacking};

/// How many are named.
const NAMED: usize = 3;

/// The nearest: fewest conditions lacking, fewest of those missing, greatest expected difference, id.
pub(super) fn nearest(sight: &Sight<'_>, expected: &[Exact]) -> Vec<Nearest> {
    let prepare = |at: &usize| sight.seen[*at].standing == Standing::Prepare;
    let mut all: Vec<usize> = (0..sight.seen.len()).filter(prepare).collect();
    let distance = |at: &usize| {
        let (lacks, missing) = lacks(&sight.seen[*at]);
        (lacks, missing, Reverse(&expected[*at]), *at)
    };
    if all.len() > NAMED {
        all.select_nth_unstable_by_key(NAMED, distance);
        all.truncate(NAMED);
    }
    all.sort_by_key(distance);
    let named = all.into_iter().map(|at| &sight.seen[at]);
    named
        .map(|seen| Nearest {
            id: seen.candidate.id.clone(),
            lacks: lacking(&seen.conditions),
        })
        .collect()
}

/// How many conditions it lacks, and how many of those are surely missing.
fn lacks(seen: &Seen<'_>) -> (usize, usize) {
    let lacking = || seen.conditions.iter().filter(|c| c.is_blocked());
    let missing = lacking().filter(|c| c.reading == Reading::Missing);
    (lacking().count(), missing.count())
}
