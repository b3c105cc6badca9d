//! What those on the list wait for, that an exemplar may bring: interest, room, skills or access.

use std::collections::BTreeMap;

use crate::assessed::Assessed;
use crate::blockers::{Blocker, On};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::condition::Condition;
use crate::reading::{Ageing, Reading};
use crate::text::Name;

/// What is named for a condition that some on the list do not have yet, each with how many: the most first, then in order
/// of condition, then name or id.
pub fn waited_on(board: &Board, ageing: &Ageing) -> Vec<(Blocker, usize)> {
    let mut waits: BTreeMap<(Condition, &str), (On, usize)> = BTreeMap::new();
    let on_the_list = board.candidates.iter();
    for held in on_the_list.filter(|held| held.status == Status::Candidate) {
        let assessed = Assessed::of(held, board, ageing);
        let open = assessed.conditions.iter();
        for reading in open.filter(|one| one.reading != Reading::Present) {
            for (name, on) in named(held, reading.condition) {
                let (_, count) = waits.entry((reading.condition, name)).or_insert((on, 0));
                *count += 1;
            }
        }
    }
    let blocker = |((condition, _), (on, count))| (Blocker { condition, on }, count);
    let mut all: Vec<(Blocker, usize)> = waits.into_iter().map(blocker).collect();
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all
}

/// What is named for a condition of a candidate.
fn named(candidate: &Candidate, condition: Condition) -> Vec<(&str, On)> {
    match condition {
        Condition::Interest => {
            let sponsor = candidate.sponsor.iter();
            sponsor
                .map(|role| (role.as_str(), On::Sponsor(role.clone())))
                .collect()
        }
        Condition::Operations => {
            let teams = candidate.teams.iter();
            teams
                .map(|team| (team.as_str(), On::Team(team.clone())))
                .collect()
        }
        Condition::Capability => {
            let needs = candidate.needs.iter();
            needs
                .map(|need| (need.as_str(), On::Need(need.clone())))
                .collect()
        }
    }
}

/// The blockers that needs which are now met may have been: each need in every way in which the list writes it, capital
/// letters or not; else as it is.
pub fn needs_met(needs: &[Name], board: &Board) -> Vec<Blocker> {
    let mut met: Vec<Name> = Vec::new();
    for need in needs {
        let small = need.as_str().to_lowercase();
        let held = board.candidates.iter().flat_map(|held| &held.needs);
        let alike = held.filter(|other| other.as_str().to_lowercase() == small);
        for name in alike.chain([need]) {
            if !met.contains(name) {
                met.push(name.clone());
            }
        }
    }
    let blocker = |need| Blocker {
        condition: Condition::Capability,
        on: On::Need(need),
    };
    met.into_iter().map(blocker).collect()
}
