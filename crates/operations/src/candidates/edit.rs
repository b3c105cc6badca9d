//! Everything of a problem or an opportunity but its answers, edited in one form.

use engine::board::Change;
use engine::candidate::{Candidate, Kind, Status};
use engine::difference::Difference;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::scene::Ties;
use engine::text::{Name, Title};
use engine::work::Piece;
use store::{Detail, SubjectKind, WriteTx};

use super::{all_here, find, is_open, room_for, ties_of};
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
pub struct Edit {
    /// Which.
    pub id: Id<Candidate>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What it is, in a line.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// Where it is in its life.
    pub status: Status,
    /// The service it belongs to.
    pub service: Option<Id<Service>>,
    /// Teams whose room it would take.
    pub teams: Vec<Id<Team>>,
    /// Places it takes of each.
    pub room: u32,
    /// Groups it touches.
    pub groups: Vec<Id<Group>>,
    /// The role whose interest it hangs on.
    pub sponsor: Option<Name>,
    /// Skills or access its capability hangs on.
    pub needs: Vec<Name>,
    /// What is known of the difference.
    pub difference: Difference,
    /// What else there is to say.
    pub detail: Option<Detail>,
}

/// Saves the form.
///
/// # Errors
/// Refused when somebody changed it since it was shown, and when a service, team or group it
/// names is gone.
pub async fn edit(foothold: &Foothold, act: &Act, edit: Edit) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| save(tx, &edit))
        .await
}

fn save(tx: &mut WriteTx<'_>, edit: &Edit) -> Result<(), Error> {
    let held = find(&tx.held().board, &edit.id)?.clone();
    unchanged_since(tx, edit.seen, SubjectKind::Candidate, &edit.id)?;
    let opens = is_open(edit.status) && !is_open(held.status);
    room_for(&tx.held().board, usize::from(opens))?;
    let next = Candidate {
        id: edit.id.clone(),
        title: edit.title.clone(),
        kind: edit.kind,
        status: edit.status,
        service: edit.service.clone(),
        teams: edit.teams.clone(),
        room: edit.room,
        groups: edit.groups.clone(),
        sponsor: edit.sponsor.clone(),
        needs: edit.needs.clone(),
        difference: edit.difference,
        answers: held.answers.clone(),
    };
    all_here(&tx.held().board, &next)?;
    tx.save(&Change::Candidate(next))?;
    tx.describe(&edit.id, edit.detail.as_ref())?;
    if held.status == Status::Parked && edit.status != Status::Parked {
        let ties = Ties {
            parked: None,
            merged_into: None,
            ..ties_of(&tx.held().board, &edit.id)
        };
        tx.save(&Change::Piece(Piece::Ties(ties)))?;
    }
    Ok(())
}
