//! An action is given up. It can be taken up again.

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
pub struct Drop {
    /// Which.
    pub id: Id<Action>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// Why.
    pub why: Note,
}

/// Drops it today.
///
/// # Errors
/// Refused when it is over already, and when somebody changed it since.
pub async fn drop(foothold: &Foothold, act: &Act, drop: Drop) -> Done<()> {
    let at = act.at;
    foothold
        .write(act, Right::PrepareGround, move |tx| {
            let held = shown(tx, &drop.id, drop.seen)?;
            match held.state {
                ActionState::Waits { .. } | ActionState::Live { .. } => {}
                ActionState::Done { .. } | ActionState::Dropped { .. } => {
                    return Err(Refusal::Stale.into());
                }
            }
            let on = tx.held().organisation.zone.day_of(at);
            put_in(tx, held, ActionState::Dropped { on, why: drop.why })
        })
        .await
}
