//! Somebody changes a play, retires one or brings one back: it is put as it is from now on.

use engine::board::Change;
use engine::groundwork::Play;
use engine::work::Piece;
use store::SubjectKind;

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Write {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// The play. With the id of one that everybody has, it becomes the organisation's own version of that.
    pub play: Play,
}

/// Puts the play.
///
/// # Errors
/// Refused when somebody changed it since the form was shown.
pub async fn write(foothold: &Foothold, act: &Act, write: Write) -> Done<()> {
    foothold
        .write(act, Right::KeepPlaybook, move |tx| {
            unchanged_since(tx, write.seen, SubjectKind::Play, &write.play.id)?;
            tx.save(&Change::Piece(Piece::Play(write.play)))?;
            Ok(())
        })
        .await
}
