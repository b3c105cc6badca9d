//! What each *prepare* candidate lacks, as blockers.

use std::collections::HashMap;

use super::{Blocker, On};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::outlook::Sight;
use crate::reading::ConditionReading;
use crate::standing::Standing;

/// The blockers of all *prepare* candidates, and which of them each lacks.
pub(super) struct Lacks {
    /// In order of condition, name, kind, id.
    pub(super) blockers: Vec<Blocker>,
    /// For each *prepare* candidate: where it is in [`Sight::seen`], and its blockers by index, rising; never none.
    pub(super) of: Vec<(usize, Vec<usize>)>,
}

impl Lacks {
    pub(super) fn of(sight: &Sight<'_>) -> Self {
        let (mut first_met, mut of) = (HashMap::new(), Vec::new());
        for (at, seen) in sight.seen.iter().enumerate() {
            if seen.standing == Standing::Prepare {
                let number = |blocker| {
                    let next = first_met.len();
                    *first_met.entry(blocker).or_insert(next)
                };
                let blockers = lacked(seen.candidate, &seen.conditions);
                of.push((at, blockers.map(number).collect()));
            }
        }
        let mut named: Vec<(Blocker, usize)> = first_met.into_iter().collect();
        named.sort_by_cached_key(|(blocker, _)| place(sight.board, blocker));
        let mut index = vec![0; named.len()];
        for (at, (_, number)) in named.iter().enumerate() {
            index[*number] = at;
        }
        for (_, lacks) in &mut of {
            in_order(lacks, &index);
        }
        Self {
            blockers: named.into_iter().map(|(blocker, _)| blocker).collect(),
            of,
        }
    }
}

/// Blockers numbered as they were met, by their index in order instead; each once.
fn in_order(lacks: &mut Vec<usize>, index: &[usize]) {
    for lack in &mut *lacks {
        *lack = index[*lack];
    }
    lacks.sort_unstable();
    lacks.dedup();
}

/// The blockers of a candidate with these readings: the conditions that cannot be yes, each with what it hangs on.
pub fn lacked(
    candidate: &Candidate,
    conditions: &[ConditionReading; 3],
) -> impl Iterator<Item = Blocker> {
    let blocked = conditions.iter().filter(|c| c.is_blocked());
    blocked.flat_map(move |reading| {
        let condition = reading.condition;
        let on = hangs_on(candidate, reading).into_iter();
        on.map(move |on| Blocker { condition, on })
    })
}

/// What a blocked condition hangs on: what is named for it, else the service, else the candidate itself.
fn hangs_on(candidate: &Candidate, reading: &ConditionReading) -> Vec<On> {
    let named: Vec<On> = match reading.condition {
        Condition::Interest => candidate.sponsor.iter().cloned().map(On::Sponsor).collect(),
        Condition::Operations => {
            let teams = reading.blocked_teams.iter().cloned();
            teams.map(On::Team).collect()
        }
        Condition::Capability => candidate.needs.iter().cloned().map(On::Need).collect(),
    };
    if !named.is_empty() {
        return named;
    }
    let service = candidate.service.clone().map(On::Service);
    vec![service.unwrap_or_else(|| On::Candidate(candidate.id.clone()))]
}

/// Where a blocker stands in order: condition, name in byte order, kind, id.
fn place(board: &Board, blocker: &Blocker) -> (Condition, String, u8, String) {
    let (name, kind, id) = match &blocker.on {
        On::Sponsor(name) => (name.as_str(), 0, name.as_str()),
        On::Team(id) => {
            let listed = board.teams.get(id).map(|team| team.name.as_str());
            (listed.unwrap_or(id.as_str()), 1, id.as_str())
        }
        On::Need(name) => (name.as_str(), 2, name.as_str()),
        On::Service(id) => {
            let listed = board.services.get(id).map(|service| service.name.as_str());
            (listed.unwrap_or(id.as_str()), 3, id.as_str())
        }
        On::Candidate(id) => (id.as_str(), 4, id.as_str()),
    };
    (blocker.condition, name.to_owned(), kind, id.to_owned())
}
