//! Who was skipped: groups that were left out twice running, and for which a place could be kept.

use crate::board::Board;
use crate::exact::Exact;
use crate::fairness::{BringIn, LeftOut};
use crate::id::Id;
use crate::outlook::Outlook;
use crate::people::Group;
use crate::rounds::{Closed, Round};

/// A group that was left out by the last two rounds, and would be again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped<'a> {
    /// Which.
    pub group: &'a Id<Group>,
    /// How the few would change with a place kept for it.
    pub bring_in: &'a BringIn,
    /// Points that it would cost.
    pub price: &'a Exact,
}

/// How many rounds running make it a question.
const RUNNING: usize = 2;

/// The groups that each of the last two rounds with a decision left out, that the few now leave out too, and for which a
/// choice that can be made holds one of their candidates; in order of name, then id. A round whose decision was superseded
/// does not count: what took its place does.
pub fn skipped<'a>(board: &Board, outlook: &'a Outlook) -> Vec<Skipped<'a>> {
    let last = decided(board);
    if last.len() < RUNNING {
        return Vec::new();
    }
    let is_skipped = |left: &&LeftOut| last.iter().all(|c| c.tally.left_out.contains(&left.group));
    let left_out = outlook.groups.left_out.iter().filter(is_skipped);
    left_out.filter_map(Skipped::of).collect()
}

impl<'a> Skipped<'a> {
    fn of(left: &'a LeftOut) -> Option<Self> {
        Some(Self {
            group: &left.group,
            bring_in: left.bring_in.as_ref()?,
            price: left.price.as_ref()?,
        })
    }
}

/// How the last rounds with a decision closed, latest first.
fn decided(board: &Board) -> Vec<&Closed> {
    let rounds = board.work.rounds.iter().map(AsRef::as_ref);
    let mut closed: Vec<(u32, &Closed)> = rounds
        .filter_map(|round: &Round| Some((round.number, round.closed()?)))
        .collect();
    let superseded: Vec<i64> = closed.iter().filter_map(|(_, c)| c.supersedes).collect();
    let stands = |c: &Closed| {
        c.decision
            .is_some_and(|number| !superseded.contains(&number))
    };
    closed.retain(|(_, c)| stands(c));
    closed.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let last = closed.into_iter().take(RUNNING);
    last.map(|(_, closed)| closed).collect()
}

#[cfg(test)]
mod tests;
