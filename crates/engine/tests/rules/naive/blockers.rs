//! What to unblock first, by every set that somebody still lacks.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use engine::blockers::On;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use num_rational::BigRational;

use super::choice::{Ids, total};
use super::readings::Read;

/// A blocker in the order of blockers: condition, name, kind, id. The last two say which it is.
pub(crate) type Key = (Condition, String, usize, String);

pub(crate) fn key(board: &Board, condition: Condition, on: &On) -> Key {
    let (kind, id, listed) = match on {
        On::Sponsor(name) => (0, name.to_string(), None),
        On::Team(id) => {
            let listed = board.teams.get(id).map(|t| t.name.to_string());
            (1, id.to_string(), listed)
        }
        On::Need(name) => (2, name.to_string(), None),
        On::Service(id) => {
            let listed = board.services.get(id).map(|s| s.name.to_string());
            (3, id.to_string(), listed)
        }
        On::Candidate(id) => (4, id.to_string(), None),
    };
    (condition, listed.unwrap_or_else(|| id.clone()), kind, id)
}

/// What a candidate lacks.
pub(crate) fn lacks(board: &Board, candidate: &Candidate, readings: &[Read]) -> BTreeSet<Key> {
    let mut all = BTreeSet::new();
    for (condition, read) in Condition::ALL.into_iter().zip(readings) {
        if read.levels.contains(&Level::Yes) {
            continue;
        }
        let mut on: Vec<On> = Vec::new();
        match condition {
            Condition::Interest => on.extend(candidate.sponsor.clone().map(On::Sponsor)),
            Condition::Operations => on.extend(read.blocked_teams.iter().cloned().map(On::Team)),
            Condition::Capability => on.extend(candidate.needs.iter().cloned().map(On::Need)),
        }
        if on.is_empty() {
            on.extend(candidate.service.clone().map(On::Service));
        }
        if on.is_empty() {
            on.push(On::Candidate(candidate.id.clone()));
        }
        all.extend(on.iter().map(|on| key(board, condition, on)));
    }
    all
}

/// The sets to remove, each with whom it opens and what they are worth.
pub(crate) fn order(
    mut lacking: BTreeMap<engine::id::Id<Candidate>, BTreeSet<Key>>,
    expected: &BTreeMap<engine::id::Id<Candidate>, BigRational>,
) -> Vec<(Vec<Key>, Ids, BigRational)> {
    let mut order = Vec::new();
    while !lacking.is_empty() {
        let sets: BTreeSet<&BTreeSet<Key>> = lacking.values().collect();
        let mut turns: Vec<_> = sets
            .into_iter()
            .map(|set| {
                let opened = lacking.iter().filter(|(_, lacks)| lacks.is_subset(set));
                let opens: Ids = opened.map(|(id, _)| id.clone()).collect();
                let worth = total(&opens, expected);
                let blockers: Vec<Key> = set.iter().cloned().collect();
                let (size, members) = (blockers.len(), opens.len());
                ((size, Reverse(worth), Reverse(members), blockers), opens)
            })
            .collect();
        turns.sort();
        let ((_, Reverse(worth), _, blockers), opens) = turns.swap_remove(0);
        lacking.retain(|id, _| !opens.contains(id));
        for lacks in lacking.values_mut() {
            lacks.retain(|blocker| !blockers.contains(blocker));
        }
        order.push((blockers, opens, worth));
    }
    order
}
