//! How long what is kept about somebody who was taken out stays: the organisation says it, and what is due is erased.

use engine::board::Change;
use engine::erasing::due;
use engine::members::Discretion;
use engine::work::Piece;
use store::{SubjectKind, WriteTx};

use super::erase;
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Keep {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// After how many months they are erased, 1 to [`Discretion::MOST_MONTHS`]; none: only by hand.
    pub erase_after: Option<u32>,
}

/// Says how long it stays. It holds for those too who were taken out before.
///
/// # Errors
/// Refused where the role does not allow it, and when somebody changed it since the form was shown.
pub async fn keep_for(foothold: &Foothold, act: &Act, keep: Keep) -> Done<()> {
    foothold
        .write(act, Right::KeepPeople, move |tx| save(tx, &keep))
        .await
}

fn save(tx: &mut WriteTx<'_>, keep: &Keep) -> Result<(), Error> {
    let held = tx.held().board.work.discretion();
    unchanged_since(tx, keep.seen, SubjectKind::Discretion, &held.id)?;
    let now = Discretion {
        erase_after: keep.erase_after,
        ..held
    };
    Ok(tx.save(&Change::Piece(Piece::Discretion(now)))?)
}

/// Erases those who are due, in nobody's name: the organisation said when. Answers how many they were.
///
/// # Errors
/// As of the store. Who was erased before a failure stays so.
pub async fn erase_due(foothold: &Foothold, act: &Act) -> Done<usize> {
    let view = foothold.view(&act.organisation, act.at).await?;
    let all = due(view.board(), view.today());
    let count = all.len();
    for person in all {
        foothold
            .write_freely(act, move |tx| erase::one(tx, &person))
            .await?;
    }
    if count > 0 {
        foothold.forget_sessions();
    }
    Ok(count)
}
