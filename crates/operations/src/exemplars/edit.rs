//! What is kept of an exemplar is changed.

use engine::board::Change;
use engine::exemplars::Exemplar;
use engine::id::Id;
use engine::work::Piece;
use store::SubjectKind;

use super::{Kept, find_under_way};
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
pub struct Edit {
    /// Which.
    pub id: Id<Exemplar>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What is kept.
    pub kept: Kept,
}

/// Saves the form.
///
/// # Errors
/// Refused when it is not under way, and when somebody changed it since the form was shown.
pub async fn edit(foothold: &Foothold, act: &Act, edit: Edit) -> Done<()> {
    foothold
        .write(act, Right::RunExemplars, move |tx| {
            let held = find_under_way(&tx.held().board, &edit.id)?;
            unchanged_since(tx, edit.seen, SubjectKind::Exemplar, &edit.id)?;
            let Kept {
                baseline,
                question,
                look_on,
            } = edit.kept;
            let next = Exemplar {
                baseline,
                question,
                look_on: Some(look_on),
                ..held
            };
            Ok(tx.save(&Change::Piece(Piece::Exemplar(next)))?)
        })
        .await
}
