//! How lists are read is kept by name, to be chosen again.

use engine::board::{Board, Change};
use engine::id::Id;
use engine::imports::{KeptMapping, List};
use engine::text::Name;
use engine::work::Piece;

use super::{Kind, Mapping};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal, What};
use crate::rights::Right;

/// One that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its id.
    pub id: Id<KeptMapping>,
    /// What people call it.
    pub name: Name,
    /// Which list it reads.
    pub kind: Kind,
    /// What it says.
    pub mapping: Mapping,
}

/// Those that are kept, in the order of their names. What cannot be read is not offered.
pub fn mappings(board: &Board) -> Vec<Offered> {
    let kept = board.work.mappings.iter();
    let kept = kept.filter(|kept| !kept.put_away);
    let mut all: Vec<Offered> = kept.filter_map(|kept| offered(kept)).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

/// One of those that are kept.
pub fn mapping(board: &Board, id: &str) -> Option<Offered> {
    let held = board.work.mappings.get(&Id::parse(id).ok()?)?;
    (!held.put_away).then(|| offered(held)).flatten()
}

fn offered(kept: &KeptMapping) -> Option<Offered> {
    Some(Offered {
        id: kept.id.clone(),
        name: kept.name.clone(),
        kind: kept.list.into(),
        mapping: Mapping::read(&kept.written).ok()?,
    })
}

/// Keeps a mapping by its name, in place of the one of that name.
///
/// # Errors
/// When the store fails.
pub async fn keep_mapping(
    foothold: &Foothold,
    act: &mut Act,
    kind: Kind,
    name: Name,
    mapping: &Mapping,
) -> Done<()> {
    let (fresh, written) = (act.ids.fresh(), mapping.written());
    foothold
        .write(act, Right::KeepList, move |tx| {
            let mut kept = tx.held().board.work.mappings.iter();
            let same = kept.find(|kept| kept.name == name);
            let kept = KeptMapping {
                id: same.map_or(fresh, |same| same.id.clone()),
                name,
                list: kind.into(),
                written,
                put_away: false,
            };
            Ok(tx.save(&Change::Piece(Piece::Mapping(kept)))?)
        })
        .await
}

/// Puts a mapping away: it is offered no more.
///
/// # Errors
/// Refused where there is none.
pub async fn put_mapping_away(foothold: &Foothold, act: &Act, id: Id<KeptMapping>) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| {
            let held = tx.held().board.work.mappings.get(&id);
            let held = held.filter(|held| !held.put_away);
            let held = held.ok_or(Refusal::NotFound(What::Mapping))?;
            let kept = KeptMapping {
                put_away: true,
                ..KeptMapping::clone(held)
            };
            Ok(tx.save(&Change::Piece(Piece::Mapping(kept)))?)
        })
        .await
}

impl From<List> for Kind {
    fn from(list: List) -> Self {
        match list {
            List::Candidates => Self::Candidates,
            List::Teams => Self::Teams,
            List::Groups => Self::Groups,
        }
    }
}

impl From<Kind> for List {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Candidates => Self::Candidates,
            Kind::Teams => Self::Teams,
            Kind::Groups => Self::Groups,
        }
    }
}
