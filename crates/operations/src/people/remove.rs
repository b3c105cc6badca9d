//! A person is taken out, or brought back. What they did and said stays.

use engine::answer::Source;
use engine::board::Change;
use engine::id::Id;
use engine::members::Member;
use engine::work::Piece;
use jiff::Timestamp;
use store::{Passage, WriteTx};

use super::{another_administrator, find};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// Takes a person out: their sessions, links and tokens end at once.
///
/// # Errors
/// Refused where there is no such person, and for the last administrator.
pub async fn remove(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<()> {
    let at = act.at;
    let done = foothold
        .write(act, Right::KeepPeople, move |tx| {
            let held = find(&tx.held().board, &person)?;
            another_administrator(&tx.held().board, &held)?;
            let left_on = Some(tx.held().organisation.zone.day_of(at));
            let member = Member {
                left: true,
                left_on,
                ..held
            };
            tx.save(&Change::Piece(Piece::Member(member)))?;
            end_everything(tx, &person, at)
        })
        .await;
    foothold.forget_sessions();
    done
}

/// Lets a person who was taken out come in again.
///
/// # Errors
/// Refused where there is no such person.
pub async fn bring_back(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<()> {
    foothold
        .write(act, Right::KeepPeople, move |tx| {
            let held = find(&tx.held().board, &person)?;
            let member = Member {
                left: false,
                left_on: None,
                ..held
            };
            Ok(tx.save(&Change::Piece(Piece::Member(member)))?)
        })
        .await
}

/// Ends every session, every link and every token of a person.
pub(crate) fn end_everything(
    tx: &mut WriteTx<'_>,
    person: &Id<Source>,
    at: Timestamp,
) -> Result<(), Error> {
    for link in tx.links(Some(person))? {
        tx.link_over(&link.id, at)?;
    }
    tx.end_sessions(person, None)?;
    tx.remove_tokens(person)?;
    Ok(tx.note(person.as_str(), &Passage::SessionsEnded)?)
}
