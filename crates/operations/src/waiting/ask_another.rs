//! Something that nobody who was asked can answer is sent on to somebody else.

use engine::answer::Source;
use engine::asking::Ask;
use engine::board::Change;
use engine::id::Id;
use engine::members::{Waiting, Why};
use engine::waiting_for::{is_not_theirs, unclaimed};
use engine::work::Piece;
use store::WriteTx;

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// Whom to ask, and what.
pub struct AskAnother {
    /// What everyone who was asked said is not theirs.
    pub ask: Ask,
    /// Who may know.
    pub person: Id<Source>,
}

/// Asks them.
///
/// # Errors
/// Refused where somebody is asked meanwhile, where there is no such person, and where they said that it is not theirs.
pub async fn ask_another(foothold: &Foothold, act: &Act, another: AskAnother) -> Done<()> {
    foothold
        .write(act, Right::RunRounds, move |tx| save(tx, &another))
        .await
}

fn save(tx: &mut WriteTx<'_>, another: &AskAnother) -> Result<(), Error> {
    let AskAnother { ask, person } = another;
    let board = &tx.held().board;
    if board.work.member(person).is_none() {
        return Err(Refusal::NotFound(What::Person).into());
    }
    if is_not_theirs(board, person, ask) {
        return Err(Refusal::NotTheirs.into());
    }
    if !unclaimed(board).contains(&ask) {
        return Err(Refusal::ChangedSince.into());
    }
    let is_it = |waiting: &Waiting| {
        let mut asides = waiting.aside.iter();
        asides.any(|aside| aside.ask == *ask && matches!(aside.why, Why::NotMine(_)))
    };
    let found = board.work.waiting.iter().find(|waiting| is_it(waiting));
    let mut waiting = found
        .map(|held| Waiting::clone(held))
        .ok_or(Refusal::ChangedSince)?;
    for aside in &mut waiting.aside {
        if aside.ask == *ask && matches!(aside.why, Why::NotMine(_)) {
            aside.why = Why::NotMine(Some(person.clone()));
        }
    }
    Ok(tx.save(&Change::Piece(Piece::Waiting(waiting)))?)
}
