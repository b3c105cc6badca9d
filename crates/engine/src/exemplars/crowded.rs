//! Why there is no room to start something now.

use crate::assessed::by_name;
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::id::Id;
use crate::people::Team;

/// What stands in the way, and what takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowded {
    /// Whether every place for exemplars is taken.
    pub places: bool,
    /// Its teams that have too little room left, in order of name.
    pub teams: Vec<Id<Team>>,
    /// What takes the places, or the room of these teams, by id.
    pub taken_by: Vec<Id<Candidate>>,
}

impl Crowded {
    /// What stands in the way of starting a candidate; none where there is a place, and room in each of its teams.
    pub fn of(candidate: &Candidate, board: &Board) -> Option<Self> {
        let all = board.candidates.iter().map(AsRef::as_ref);
        let others = all.filter(|other: &&Candidate| other.id != candidate.id);
        let (mut exemplars, mut takers) = (Vec::new(), Vec::new());
        for other in others {
            match other.status {
                Status::Exemplar => {
                    exemplars.push(other);
                    takers.push(other);
                }
                Status::MustDo => takers.push(other),
                Status::Candidate | Status::Done(_) | Status::Parked => {}
            }
        }
        let places = exemplars.len() >= usize::from(board.settings.limit);
        let full = |team: &&Id<Team>| !has_room(team, candidate, &takers, board);
        let mut teams: Vec<Id<Team>> = candidate.teams.iter().filter(full).cloned().collect();
        by_name(board, &mut teams);
        let stands_in_the_way = |one: &&Candidate| {
            let of_team = one.teams.iter().any(|team| teams.contains(team));
            of_team || places && one.status == Status::Exemplar
        };
        let taken_by = takers
            .into_iter()
            .filter(stands_in_the_way)
            .map(|one| one.id.clone());
        let taken_by = taken_by.collect();
        (places || !teams.is_empty()).then_some(Self {
            places,
            teams,
            taken_by,
        })
    }
}

/// Whether a team has the room that a candidate takes, beside those that take some of it already.
fn has_room(team: &Id<Team>, candidate: &Candidate, takers: &[&Candidate], board: &Board) -> bool {
    let listed = board.teams.get(team);
    let places = listed.map_or(Team::ASSUMED_ROOM, |team| team.places());
    let takers = takers.iter().filter(|other| other.teams.contains(team));
    let taken: u64 = takers.map(|other| room_of(other)).sum();
    taken + room_of(candidate) <= u64::from(places)
}

fn room_of(candidate: &Candidate) -> u64 {
    candidate.room.max(1).into()
}
