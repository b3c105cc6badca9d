//! Two thousand actions: planned, live within the bounds, done and dropped.

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::asking::Ask;
use engine::blockers::{Blocker, On};
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::groundwork::{Action, ActionState, in_the_way};
use engine::id::Id;
use engine::people::Service;
use engine::work::Piece;
use jiff::civil::Date;
use store::WriteTx;

use super::list::{PLACES, TROUBLES};
use super::lot::Lot;
use crate::example::chapter::Supply;
use crate::example::words::{after, id, keep, name, note, title, today};
use crate::refusal::Error;

/// How many.
pub(super) const MANY: usize = 2_000;
/// Plays of the playbook, by [`Condition::index`].
const PLAYS: [[&str; 2]; 3] = [
    ["let-leaders-watch", "price-the-status-quo"],
    ["make-the-ask-small", "sit-alongside"],
    ["take-stock", "unblock-access"],
];

/// Candidates of one service, which hang on the same things.
type Alike = Vec<Arc<Candidate>>;

pub(super) fn are_planned(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    let on = today(tx);
    let services = by_service(&tx.held().board);
    let mut lot = Lot::new(11);
    for turn in 0..MANY {
        let alike = &services[lot.below(services.len())];
        let mut action = planned(alike, ids.fresh(), &mut lot);
        action.state = state(&action, on, turn, &mut lot);
        if action.is_live() && !in_the_way(&action, &tx.held().board).is_empty() {
            action.state = waits();
        }
        keep(tx, Piece::Action(action))?;
    }
    Ok(())
}

fn by_service(board: &Board) -> Vec<Alike> {
    let mut services: BTreeMap<&Id<Service>, Alike> = BTreeMap::new();
    for held in board.candidates.iter() {
        if let (Some(service), Status::Candidate) = (&held.service, held.status) {
            services.entry(service).or_default().push(Arc::clone(held));
        }
    }
    services.into_values().collect()
}

fn planned(alike: &Alike, new: Id<Action>, lot: &mut Lot) -> Action {
    let first = &alike[lot.below(alike.len())];
    let blocker = blocker(first, lot);
    let mut serves = vec![first.id.clone()];
    if !matches!(blocker.on, On::Candidate(_)) {
        for _ in 0..lot.below(3) {
            let other = &alike[lot.below(alike.len())].id;
            if !serves.contains(other) {
                serves.push(other.clone());
            }
        }
    }
    let play = lot.one_of(&PLAYS[blocker.condition.index()]);
    let about = lot.one_of(&TROUBLES);
    let place = lot.one_of(&PLACES);
    Action {
        id: new,
        name: title(&format!("Prepare the ground in {place}: {about}")),
        doing: Some(note(
            "Meet those who do the work, and write down what they need.",
        )),
        play: Some(id(play)),
        blocker,
        half: None,
        serves,
        team: first.teams.first().filter(|_| lot.below(2) == 0).cloned(),
        owner: name("Service designer"),
        present_when: note("A team leader has said so in writing."),
        state: waits(),
    }
}

fn blocker(candidate: &Candidate, lot: &mut Lot) -> Blocker {
    let condition = lot.one_of(&Condition::ALL);
    let itself = || On::Candidate(candidate.id.clone());
    let on = match (condition, &candidate.service) {
        (Condition::Operations, _) => candidate.teams.first().cloned().map(On::Team),
        (_, service) => service
            .clone()
            .filter(|_| lot.below(4) > 0)
            .map(On::Service),
    };
    Blocker {
        condition,
        on: on.unwrap_or_else(itself),
    }
}

/// Of ten, five are done, two wait, two are dropped, and one is live if it may be.
fn state(action: &Action, on: Date, turn: usize, lot: &mut Lot) -> ActionState {
    let day = after(on, -i32::try_from(lot.below(900)).unwrap_or(0));
    match turn % 10 {
        0..=4 => {
            let asked = action.serves.iter().filter(|_| turn.is_multiple_of(3));
            ActionState::Done {
                on: day,
                shown: note("A team leader wrote to us."),
                asks: asked.map(|id| Ask::of(&action.blocker, id)).collect(),
            }
        }
        5 | 6 => waits(),
        7 | 8 => ActionState::Dropped {
            on: day,
            why: note("Something else came first."),
        },
        _ => ActionState::Live {
            since: after(on, -30),
            due: after(on, i32::try_from(lot.below(60)).unwrap_or(0) - 15),
        },
    }
}

fn waits() -> ActionState {
    ActionState::Waits {
        for_what: note("Room in the team."),
    }
}
