//! The candidates of a choice, best first, without those that cannot matter.

use super::number::Number;
use super::pool::Pool;

/// A candidate in a choice.
#[derive(Clone, Debug)]
pub(crate) struct Listed<T> {
    /// What it adds to a total; never negative.
    pub(crate) value: T,
    /// Its rank in byte order of id.
    pub(crate) rank: usize,
    /// Its taking in the pool.
    pub(crate) taking: usize,
}

/// Those of the candidates that a best set can hold, greatest value first, then rank.
///
/// Left out is whoever cannot go in together with all that beat it and use no more of any team: a set that holds it
/// lacks one of those, which could take its place. This stays true of the best set that holds a given candidate, and
/// of any fewer places and less room, since a set within those is a set within these.
pub(crate) fn list<T: Number>(
    pool: &Pool,
    values: impl Iterator<Item = (usize, T)>,
) -> Vec<Listed<T>> {
    let mut best = best_of_each_taking(pool, values);
    best.sort_by(|a, b| b.value.cmp(&a.value).then(a.rank.cmp(&b.rank)));
    sift(pool, best)
}

/// The second half of [`list`]: of the best of each taking, sorted, those that matter.
pub(crate) fn sift<T: Number>(pool: &Pool, mut best: Vec<Listed<T>>) -> Vec<Listed<T>> {
    let mut kept_of = vec![0u32; pool.takings.len()];
    best.retain(|listed| {
        let matters = goes_with_all_within(pool, listed.taking, &kept_of);
        kept_of[listed.taking] += u32::from(matters);
        matters
    });
    best
}

/// Of each taking as many as there is room for: others of the same taking can always be exchanged for these.
fn best_of_each_taking<T: Number>(
    pool: &Pool,
    values: impl Iterator<Item = (usize, T)>,
) -> Vec<Listed<T>> {
    let holds: Vec<usize> = (0..pool.takings.len()).map(|t| pool.holds(t)).collect();
    let mut best: Vec<Vec<Listed<T>>> = vec![Vec::new(); pool.takings.len()];
    for (rank, value) in values {
        let taking = pool.taking_of[rank];
        let held = &mut best[taking];
        let at = held.partition_point(|other| (&other.value, rank) >= (&value, other.rank));
        if at < holds[taking] {
            held.truncate(holds[taking] - 1);
            held.insert(
                at,
                Listed {
                    value,
                    rank,
                    taking,
                },
            );
        }
    }
    best.into_iter().flatten().collect()
}

/// Whether one more of this taking goes in together with every one kept so far whose taking is within it.
fn goes_with_all_within(pool: &Pool, taking: usize, kept_of: &[u32]) -> bool {
    let within = || pool.within[taking].iter().filter(|t| kept_of[**t] > 0);
    let places: u32 = within().map(|t| kept_of[*t]).sum();
    let room_for_all = |team: &usize| {
        let shares = |t: &&usize| pool.takings[**t].teams.contains(team);
        let taken: u64 = within()
            .filter(shares)
            .map(|t| u64::from(kept_of[*t]) * u64::from(pool.takings[*t].room))
            .sum();
        taken + u64::from(pool.takings[taking].room) <= u64::from(pool.rooms[*team])
    };
    (places as usize) < pool.places && pool.takings[taking].teams.iter().all(room_for_all)
}
