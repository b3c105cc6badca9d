//! Somebody writes a play of the organisation's own.

use engine::board::Change;
use engine::groundwork::Play;
use engine::id::Id;
use engine::text::Name;
use engine::work::Piece;

use crate::act::Act;
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Add {
    /// The form's own key: the same form sent twice adds one play.
    pub key: Name,
    /// The play, with an id of its own.
    pub play: Play,
}

/// Adds it; answers its id.
///
/// # Errors
/// When the store fails.
pub async fn add(foothold: &Foothold, act: &Act, add: Add) -> Done<Id<Play>> {
    let id = foothold
        .write(act, Right::KeepPlaybook, move |tx| {
            let Add { key, play } = add;
            tx.once::<Error>("add-play", key.as_str(), |tx| {
                let id = play.id.clone();
                tx.save(&Change::Piece(Piece::Play(play)))?;
                Ok(id.into())
            })
        })
        .await?;
    kept_id(&id)
}
