//! Someone says what is to be kept beside a service or a group.

use engine::board::Change;
use engine::id::Id;
use engine::scene::{GroupProfile, ServiceProfile};
use engine::work::Piece;
use store::{SubjectKind, WriteTx};

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// What is kept beside something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Beside a service.
    Service(ServiceProfile),
    /// Beside a group.
    Group(GroupProfile),
}

/// Keeps it in place of what was kept at revision `seen`, when the form was shown.
///
/// # Errors
/// Refused when the service or group is gone, and when somebody changed this since.
pub async fn keep(foothold: &Foothold, act: &Act, seen: i64, profile: Profile) -> Done<()> {
    foothold
        .write(act, Right::SetScene, move |tx| match profile {
            Profile::Service(profile) => {
                let service = profile.id.of_kind();
                let is_there = tx.held().board.services.get(&service).is_some();
                there(is_there, What::Service)?;
                put(tx, seen, &profile.id.clone(), Piece::Service(profile))
            }
            Profile::Group(profile) => {
                let group = profile.id.of_kind();
                let is_there = tx.held().board.groups.get(&group).is_some();
                there(is_there, What::Group)?;
                put(tx, seen, &profile.id.clone(), Piece::Group(profile))
            }
        })
        .await
}

fn there(is_there: bool, what: What) -> Result<(), Refusal> {
    let gone = Refusal::NotFound(what);
    is_there.then_some(()).ok_or(gone)
}

fn put<Kind>(tx: &mut WriteTx<'_>, seen: i64, id: &Id<Kind>, piece: Piece) -> Result<(), Error> {
    unchanged_since(tx, seen, SubjectKind::from(piece.kind()), id)?;
    Ok(tx.save(&Change::Piece(piece))?)
}
