//! Who was skipped: groups that were left out twice running, and for which a place could be kept.

use crate::board::Board;
use crate::exact::Exact;
use crate::fairness::{BringIn, LeftOut};
use crate::id::Id;
use crate::outlook::Outlook;
use crate::people::Group;
use crate::rounds::decided;

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
    let last: Vec<_> = decided(&board.work).take(RUNNING).collect();
    if last.len() < RUNNING {
        return Vec::new();
    }
    let is_skipped = |left: &&LeftOut| {
        let mut tallies = last.iter().map(|(_, closed)| &closed.tally);
        tallies.all(|tally| tally.left_out.contains(&left.group))
    };
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

#[cfg(test)]
mod tests;
