//! Which of the waiting actions to begin next. No part of the decision model: it picks no candidate and moves none.
//!
//! Two orders take turns, so that neither crowds out the other: what opens most, as in what to unblock first; and whom it
//! serves, the worst served first. Only what may be live is proposed, with those proposed before it counted as live.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;
use std::{iter, vec};

use jiff::civil::Date;

use super::{Action, ActionState, in_the_way};
use crate::asking::is_on_the_list;
use crate::blockers::Opening;
use crate::board::Board;
use crate::candidate::Candidate;
use crate::difference::Levels;
use crate::fairness::is_badly_served_and_disadvantaged;
use crate::id::Id;
use crate::work::Piece;

/// An action to begin, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed<'a> {
    /// The action; it waits.
    pub action: &'a Action,
    /// Why it is proposed.
    pub why: Why<'a>,
}

/// Why an action is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why<'a> {
    /// It works on what opens most of what is left.
    Opens(&'a Opening),
    /// It serves one whose people are surely badly served and some of them surely worse off.
    WorstServed(&'a Candidate),
}

/// Those of the waiting actions that are worth beginning, best first, as far as they are asked for. `unblock` is what to
/// unblock, in its order.
pub fn propose<'a>(
    actions: impl Iterator<Item = &'a Action>,
    board: &'a Board,
    unblock: &'a [Opening],
    today: Date,
) -> impl Iterator<Item = Proposed<'a>> {
    let waits = |action: &&Action| matches!(action.state, ActionState::Waits { .. });
    let waiting: Vec<&'a Action> = actions.filter(waits).collect();
    let orders = [opening(&waiting, unblock), serving(&waiting, board)];
    let mut turns = Turns {
        orders: orders.map(Vec::into_iter),
        turn: 0,
        proposed: HashSet::new(),
        after: board.clone(),
        today,
    };
    iter::from_fn(move || turns.next())
}

/// The two orders, taking turns.
struct Turns<'a> {
    orders: [vec::IntoIter<Proposed<'a>>; 2],
    /// Whose turn it is.
    turn: usize,
    /// What was proposed before.
    proposed: HashSet<&'a Id<Action>>,
    /// The board as it is once those are live.
    after: Board,
    today: Date,
}

impl<'a> Turns<'a> {
    /// The next of the order whose turn it is; of the other where that has none left.
    fn next(&mut self) -> Option<Proposed<'a>> {
        let all = self.orders.len();
        for _ in 0..all {
            let (proposed, after) = (&self.proposed, &self.after);
            let next = self.orders[self.turn].find(|next| {
                !proposed.contains(&next.action.id) && in_the_way(next.action, after).is_empty()
            });
            self.turn = (self.turn + 1) % all;
            if let Some(next) = next {
                self.proposed.insert(&next.action.id);
                begin(&mut self.after, next.action, self.today);
                return Some(next);
            }
        }
        None
    }
}

/// Those that work on something to unblock, in its order.
fn opening<'a>(waiting: &[&'a Action], unblock: &'a [Opening]) -> Vec<Proposed<'a>> {
    let works_on = |action: &&'a Action| {
        let at = unblock
            .iter()
            .position(|opening| opening.blockers.contains(&action.blocker))?;
        Some((at, *action))
    };
    let mut all: Vec<(usize, &'a Action)> = waiting.iter().filter_map(works_on).collect();
    all.sort_by_key(|(at, _)| *at);
    let proposed = |(at, action): (usize, &'a Action)| Proposed {
        action,
        why: Why::Opens(&unblock[at]),
    };
    all.into_iter().map(proposed).collect()
}

/// Those that serve the badly served, the worst first: by the least that is sure of unmet, then of disadvantage.
fn serving<'a>(waiting: &[&'a Action], board: &'a Board) -> Vec<Proposed<'a>> {
    let serves = |action: &&'a Action| {
        let worst = worst_served(action, board)?;
        let why = Why::WorstServed(worst);
        Some((how_badly(worst), Proposed { action, why }))
    };
    let mut all: Vec<_> = waiting.iter().filter_map(serves).collect();
    all.sort_by_key(|(badly, _)| Reverse(*badly));
    all.into_iter().map(|(_, proposed)| proposed).collect()
}

fn worst_served<'a>(action: &Action, board: &'a Board) -> Option<&'a Candidate> {
    let held = |id: &Id<Candidate>| {
        board
            .candidates
            .get(id)
            .filter(|_| is_on_the_list(board, id))
    };
    let served = action.serves.iter().filter_map(held).map(AsRef::as_ref);
    served
        .filter(|candidate: &&Candidate| is_badly_served_and_disadvantaged(&candidate.difference))
        .min_by_key(|candidate| (Reverse(how_badly(candidate)), &candidate.id))
}

fn how_badly(candidate: &Candidate) -> (u8, u8) {
    let surely = |levels: Option<Levels>| levels.map_or(0, Levels::low);
    let difference = &candidate.difference;
    (surely(difference.unmet), surely(difference.disadvantage))
}

/// The board as it is once an action is live.
fn begin(board: &mut Board, action: &Action, today: Date) {
    let state = ActionState::Live {
        since: today,
        due: today,
    };
    let live = Action {
        state,
        ..action.clone()
    };
    Arc::make_mut(&mut board.work).put(&Piece::Action(live));
}

#[cfg(test)]
mod tests;
