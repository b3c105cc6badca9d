//! Whose token a program came with.

use engine::id::Id;
use jiff::Timestamp;
use store::{Digest, Organisation, ReadTx, Token};

use crate::act::{Act, Ids};
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::view::View;

/// The token of a secret, where it works still and its person is here. It is asked for each time: one that was taken back a
/// moment ago lets nobody in.
///
/// # Errors
/// When the store fails.
pub async fn who(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    secret: &str,
    now: Timestamp,
) -> Done<Option<Token>> {
    let digest = Digest::of(secret);
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<Option<Token>, Error> { Ok(tx.token(&digest)?) };
    let found = foothold.store().read(organisation, read).await?;
    let view = foothold.view(organisation, now).await?;
    let Some(token) = found.filter(|token| works(token, &view)) else {
        return Ok(None);
    };
    if token.used != Some(view.today()) {
        used(foothold, &view, &token, now).await?;
    }
    Ok(Some(token))
}

fn works(token: &Token, view: &View) -> bool {
    let is_here = view.board().work.member(&token.person).is_some();
    is_here && view.today() <= token.last_day
}

/// Notes the day, and no more: it is nobody's business at what hour a person's program works.
async fn used(foothold: &Foothold, view: &View, token: &Token, now: Timestamp) -> Done<()> {
    let act = Act {
        organisation: view.organisation().id.clone(),
        by: token.person.clone(),
        at: now,
        ids: Ids::none(),
    };
    let (id, today) = (token.id.clone(), view.today());
    foothold
        .write_freely(&act, move |tx| Ok(tx.token_used(&id, today)?))
        .await
}
