//! Somebody plans an action of groundwork.

use engine::groundwork::Action;
use engine::id::Id;
use engine::text::Name;

use super::{Blocking, When, Words, action_of, keep};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The form's own key: the same form sent twice plans one action.
    pub key: Name,
    /// What it is to remove, and what it was chosen from.
    pub blocking: Blocking,
    /// What it is.
    pub words: Words,
    /// Whether it begins at once, or waits.
    pub when: When,
}

/// Plans it; answers its id.
///
/// # Errors
/// Refused when what it names is gone, and when it is to begin where as much is live as may be.
pub async fn plan(foothold: &Foothold, act: &mut Act, plan: Plan) -> Done<Id<Action>> {
    let (id, at) = (act.ids.fresh::<Action>(), act.at);
    let id = foothold
        .write(act, Right::PrepareGround, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            let Plan {
                key,
                blocking,
                words,
                when,
            } = plan;
            tx.once("plan", key.as_str(), |tx| {
                let action = action_of(id.clone(), &blocking, words, when.state(today));
                keep(tx, action).map(|()| id.into())
            })
        })
        .await?;
    kept_id(&id)
}
