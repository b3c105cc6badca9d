//! Someone parks a problem or an opportunity, with a reason, or takes it up again.

use engine::board::Change;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::scene::Ties;
use engine::text::Note;
use engine::work::Piece;
use store::WriteTx;

use super::{find, room_for, ties_of};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// Leaves it out for now. Nothing of it is lost.
///
/// # Errors
/// Refused when it is not on the list: under way, must-do, done or parked already.
pub async fn park(foothold: &Foothold, act: &Act, id: Id<Candidate>, why: Note) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| {
            let ties = ties_of(&tx.held().board, &id);
            leave_out(tx, &id)?;
            let parked = Some(why);
            Ok(tx.save(&Change::Piece(Piece::Ties(Ties { parked, ..ties })))?)
        })
        .await
}

/// Takes it up again: it is on the list, with all that was known of it.
///
/// # Errors
/// Refused when it is not parked, and when the list is full.
pub async fn take_up(foothold: &Foothold, act: &Act, id: Id<Candidate>) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| {
            let held = find(&tx.held().board, &id)?.clone();
            if held.status != Status::Parked {
                return Err(Refusal::NotParked.into());
            }
            room_for(&tx.held().board, 1)?;
            set_status(tx, &held, Status::Candidate)?;
            let ties = Ties {
                parked: None,
                merged_into: None,
                ..ties_of(&tx.held().board, &id)
            };
            Ok(tx.save(&Change::Piece(Piece::Ties(ties)))?)
        })
        .await
}

/// Takes one off the list; refused when it is not on it.
pub(super) fn leave_out(tx: &mut WriteTx<'_>, id: &Id<Candidate>) -> Result<(), Error> {
    let held = find(&tx.held().board, id)?.clone();
    if held.status != Status::Candidate {
        return Err(Refusal::NotOnTheList(held.status).into());
    }
    set_status(tx, &held, Status::Parked)
}

fn set_status(tx: &mut WriteTx<'_>, held: &Candidate, status: Status) -> Result<(), Error> {
    let next = Candidate {
        status,
        ..held.clone()
    };
    Ok(tx.save(&Change::Candidate(next))?)
}
