//! Who takes what room: the candidates that a choice is made of, the places and the teams' room.

use std::collections::HashMap;

use super::search::Within;
use crate::candidate::Candidate;
use crate::id::Id;
use crate::people::Team;

/// The room that a candidate takes: so much of each of its teams.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Taking {
    /// Teams by index, rising.
    pub(crate) teams: Vec<usize>,
    /// Places of each.
    pub(crate) room: u32,
}

/// Room left, by index of team.
#[derive(Debug, Default)]
pub(crate) struct Rooms<'a> {
    index: HashMap<&'a Id<Team>, usize>,
    /// Teams by index.
    pub(crate) teams: Vec<&'a Id<Team>>,
    /// Places left.
    pub(crate) left: Vec<u32>,
}

impl<'a> Rooms<'a> {
    /// The room of listed teams.
    pub(crate) fn of(listed: impl Iterator<Item = &'a Team>) -> Self {
        let mut rooms = Self::default();
        for team in listed {
            rooms.place(&team.id, team.places());
        }
        rooms
    }

    /// What a candidate takes; a team that nobody has listed has the room that is assumed.
    pub(crate) fn taking(&mut self, candidate: &'a Candidate) -> Taking {
        let place = |team| self.place(team, Team::ASSUMED_ROOM);
        let mut teams: Vec<usize> = candidate.teams.iter().map(place).collect();
        teams.sort_unstable();
        teams.dedup();
        Taking {
            teams,
            room: candidate.room.max(1),
        }
    }

    fn place(&mut self, team: &'a Id<Team>, places: u32) -> usize {
        *self.index.entry(team).or_insert_with(|| {
            self.teams.push(team);
            self.left.push(places);
            self.left.len() - 1
        })
    }
}

/// The candidates that a choice is made of, each known by its rank in byte order of id.
#[derive(Debug)]
pub(crate) struct Pool {
    /// `k'`: how many may be chosen.
    pub(crate) places: usize,
    /// Room left, by index of team.
    pub(crate) rooms: Vec<u32>,
    /// The different takings.
    pub(crate) takings: Vec<Taking>,
    /// For each candidate, which taking is its own.
    pub(crate) taking_of: Vec<usize>,
    /// For each taking, those that use no team it does not use nor more of any; itself among them.
    pub(crate) within: Vec<Vec<usize>>,
}

impl Pool {
    /// A pool of candidates that take this room, in byte order of their ids.
    pub(crate) fn of(
        places: usize,
        rooms: Vec<u32>,
        takes: impl ExactSizeIterator<Item = Taking>,
    ) -> Self {
        let mut takings = Vec::new();
        let mut index: HashMap<Taking, usize> = HashMap::new();
        let mut taking_of = Vec::with_capacity(takes.len());
        for taking in takes {
            taking_of.push(*index.entry(taking).or_insert_with_key(|taking| {
                takings.push(taking.clone());
                takings.len() - 1
            }));
        }
        let within = within(&takings, rooms.len());
        Self {
            places,
            rooms,
            takings,
            taking_of,
            within,
        }
    }

    /// All its places and room.
    pub(crate) fn whole(&self) -> Within<'_> {
        Within {
            places: self.places,
            rooms: &self.rooms,
            without: None,
        }
    }

    /// Whether every team's room holds all of them together, so that only places are scarce.
    pub(crate) fn holds_all(&self) -> bool {
        let mut taken = vec![0u64; self.rooms.len()];
        for taking in self.taking_of.iter().map(|at| &self.takings[*at]) {
            taking
                .teams
                .iter()
                .for_each(|team| taken[*team] += u64::from(taking.room));
        }
        taken
            .iter()
            .zip(&self.rooms)
            .all(|(taken, room)| *taken <= u64::from(*room))
    }

    /// How many of one taking there is room for, at most all places.
    pub(crate) fn holds(&self, taking: usize) -> usize {
        let Taking { teams, room } = &self.takings[taking];
        let fits = |team: &usize| (self.rooms[*team] / room) as usize;
        teams
            .iter()
            .map(fits)
            .min()
            .unwrap_or(self.places)
            .min(self.places)
    }
}

impl Taking {
    /// Whether there is room for it.
    pub(crate) fn fits(&self, rooms: &[u32]) -> bool {
        self.teams.iter().all(|team| rooms[*team] >= self.room)
    }

    /// Takes its room, never leaving less than none: work under way is there whether there was room or not.
    pub(crate) fn take_from(&self, rooms: &mut [u32]) {
        for &team in &self.teams {
            rooms[team] = rooms[team].saturating_sub(self.room);
        }
    }

    /// Puts back room that was there to take.
    pub(crate) fn put_back(&self, rooms: &mut [u32]) {
        for &team in &self.teams {
            rooms[team] += self.room;
        }
    }

    /// Whether it uses no team that the other does not use, nor more of any.
    fn is_within(&self, other: &Self) -> bool {
        let mut theirs = other.teams.iter();
        self.teams.is_empty()
            || self.room <= other.room && self.teams.iter().all(|team| theirs.any(|t| t == team))
    }
}

/// For each taking, those within it. A taking within another has its first team among the other's, so only those are
/// looked at.
fn within(takings: &[Taking], teams: usize) -> Vec<Vec<usize>> {
    let (mut free, mut by_first) = (Vec::new(), vec![Vec::new(); teams]);
    for (at, taking) in takings.iter().enumerate() {
        match taking.teams.first() {
            Some(first) => by_first[*first].push(at),
            None => free.push(at),
        }
    }
    let of = |taking: &Taking| {
        let shared = taking.teams.iter().flat_map(|team| &by_first[*team]);
        let candidates = free.iter().chain(shared);
        candidates
            .copied()
            .filter(|at| takings[*at].is_within(taking))
            .collect()
    };
    takings.iter().map(of).collect()
}
