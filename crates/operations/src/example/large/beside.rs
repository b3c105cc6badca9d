//! What is kept beside services, groups and problems.

use engine::candidate::{Candidate, Status};
use engine::difference::People;
use engine::id::Id;
use engine::scene::{Check, Compared, GroupKind, GroupProfile, ServiceProfile, Ties, YesNo};
use engine::work::Piece;
use store::WriteTx;

use super::lot::Lot;
use crate::example::words::{keep, name, note};
use crate::refusal::Error;

/// How many pairs are related.
const PAIRS: usize = 500;

pub(super) fn is_kept(tx: &mut WriteTx<'_>) -> Result<(), Error> {
    for service in tx.held().board.services.as_slice().to_vec() {
        let owner = Some(name(&format!("Head of {}", service.name)));
        let id = service.id.of_kind();
        keep(tx, Piece::Service(ServiceProfile { id, owner }))?;
    }
    for (place, group) in tx
        .held()
        .board
        .groups
        .as_slice()
        .to_vec()
        .iter()
        .enumerate()
    {
        keep(tx, Piece::Group(profile(group.id.of_kind(), place)))?;
    }
    for ties in ties(tx.held().board.candidates.as_slice()) {
        keep(tx, Piece::Ties(ties))?;
    }
    Ok(())
}

/// The light check of a group, as far as somebody came.
fn profile(id: Id<GroupProfile>, place: usize) -> GroupProfile {
    let some = |question| place % 10 > question;
    GroupProfile {
        id,
        kind: Some(GroupKind::ALL[place % GroupKind::ALL.len()]),
        size: People::between(100, Some(9_000)),
        check: Check {
            who: some(0).then(|| note("People who live here and cannot use the form.")),
            worst: some(2).then(|| note("Somebody loses their home.")),
            served: some(3).then_some(Compared::Worse),
            deprived: some(5).then_some(YesNo::Yes),
            asked: some(8).then(|| note("Twelve people, in two visits.")),
            ..Check::default()
        },
    }
}

/// Why some are parked, and which are related: each of a pair says so.
fn ties(all: &[std::sync::Arc<Candidate>]) -> Vec<Ties> {
    let parked = all.iter().filter(|held| held.status == Status::Parked);
    let mut ties: Vec<Ties> = parked
        .map(|held| Ties {
            parked: Some(note("It waits for the new system.")),
            ..Ties::none(held.id.of_kind())
        })
        .collect();
    let mut listed: Vec<&Id<Candidate>> = all
        .iter()
        .filter(|held| held.status == Status::Candidate)
        .map(|held| &held.id)
        .collect();
    let mut lot = Lot::new(12);
    for _ in 0..PAIRS {
        let one = listed.swap_remove(lot.below(listed.len()));
        let other = listed.swap_remove(lot.below(listed.len()));
        for (of, to) in [(one, other), (other, one)] {
            ties.push(Ties {
                related: vec![to.clone()],
                ..Ties::none(of.of_kind())
            });
        }
    }
    ties
}
