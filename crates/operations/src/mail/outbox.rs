//! The messages of late, for those who look after email.

use store::{Mail, ReadTx};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::{Right, permitted};

/// How many messages are listed.
pub const LISTED: u32 = 200;

/// The latest messages, the latest first.
///
/// # Errors
/// Refused to those who do not look after people.
pub async fn outbox(foothold: &Foothold, act: &Act) -> Done<Vec<Mail>> {
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, Right::KeepPeople)?;
    let read = |tx: &mut ReadTx<'_>| -> Result<Vec<Mail>, Error> { Ok(tx.latest_mail(LISTED)?) };
    foothold.store().read(&act.organisation, read).await
}
