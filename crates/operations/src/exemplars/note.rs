//! Something is noted on the way.

use engine::board::Change;
use engine::exemplars::{Dated, Exemplar};
use engine::id::Id;
use engine::text::{Name, Note};
use engine::work::Piece;

use super::find_under_way;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
pub struct AddNote {
    /// The form's own key: the same form sent twice adds one note.
    pub key: Name,
    /// Of which exemplar.
    pub id: Id<Exemplar>,
    /// What.
    pub note: Note,
}

/// Adds it, dated today. It stands beside what others note at the same time.
///
/// # Errors
/// Refused when the exemplar is not under way.
pub async fn add_note(foothold: &Foothold, act: &Act, add: AddNote) -> Done<()> {
    let at = act.at;
    foothold
        .write(act, Right::RunExemplars, move |tx| {
            tx.once("note", add.key.as_str(), |tx| {
                let on = tx.held().organisation.zone.day_of(at);
                let mut next: Exemplar = find_under_way(&tx.held().board, &add.id)?;
                next.notes.push(Dated { on, note: add.note });
                tx.save(&Change::Piece(Piece::Exemplar(next)))?;
                Ok(add.id.into())
            })
        })
        .await
        .map(|_: String| ())
}
