//! A facilitator says what becomes of something that was put forward without an account.

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;
use store::{Became, Detail, Passage, StoreError, Suggestion, WriteTx};

use crate::act::Act;
use crate::candidates::{find, next_id, room_for};
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// Which one.
#[derive(Clone, Debug)]
pub struct Settle(pub Id<Suggestion>);

/// Puts it on the list; answers its id there.
///
/// # Errors
/// Refused when somebody settled it already, and when the list is full.
pub async fn take(foothold: &Foothold, act: &Act, Settle(id): Settle) -> Done<Id<Candidate>> {
    foothold
        .write(act, Right::KeepList, move |tx| {
            let one = open(tx, &id)?;
            let board = &tx.held().board;
            room_for(board, 1)?;
            let candidate = next_id(board);
            tx.save(&Change::Candidate(Candidate {
                kind: one.kind,
                ..Candidate::new(candidate.clone(), one.title.clone())
            }))?;
            tx.describe(&candidate, one.detail.as_ref())?;
            tx.settle(&id, &Became::Taken(candidate.clone()))?;
            tx.note("inside", &Passage::SuggestionTaken)?;
            Ok(candidate)
        })
        .await
}

/// Says that it is one on the list already: what was given is added to what people know of that one.
///
/// # Errors
/// Refused when somebody settled it already, and where there is no such candidate.
pub async fn join(
    foothold: &Foothold,
    act: &Act,
    Settle(id): Settle,
    candidate: Id<Candidate>,
) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| {
            let one = open(tx, &id)?;
            find(&tx.held().board, &candidate)?;
            let known = tx.detail_of(&candidate)?;
            let detail = added(known.as_ref(), &one)?;
            tx.describe(&candidate, Some(&detail))?;
            tx.settle(&id, &Became::Taken(candidate))?;
            Ok(tx.note("inside", &Passage::SuggestionTaken)?)
        })
        .await
}

/// Says that it is not taken, and why.
///
/// # Errors
/// Refused when somebody settled it already.
pub async fn decline(foothold: &Foothold, act: &Act, Settle(id): Settle, reason: Note) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| {
            open(tx, &id)?;
            tx.settle(&id, &Became::Declined(reason))?;
            Ok(tx.note("inside", &Passage::SuggestionDeclined)?)
        })
        .await
}

/// One that nobody has settled.
fn open(tx: &mut WriteTx<'_>, id: &Id<Suggestion>) -> Result<Suggestion, Error> {
    let found = tx.suggestion(id)?;
    let found = found.ok_or(Refusal::NotFound(What::Suggestion))?;
    match found.became {
        Became::Waiting => Ok(found),
        Became::Taken(_) | Became::Declined(_) => Err(Refusal::Settled.into()),
    }
}

/// What is known of a candidate, with what was given under it.
fn added(known: Option<&Detail>, one: &Suggestion) -> Result<Detail, Error> {
    let given = one.detail.as_ref().map(Detail::as_str);
    let parts = [known.map(Detail::as_str), Some(one.title.as_str()), given];
    let text: Vec<&str> = parts.into_iter().flatten().collect();
    let detail = Detail::parse(&text.join("\n\n"));
    Ok(detail.map_err(|error| StoreError::damaged(format!("a detail {error}")))?)
}
