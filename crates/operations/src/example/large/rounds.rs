//! Rounds, each of which comes to the decision that was proposed.

use engine::condition::Condition;
use engine::outlook::Outlook;
use engine::rounds::{Asked, Round, RoundState, next_number};
use engine::work::Piece;
use store::WriteTx;

use super::people::people;
use crate::decisions::{Decide, record_on};
use crate::example::chapter::Supply;
use crate::example::words::{after, keep, name, note, today};
use crate::refusal::Error;

/// How many people a round asks.
const ASKED: usize = 24;

pub(super) fn one_is_held(
    tx: &mut WriteTx<'_>,
    ids: &mut Supply,
    turn: usize,
) -> Result<(), Error> {
    let closes = today(tx);
    let people = people(&tx.held().board);
    let asked = (0..ASKED).map(|place| Asked {
        who: people[(turn * ASKED + place) % people.len()].clone(),
        condition: Condition::ALL[place % Condition::ALL.len()],
        team: None,
    });
    let round = Round {
        id: ids.fresh(),
        number: next_number(&tx.held().board.work),
        opened: after(closes, -21),
        closes,
        blind: false,
        revealed: None,
        asked: asked.collect(),
        note: Some(note("What is new on the list.")),
        state: RoundState::Open,
    };
    keep(tx, Piece::Round(round))?;
    let decide = |outlook: &Outlook| Decide {
        key: name("decided"),
        proposed: outlook.few.picks.clone(),
        picks: outlook.few.picks.clone(),
        reason: None,
        note: None,
        said_against: None,
        look_again: None,
        supersedes: None,
    };
    record_on(tx, closes, (ids.fresh(), ids.fresh()), decide).map(drop)
}
