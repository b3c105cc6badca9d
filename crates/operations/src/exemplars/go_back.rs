//! An exemplar could not start after all: its candidate goes back to the list.

use engine::board::Change;
use engine::candidate::Status;
use engine::exemplars::{Exemplar, ExemplarState};
use engine::id::Id;
use engine::text::{Name, Note};
use engine::work::Piece;
use store::WriteTx;

use super::{find_under_way, moved};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
pub struct GoBack {
    /// The form's own key: the same form sent twice goes back once.
    pub key: Name,
    /// Which.
    pub id: Id<Exemplar>,
    /// Why.
    pub why: Note,
}

/// Puts it back. To undo that is to start it again.
///
/// # Errors
/// Refused when it is not under way.
pub async fn go_back(foothold: &Foothold, act: &Act, back: GoBack) -> Done<()> {
    let at = act.at;
    foothold
        .write(act, Right::Start, move |tx| {
            let on = tx.held().organisation.zone.day_of(at);
            let state = ExemplarState::WentBack { on, why: back.why };
            tx.once("go-back", back.key.as_str(), |tx| save(tx, &back.id, state))
        })
        .await
        .map(|_: String| ())
}

fn save(tx: &mut WriteTx<'_>, id: &Id<Exemplar>, state: ExemplarState) -> Result<String, Error> {
    let board = &tx.held().board;
    let held = find_under_way(board, id)?;
    let candidate = moved(board, &held, Status::Candidate)?;
    tx.save(&Change::Candidate(candidate))?;
    tx.save(&Change::Piece(Piece::Exemplar(Exemplar { state, ..held })))?;
    Ok(id.as_str().to_owned())
}
