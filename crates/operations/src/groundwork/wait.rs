//! An action is put back to wait: one that is live, or one that was done or dropped and is taken up again.

use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::text::Note;

use super::{put_in, shown};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Wait {
    /// Which.
    pub id: Id<Action>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What it waits for.
    pub for_what: Note,
}

/// Puts it back. What a finished one asked for is not asked any more.
///
/// # Errors
/// Refused when somebody changed it since.
pub async fn wait(foothold: &Foothold, act: &Act, wait: Wait) -> Done<()> {
    foothold
        .write(act, Right::PrepareGround, move |tx| {
            let held = shown(tx, &wait.id, wait.seen)?;
            let for_what = wait.for_what;
            put_in(tx, held, ActionState::Waits { for_what })
        })
        .await
}
