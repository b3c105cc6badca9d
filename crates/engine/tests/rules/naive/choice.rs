//! Choices by trying every set.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::people::Team;
use num_rational::BigRational;
use num_traits::Zero;

/// Who is in a set, by id.
pub(crate) type Ids = Vec<Id<Candidate>>;

/// Every feasible set of these candidates, members in order of id.
pub(crate) fn feasible(board: &Board, of: &[&Candidate]) -> Vec<Ids> {
    let taken = |status: Status| board.candidates.iter().filter(move |c| c.status == status);
    let limit = usize::from(board.settings.limit);
    let places = limit.saturating_sub(taken(Status::Exemplar).count());
    let mut rooms: BTreeMap<&Id<Team>, i64> = BTreeMap::new();
    for team in board.candidates.iter().flat_map(|c| &c.teams) {
        let listed = board.teams.get(team).and_then(|t| t.room).unwrap_or(1);
        rooms.insert(team, listed.into());
    }
    for going in taken(Status::Exemplar).chain(taken(Status::MustDo)) {
        for team in &going.teams {
            let left = rooms[team] - i64::from(going.room);
            rooms.insert(team, left.max(0));
        }
    }
    let mut sets = Vec::new();
    for bits in 0u32..1 << of.len() {
        let members = of.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        let members: Vec<&Candidate> = members.map(|(_, c)| *c).collect();
        let room_for = |team: &Id<Team>| {
            let takers = members.iter().filter(|c| c.teams.contains(team));
            takers.map(|c| i64::from(c.room)).sum::<i64>() <= rooms[team]
        };
        if members.len() <= places && rooms.keys().all(|team| room_for(team)) {
            let mut ids: Ids = members.iter().map(|c| c.id.clone()).collect();
            ids.sort();
            sets.push(ids);
        }
    }
    sets
}

pub(crate) fn total(set: &Ids, values: &BTreeMap<Id<Candidate>, BigRational>) -> BigRational {
    set.iter()
        .fold(BigRational::zero(), |sum, id| sum + &values[id])
}

/// The best of some sets: greatest total, then most members, then the ids that come first.
pub(crate) fn best<'a>(
    sets: impl Iterator<Item = &'a Ids>,
    values: &BTreeMap<Id<Candidate>, BigRational>,
) -> Option<(&'a Ids, BigRational)> {
    let better = |a: &(&Ids, BigRational), b: &(&Ids, BigRational)| -> Ordering {
        let members = a.0.len().cmp(&b.0.len());
        a.1.cmp(&b.1).then(members).then(b.0.cmp(a.0))
    };
    sets.map(|set| (set, total(set, values))).max_by(better)
}
