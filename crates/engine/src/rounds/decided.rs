//! The rounds that stand: those that came to a decision which no later one took the place of.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::{Closed, Round};
use crate::work::Work;

/// The rounds that came to a decision, with how they closed; the latest first. A round whose decision was superseded does
/// not count: what took its place does.
pub fn decided(work: &Work) -> impl DoubleEndedIterator<Item = (&Round, &Closed)> {
    let rounds = work.rounds.iter().map(AsRef::as_ref);
    let mut closed: Vec<(&Round, &Closed)> = rounds
        .filter_map(|round: &Round| Some((round, round.closed()?)))
        .collect();
    let superseded: HashSet<i64> = closed.iter().filter_map(|(_, c)| c.supersedes).collect();
    closed.retain(|(_, closed)| {
        let decision = closed.decision;
        decision.is_some_and(|number| !superseded.contains(&number))
    });
    closed.sort_by_key(|(round, _)| Reverse(round.number));
    closed.into_iter()
}
