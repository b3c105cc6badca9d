//! Somebody says that nobody needs to be asked again about something.

use engine::asking::{Ask, spared};
use engine::board::Change;

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::Done;
use crate::rights::Right;

/// Takes it out of all that asked for it. What is not asked is left as it is.
///
/// # Errors
/// When the store fails.
pub async fn spare(foothold: &Foothold, act: &Act, ask: Ask) -> Done<()> {
    foothold
        .write(act, Right::PrepareGround, move |tx| {
            for piece in spared(&tx.held().board.work, &ask) {
                tx.save(&Change::Piece(piece))?;
            }
            Ok(())
        })
        .await
}
