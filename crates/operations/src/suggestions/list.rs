//! What was put forward without an account and nobody has looked at yet.

use engine::id::Id;
use store::{ReadTx, Suggestion};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::{Right, permitted};

/// The most that a page shows.
const MOST: u32 = 200;

/// Those that wait, the oldest first.
///
/// # Errors
/// Refused to those who do not keep the list.
pub async fn list(foothold: &Foothold, act: &Act) -> Done<Vec<Suggestion>> {
    may(foothold, act).await?;
    let read =
        |tx: &mut ReadTx<'_>| -> Result<Vec<Suggestion>, Error> { Ok(tx.suggestions(MOST)?) };
    foothold.store().read(&act.organisation, read).await
}

/// How many wait.
///
/// # Errors
/// Refused to those who do not keep the list.
pub async fn waiting(foothold: &Foothold, act: &Act) -> Done<i64> {
    may(foothold, act).await?;
    let read = |tx: &mut ReadTx<'_>| -> Result<i64, Error> { Ok(tx.suggestions_waiting()?) };
    foothold.store().read(&act.organisation, read).await
}

/// One of them, settled or not.
///
/// # Errors
/// Refused to those who do not keep the list, and where there is no such one.
pub async fn find(foothold: &Foothold, act: &Act, id: Id<Suggestion>) -> Done<Suggestion> {
    may(foothold, act).await?;
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<Option<Suggestion>, Error> { Ok(tx.suggestion(&id)?) };
    let found = foothold.store().read(&act.organisation, read).await?;
    Ok(found.ok_or(Refusal::NotFound(What::Suggestion))?)
}

async fn may(foothold: &Foothold, act: &Act) -> Done<()> {
    let view = foothold.view(&act.organisation, act.at).await?;
    Ok(permitted(view.board(), &act.by, Right::KeepList)?)
}
