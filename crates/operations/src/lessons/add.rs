//! A lesson is written down by hand.

use engine::blockers::Blocker;
use engine::board::{Board, Change};
use engine::exemplars::{Lesson, needs_met};
use engine::id::Id;
use engine::text::{Name, Note};
use engine::work::Piece;

use super::{Touching, taught};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Add {
    /// The form's own key: the same form sent twice adds one lesson.
    pub key: Name,
    /// What can be done now that could not.
    pub text: Note,
    /// Needs that are now met.
    pub needs_met: Vec<Name>,
    /// What else may have been removed: the interest of sponsors, room in teams.
    pub others: Vec<Blocker>,
}

impl Add {
    /// What it touches.
    pub fn touches(&self, board: &Board) -> Vec<Blocker> {
        let met = needs_met(&self.needs_met, board).into_iter();
        met.chain(self.others.iter().cloned()).collect()
    }
}

/// Adds it, dated today, and asks again about whatever waits on what it touches; answers its id.
///
/// # Errors
/// Refused when a team that it touches is gone.
pub async fn add(foothold: &Foothold, act: &mut Act, add: Add) -> Done<Id<Lesson>> {
    let (at, new) = (act.at, act.ids.fresh());
    let id: String = foothold
        .write(act, Right::RunExemplars, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            tx.once("add-lesson", add.key.as_str(), |tx| {
                let board = &tx.held().board;
                let touching = Touching {
                    touches: add.touches(board),
                    text: add.text.clone(),
                    from: None,
                };
                let lesson = taught(board, touching, new, today)?;
                let id = lesson.id.as_str().to_owned();
                tx.save(&Change::Piece(Piece::Lesson(lesson)))?;
                Ok(id)
            })
        })
        .await?;
    kept_id(&id)
}
