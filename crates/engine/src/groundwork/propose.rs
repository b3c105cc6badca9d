//! Which of the waiting actions to begin next. No part of the decision model: it picks no candidate and moves none.
//!
//! Two orders take turns, so that neither crowds out the other: what opens most, as in what to unblock first; and whom it
//! serves, the worst served first. Only what may be live is proposed, with those proposed before it counted as live.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Action, ActionState, in_the_way};
use crate::asking::is_on_the_list;
use crate::blockers::Opening;
use crate::board::Board;
use crate::candidate::Candidate;
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

/// The waiting actions that are worth beginning, best first. `unblock` is what to unblock, in its order.
pub fn propose<'a>(board: &'a Board, unblock: &'a [Opening], today: Date) -> Vec<Proposed<'a>> {
    let waiting: Vec<&'a Action> = board
        .work
        .actions
        .iter()
        .map(AsRef::as_ref)
        .filter(|action| waits(action))
        .collect();
    let mut orders = [opening(&waiting, unblock), serving(&waiting, board)].map(Vec::into_iter);
    let (mut proposed, mut after) = (Vec::<Proposed<'a>>::new(), board.clone());
    let mut turn = 0;
    let mut empty = 0;
    while empty < orders.len() {
        let next = orders[turn].find(|next: &Proposed<'_>| {
            let is_new = proposed.iter().all(|p| p.action.id != next.action.id);
            is_new && in_the_way(next.action, &after).is_empty()
        });
        turn = (turn + 1) % orders.len();
        let Some(next) = next else {
            empty += 1;
            continue;
        };
        empty = 0;
        begin(&mut after, next.action, today);
        proposed.push(next);
    }
    proposed
}

/// It is planned, and not begun.
const fn waits(action: &Action) -> bool {
    matches!(action.state, ActionState::Waits { .. })
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
    let surely = |levels: Option<crate::difference::Levels>| levels.map_or(0, |l| l.low());
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
