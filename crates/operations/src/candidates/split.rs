//! Someone splits a problem into parts: each is put forward with what holds for all of it.

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::scene::Ties;
use engine::text::{Name, Note, Title};
use engine::work::Piece;
use store::WriteTx;

use super::park::leave_out;
use super::{find, next_id, room_for, ties_of};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
pub struct Split {
    /// The form's own key: the same form sent twice splits once.
    pub key: Name,
    /// What is split.
    pub id: Id<Candidate>,
    /// The titles of its parts: at least two.
    pub parts: Vec<Title>,
    /// Why it is parked now, where it is not to stay on the list beside its parts.
    pub park: Option<Note>,
}

/// Splits it; answers the ids of its parts. Answers and levels stay with the whole: what is true of it need not be true of a part.
///
/// # Errors
/// Refused when it is not on the list, and when the list is full.
pub async fn split(foothold: &Foothold, act: &Act, split: Split) -> Done<Vec<Id<Candidate>>> {
    let ids = foothold
        .write(act, Right::KeepList, move |tx| {
            let work = |tx: &mut WriteTx<'_>| save(tx, &split);
            tx.once("split", split.key.as_str(), work)
        })
        .await?;
    ids.lines().map(kept_id).collect()
}

fn save(tx: &mut WriteTx<'_>, split: &Split) -> Result<String, Error> {
    let whole = find(&tx.held().board, &split.id)?.clone();
    room_for(&tx.held().board, split.parts.len())?;
    if let Some(why) = &split.park {
        leave_out(tx, &split.id)?;
        let ties = Ties {
            parked: Some(why.clone()),
            ..ties_of(&tx.held().board, &split.id)
        };
        tx.save(&Change::Piece(Piece::Ties(ties)))?;
    }
    let mut ids = Vec::new();
    for title in &split.parts {
        let id = next_id(&tx.held().board);
        tx.save(&Change::Candidate(part(&whole, id.clone(), title.clone())))?;
        let ties = Ties {
            split_from: Some(split.id.clone()),
            ..Ties::none(id.of_kind())
        };
        tx.save(&Change::Piece(Piece::Ties(ties)))?;
        ids.push(id.to_string());
    }
    Ok(ids.join("\n"))
}

/// A part: whose it is and what it takes hold for the whole, the rest is not known.
fn part(whole: &Candidate, id: Id<Candidate>, title: Title) -> Candidate {
    Candidate {
        kind: whole.kind,
        service: whole.service.clone(),
        teams: whole.teams.clone(),
        groups: whole.groups.clone(),
        sponsor: whole.sponsor.clone(),
        needs: whole.needs.clone(),
        ..Candidate::new(id, title)
    }
}
