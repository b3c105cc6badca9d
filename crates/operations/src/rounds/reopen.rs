//! Someone opens a round again that was given up.

use engine::board::Change;
use engine::id::Id;
use engine::rounds::{Round, RoundState};
use engine::work::Piece;
use store::WriteTx;

use super::{find, none_open};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// Opens it again, as it was. One that is open already stays so.
///
/// # Errors
/// Refused while another is open, and where it came to a decision.
pub async fn reopen(foothold: &Foothold, act: &Act, id: Id<Round>) -> Done<()> {
    let work = move |tx: &mut WriteTx<'_>| -> Result<(), Error> {
        let held = find(&tx.held().board, &id)?;
        if held.is_open() {
            return Ok(());
        }
        if let Some(decision) = held.closed().and_then(|closed| closed.decision) {
            let number = held.number;
            return Err(Refusal::RoundDecided { number, decision }.into());
        }
        none_open(&tx.held().board)?;
        // While it was closed everyone saw where things stand.
        let given_up = held.closed().map(|closed| closed.on);
        let revealed = held.revealed.or(given_up.filter(|_| held.blind));
        let state = RoundState::Open;
        Ok(tx.save(&Change::Piece(Piece::Round(Round {
            revealed,
            state,
            ..held
        })))?)
    };
    foothold.write(act, Right::RunRounds, work).await
}
