//! An action is done. No condition becomes *yes* by it: the people who know are asked again.

use engine::asking::{Ask, is_on_the_list};
use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::text::Note;

use super::{put_in, shown};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Finish {
    /// Which.
    pub id: Id<Action>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What was found of the evidence.
    pub found: Note,
}

/// Finishes it today. Asked again is what it was to create, of each candidate that it serves and is still on the list.
///
/// # Errors
/// Refused when it is not live any more, and when somebody changed it since.
pub async fn finish(foothold: &Foothold, act: &Act, finish: Finish) -> Done<()> {
    let at = act.at;
    foothold
        .write(act, Right::PrepareGround, move |tx| {
            let held = shown(tx, &finish.id, finish.seen)?;
            if !held.is_live() {
                return Err(Refusal::Stale.into());
            }
            let board = &tx.held().board;
            let served = held.serves.iter().filter(|id| is_on_the_list(board, id));
            let asks = served.map(|id| Ask::of(&held.blocker, id)).collect();
            let on = tx.held().organisation.zone.day_of(at);
            let shown = finish.found;
            put_in(tx, held, ActionState::Done { on, shown, asks })
        })
        .await
}
