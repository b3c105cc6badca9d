//! Groups of people and who serves them, group by group.

use std::collections::BTreeSet;

use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::people::Group;
use jiff::ToSpan;
use jiff::civil::Date;

use super::choice::Ids;

/// Every group that is listed or named, in order of name, then id.
pub(crate) fn groups(board: &Board) -> Vec<Id<Group>> {
    let named = board.candidates.iter().flat_map(|c| c.groups.clone());
    let listed = board.groups.iter().map(|group| group.id.clone());
    let mut all: Vec<Id<Group>> = named.chain(listed).collect();
    all.sort_by_key(|id| {
        let listed = board.groups.get(id).map(|group| group.name.to_string());
        (listed.unwrap_or_else(|| id.to_string()), id.clone())
    });
    all.dedup();
    all
}

/// Its candidates, whatever their status.
pub(crate) fn candidates<'a>(board: &'a Board, group: &Id<Group>) -> Vec<&'a Candidate> {
    let all = board.candidates.iter().map(AsRef::as_ref);
    all.filter(|c: &&Candidate| c.groups.contains(group))
        .collect()
}

/// The groups with candidates, those with one that is started, under way or lately done apart from those without.
pub(crate) fn covered(
    board: &Board,
    started: &Ids,
    today: Date,
) -> (Vec<Id<Group>>, Vec<Id<Group>>) {
    let started: BTreeSet<_> = started.iter().collect();
    let serves = |c: &&Candidate| {
        let is_under_way = matches!(c.status, Status::Exemplar | Status::MustDo);
        let is_lately_done = match c.status {
            Status::Done(Some(day)) => day >= today - 12.months(),
            _ => false,
        };
        is_under_way || is_lately_done || started.contains(&c.id)
    };
    let with_candidates = groups(board)
        .into_iter()
        .filter(|group| !candidates(board, group).is_empty());
    with_candidates.partition(|group| candidates(board, group).iter().any(serves))
}
