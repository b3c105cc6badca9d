//! Someone says who sees whose answer it is.

use engine::answer::Source;
use engine::board::{Board, Change};
use engine::id::Id;
use engine::members::{Discretion, NamesSeen};
use engine::rounds::open_round;
use engine::work::Piece;
use store::{SubjectKind, WriteTx};

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Promise {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// Who sees names.
    pub names: NamesSeen,
}

/// Keeps it: it holds for every answer, those given before among them. So it stays as it is while people are asked.
///
/// # Errors
/// Refused where the role does not allow it, while a round is open, when somebody changed it since the form was shown, and when one who was chosen runs no
/// rounds.
pub async fn promise(foothold: &Foothold, act: &Act, promise: Promise) -> Done<()> {
    foothold
        .write(act, Right::Settle, move |tx| save(tx, promise))
        .await
}

fn save(tx: &mut WriteTx<'_>, promise: Promise) -> Result<(), Error> {
    let board = &tx.held().board;
    if let Some(round) = open_round(&board.work) {
        let number = round.number;
        return Err(Refusal::PromiseStands { number }.into());
    }
    if let NamesSeen::By(chosen) = &promise.names
        && !chosen.iter().all(|one| may_see(board, one))
    {
        return Err(Refusal::NotFound(What::Source).into());
    }
    let held = board.work.discretion();
    unchanged_since(tx, promise.seen, SubjectKind::Discretion, &held.id)?;
    let now = Discretion {
        names: promise.names,
        ..held
    };
    Ok(tx.save(&Change::Piece(Piece::Discretion(now)))?)
}

/// Whether one can be chosen: a person of the organisation who runs rounds.
pub fn may_see(board: &Board, id: &Id<Source>) -> bool {
    let is_here = board.sources.get(id).is_some();
    is_here && engine::safe::is_person(board, id) && board.work.facilitates(id)
}
