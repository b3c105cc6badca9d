//! What matters only together, where no single answer does.

use std::cmp::Reverse;

use crate::candidate::Candidate;
use crate::classes::Class;
use crate::id::Id;
use crate::outlook::Placed;
use crate::standing::Standing;

/// The possible *ask* candidates, and the possible *start* ones about whose difference something is open, by share, then
/// id. `placed` are in order of id.
pub(crate) fn together(placed: &[Placed]) -> Vec<Id<Candidate>> {
    let is_open = |p: &&Placed| match p.standing {
        Standing::Ask => true,
        Standing::Start => p.low != p.high,
        Standing::Prepare | Standing::UnderWay => false,
    };
    let mut open: Vec<&Placed> = placed
        .iter()
        .filter(|p| p.class == Class::Possible)
        .filter(is_open)
        .collect();
    open.sort_by_key(|p| Reverse(&p.share.part));
    open.into_iter().map(|p| p.id.clone()).collect()
}
