//! Someone shows everyone where things stand, before a blind round's closing day is past.

use engine::board::Change;
use engine::id::Id;
use engine::rounds::Round;
use engine::work::Piece;
use store::WriteTx;

use super::find;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// Shows it, from now on. Answers can still be given.
///
/// # Errors
/// Refused where the role does not allow it, when the round is closed, when it is not blind, and when everyone sees it already.
pub async fn reveal(foothold: &Foothold, act: &Act, id: Id<Round>) -> Done<()> {
    let at = act.at;
    let work = move |tx: &mut WriteTx<'_>| -> Result<(), Error> {
        let today = tx.held().organisation.zone.day_of(at);
        let held = find(&tx.held().board, &id)?;
        let number = held.number;
        if !held.is_open() {
            return Err(Refusal::RoundClosed { number }.into());
        }
        if !held.blind {
            return Err(Refusal::NotBlind { number }.into());
        }
        if !held.is_veiling(today) {
            return Err(Refusal::ShownAlready { number }.into());
        }
        let revealed = Some(today);
        Ok(tx.save(&Change::Piece(Piece::Round(Round { revealed, ..held })))?)
    };
    foothold.write(act, Right::RunRounds, work).await
}
