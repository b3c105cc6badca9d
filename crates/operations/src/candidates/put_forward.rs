//! Someone puts forward a problem or an opportunity: a title is enough.

use engine::board::Change;
use engine::candidate::{Candidate, Kind};
use engine::id::Id;
use engine::text::{Name, Title};
use store::{Detail, Organisation, ReadTx, WriteTx};

use super::{next_id, room_for};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// Whose keys they are.
const FORM: &str = "put-forward";

/// What is put forward.
pub struct PutForward {
    /// The form's own key: the same form sent twice puts forward one thing.
    pub key: Name,
    /// What it is, in a line.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// What else there is to say.
    pub detail: Option<Detail>,
}

/// Puts it on the list; answers its id.
///
/// # Errors
/// Refused when the list is full.
pub async fn put_forward(foothold: &Foothold, act: &Act, new: PutForward) -> Done<Id<Candidate>> {
    let id = foothold
        .write(act, Right::PutForward, move |tx| {
            tx.once(FORM, new.key.as_str(), |tx| save(tx, &new))
        })
        .await?;
    kept_id(&id)
}

/// What the form of a key put forward, if it was sent before.
///
/// # Errors
/// When the store fails.
pub async fn put_forward_before(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    key: Name,
) -> Done<Option<Id<Candidate>>> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<Option<String>, Error> {
        Ok(tx.once(FORM, key.as_str())?)
    };
    let kept = foothold.store().read(organisation, read).await?;
    kept.as_deref().map(kept_id).transpose()
}

fn save(tx: &mut WriteTx<'_>, new: &PutForward) -> Result<String, Error> {
    let board = &tx.held().board;
    room_for(board, 1)?;
    let id = next_id(board);
    tx.save(&Change::Candidate(Candidate {
        kind: new.kind,
        ..Candidate::new(id.clone(), new.title.clone())
    }))?;
    tx.describe(&id, new.detail.as_ref())?;
    Ok(id.into())
}
