//! What is kept about a person is erased, for good. What they said and did stays, as somebody's; no record changes
//! ([decision 0604](../../../../docs/decisions/0604-giving-out-and-erasing.md)).

use engine::answer::Source;
use engine::board::Change;
use engine::id::Id;
use engine::members::Member;
use engine::work::Piece;
use store::{Passage, WriteTx};

use super::{another_administrator, find};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// Erases a person, here or taken out. They are out at once.
///
/// # Errors
/// Refused where there is no such person, and for the last administrator.
pub async fn erase(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<()> {
    let done = foothold
        .write(act, Right::KeepPeople, move |tx| one(tx, &person))
        .await;
    foothold.forget_sessions();
    done
}

/// Erases one person.
pub(super) fn one(tx: &mut WriteTx<'_>, person: &Id<Source>) -> Result<(), Error> {
    let held = find(&tx.held().board, person)?;
    another_administrator(&tx.held().board, &held)?;
    tx.end_sessions(person, None)?;
    tx.remove_links(person)?;
    for passkey in tx.passkeys(person)? {
        tx.remove_passkey(&passkey.id)?;
    }
    tx.remove_tokens(person)?;
    tx.remove_identities(person)?;
    tx.forget_mail(person)?;
    tx.remove_account(person)?;
    tx.erase(person)?;
    tx.save(&Change::Piece(Piece::Member(Member {
        left: true,
        erased: true,
        ..held
    })))?;
    Ok(tx.note(person.as_str(), &Passage::TakenOut)?)
}
