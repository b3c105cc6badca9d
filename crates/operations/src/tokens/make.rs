//! Somebody makes a token of their own.

use engine::answer::Source;
use engine::id::Id;
use store::{ReadTx, Token};

use super::{NewToken, keep};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::{Right, permitted};
use crate::sign_in::over;

/// Makes it. It allows what its maker's role allows, and of that what it is for.
///
/// # Errors
/// Refused where it is to work for more than a year or for nothing, and where one has as many as one may have.
pub async fn make(foothold: &Foothold, act: &mut Act, new: NewToken) -> Done<()> {
    let (id, person) = (act.ids.fresh::<Token>(), act.by.clone());
    foothold
        .write(act, Right::KeepAccount, move |tx| {
            keep(tx, id, new, &person)
        })
        .await
}

/// The tokens of a person, the latest first.
///
/// # Errors
/// Refused for another's, but to those who look after people.
pub async fn of_person(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<Vec<Token>> {
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, over(act, &person))?;
    let read = move |tx: &mut ReadTx<'_>| -> Result<Vec<Token>, Error> { Ok(tx.tokens(&person)?) };
    foothold.store().read(&act.organisation, read).await
}
