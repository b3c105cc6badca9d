//! What keeps coming up: blockers that more than one round met.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::assessed::Assessed;
use crate::blockers::{Blocker, On, lacked};
use crate::board::Board;
use crate::groundwork::Action;
use crate::rounds::{Closed, Round};
use crate::standing::Standing;

/// In how many rounds a blocker must have come up.
const AT_LEAST: usize = 2;

/// A blocker that keeps coming up. What hangs on one candidate alone is told on its own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring<'a> {
    /// Which.
    pub blocker: &'a Blocker,
    /// The rounds in which it came up, oldest first; never fewer than two.
    pub rounds: Vec<u32>,
    /// How many of the last rounds it came up in, one after the other; none where the last one did not meet it.
    pub running: usize,
    /// How many candidates its removal would have helped to open, when it last came up.
    pub opened: usize,
    /// How many on the list lack it now.
    pub now: usize,
    /// The groundwork that is live for it.
    pub live: Vec<&'a Action>,
}

/// All of them: what came up most often first, then what would have helped most, then in the order of the last tally.
/// `rounds` are oldest first.
pub(super) fn all<'a, 'b>(
    board: &'a Board,
    assessed: impl Iterator<Item = &'b Assessed>,
    rounds: &[(&'a Round, &'a Closed)],
) -> Vec<Recurring<'a>> {
    let mut all = met(rounds);
    let mut now = lacking(board, assessed);
    let mut live = live(board);
    for one in &mut all {
        one.now = now.remove(one.blocker).unwrap_or_default();
        one.live = live.remove(one.blocker).unwrap_or_default();
    }
    all
}

fn met<'a>(rounds: &[(&'a Round, &'a Closed)]) -> Vec<Recurring<'a>> {
    let mut places: HashMap<&Blocker, usize> = HashMap::new();
    let mut all: Vec<Recurring<'a>> = Vec::new();
    // The latest first: what it says of a blocker is what is kept.
    for (back, (round, closed)) in rounds.iter().rev().enumerate() {
        let shared = closed.tally.blockers.iter();
        for (blocker, opened) in shared.filter(|(blocker, _)| !is_of_one(blocker)) {
            let at = *places.entry(blocker).or_insert(all.len());
            if at == all.len() {
                all.push(Recurring::new(blocker, *opened));
            }
            let one = &mut all[at];
            one.running += usize::from(one.running == back);
            one.rounds.insert(0, round.number);
        }
    }
    all.retain(|one| one.rounds.len() >= AT_LEAST);
    all.sort_by_key(|one| Reverse((one.rounds.len(), one.opened)));
    all
}

impl<'a> Recurring<'a> {
    const fn new(blocker: &'a Blocker, opened: usize) -> Self {
        Self {
            blocker,
            rounds: Vec::new(),
            running: 0,
            opened,
            now: 0,
            live: Vec::new(),
        }
    }
}

const fn is_of_one(blocker: &Blocker) -> bool {
    matches!(blocker.on, On::Candidate(_))
}

/// How many on the list lack each blocker now.
fn lacking<'b>(
    board: &Board,
    assessed: impl Iterator<Item = &'b Assessed>,
) -> HashMap<Blocker, usize> {
    let mut counts = HashMap::new();
    for (candidate, one) in board.candidates.iter().zip(assessed) {
        if one.standing == Some(Standing::Prepare) {
            for blocker in lacked(candidate, &one.conditions) {
                *counts.entry(blocker).or_default() += 1;
            }
        }
    }
    counts
}

fn live(board: &Board) -> HashMap<&Blocker, Vec<&Action>> {
    let mut live: HashMap<&Blocker, Vec<&Action>> = HashMap::new();
    let actions = board.work.actions.iter().map(AsRef::as_ref);
    for action in actions.filter(|action: &&Action| action.is_live()) {
        live.entry(&action.blocker).or_default().push(action);
    }
    live
}
