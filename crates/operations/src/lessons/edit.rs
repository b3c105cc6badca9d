//! The words of a lesson are changed. What it touches and asks stays.

use engine::board::Change;
use engine::exemplars::Lesson;
use engine::id::Id;
use engine::text::Note;
use engine::work::Piece;
use store::SubjectKind;

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Refusal, What};
use crate::rights::Right;

/// The form, parsed.
pub struct Edit {
    /// Which.
    pub id: Id<Lesson>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What it says now.
    pub text: Note,
}

/// Saves the form.
///
/// # Errors
/// Refused when somebody changed it since the form was shown.
pub async fn edit(foothold: &Foothold, act: &Act, edit: Edit) -> Done<()> {
    foothold
        .write(act, Right::RunExemplars, move |tx| {
            let held = tx.held().board.work.lessons.get(&edit.id).cloned();
            let held = held.ok_or(Refusal::NotFound(What::Lesson))?;
            unchanged_since(tx, edit.seen, SubjectKind::Lesson, &edit.id)?;
            let next = Lesson {
                text: edit.text,
                ..Lesson::clone(&held)
            };
            Ok(tx.save(&Change::Piece(Piece::Lesson(next)))?)
        })
        .await
}
