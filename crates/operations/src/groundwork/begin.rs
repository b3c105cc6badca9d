//! An action that waits is begun.

use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use jiff::civil::Date;

use super::{keep, shown};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Begin {
    /// Which.
    pub id: Id<Action>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// To be done by this day.
    pub due: Date,
}

/// Begins it today.
///
/// # Errors
/// Refused when it does not wait any more, and when as much is live as may be: by name of what stands in the way.
pub async fn begin(foothold: &Foothold, act: &Act, begin: Begin) -> Done<()> {
    let at = act.at;
    foothold
        .write(act, Right::PrepareGround, move |tx| {
            let held = shown(tx, &begin.id, begin.seen)?;
            if !matches!(held.state, ActionState::Waits { .. }) {
                return Err(Refusal::Stale.into());
            }
            let since = tx.held().organisation.zone.day_of(at);
            let state = ActionState::Live {
                since,
                due: begin.due,
            };
            keep(tx, Action { state, ..held })
        })
        .await
}
