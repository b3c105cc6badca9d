//! Somebody changes what an action is, for whom, or by when.

use engine::groundwork::{Action, ActionState};
use engine::id::Id;

use super::{Blocking, When, Words, action_of, keep, shown};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Which.
    pub id: Id<Action>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What it is.
    pub words: Words,
    /// By when it is to be done while it is live, or what it waits for while it waits; nothing of one that is over.
    pub when: Option<When>,
}

/// Saves the form.
///
/// # Errors
/// Refused when somebody changed it since, when what it names is gone, and when it is live and would now be one too many.
pub async fn edit(foothold: &Foothold, act: &Act, edit: Edit) -> Done<()> {
    foothold
        .write(act, Right::PrepareGround, move |tx| {
            let Edit {
                id,
                seen,
                words,
                when,
            } = edit;
            let held = shown(tx, &id, seen)?;
            let state = match (held.state, when) {
                (ActionState::Live { since, .. }, Some(When::Now(due))) => {
                    ActionState::Live { since, due }
                }
                (ActionState::Waits { .. }, Some(When::Later(for_what))) => {
                    ActionState::Waits { for_what }
                }
                (over, None) => over,
                _ => return Err(Refusal::Stale.into()),
            };
            let blocking = Blocking {
                blocker: held.blocker,
                half: held.half,
                play: held.play,
            };
            keep(tx, action_of(id, &blocking, words, state))
        })
        .await
}
