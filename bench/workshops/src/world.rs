//! Made-up organisations: how things truly are, and the teams they have.

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use engine::difference::Dimension;
use engine::id::Id;
use engine::people::Team;
use engine::settings::Settings;
use engine::text::{Name, Title};

use crate::chance::Chance;
use crate::known;
use crate::thing::{Thing, What};

/// The kinds of board.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    pub name: &'static str,
    pub rows: usize,
    /// How many teams the organisation has.
    pub teams: usize,
    /// In how many of a hundred rows the teams are named.
    pub names_teams: usize,
    /// Of how many of a hundred conditions and dimensions something is known.
    pub known: usize,
    /// Of how many of a hundred known conditions several people count and disagree.
    pub contested: usize,
}

/// The people who answer, in the workshop and before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folk {
    /// Sometimes wrong, and sometimes they do not know.
    Erring,
    /// Always right, about everything: a control, to tell what is lost by asking less from what is lost by errors.
    Sure,
}

impl Folk {
    /// How many of a hundred err, where so many of erring people do.
    pub const fn err(self, percent: usize) -> usize {
        match self {
            Self::Erring => percent,
            Self::Sure => 0,
        }
    }
}

/// One row as it truly is.
pub struct Row {
    /// Interest and capability, and operations where no team is named, by [`Condition::index`].
    pub conditions: [Level; 3],
    /// Operations of each team it names.
    pub teams: Vec<(Id<Team>, Level)>,
    /// By [`Dimension::index`], counted from 1.
    pub levels: [u8; 4],
}

/// A board as it begins, and the truth behind it.
pub struct World {
    pub seed: u64,
    pub folk: Folk,
    pub board: Board,
    pub rows: Vec<Row>,
}

/// Levels of each dimension.
pub const LEVELS: [u8; 4] = [5, 4, 3, 6];

/// Of a hundred conditions, how many are truly yes; half of the rest are partly.
const YES: usize = 50;

impl World {
    pub fn of(kind: &Kind, seed: u64, cases: u32, folk: Folk) -> Self {
        let settings = Settings {
            cases,
            ..Settings::default()
        };
        let rooms = &mut Chance::of(&[seed, 1]);
        let teams = (0..kind.teams).map(|at| Arc::new(team(at, rooms)));
        let mut world = Self {
            seed,
            folk,
            board: Board {
                settings: Arc::new(settings),
                teams: Arc::new(teams.collect()),
                ..Board::default()
            },
            rows: Vec::new(),
        };
        for at in 0..kind.rows {
            let row = Row::of(kind, &mut Chance::of(&[seed, 2, at as u64]));
            let mut candidate = bare(at, &row);
            let chance = &mut Chance::of(&[seed, 3, at as u64]);
            known::write_down(kind, folk, &row, &mut candidate, chance);
            world.rows.push(row);
            Arc::make_mut(&mut world.board.candidates).put(Arc::new(candidate));
        }
        world
    }

    /// How a condition truly is: 1 no, 2 partly, 3 yes; or the level of a dimension; and how many levels there are.
    pub fn truth(&self, thing: &Thing) -> (u8, u8) {
        let row = &self.rows[thing.row];
        match &thing.what {
            What::Difference(dimension) => {
                let at = dimension.index();
                (row.levels[at], LEVELS[at])
            }
            What::Condition(condition) => (row.conditions[condition.index()] as u8 + 1, 3),
            What::Team(team) => {
                let found = row.teams.iter().find(|(named, _)| named == team);
                (found.map_or(1, |(_, level)| *level as u8 + 1), 3)
            }
        }
    }
}

impl Row {
    fn of(kind: &Kind, chance: &mut Chance) -> Self {
        let conditions = Condition::ALL.map(|_| truly(chance));
        let levels = Dimension::ALL.map(|d| chance.level(LEVELS[d.index()]));
        let mut teams = Vec::new();
        if kind.teams > 0 && chance.percent(kind.names_teams) {
            let wants = if chance.percent(30) { 2 } else { 1 };
            let first = chance.below(kind.teams);
            for next in 0..wants {
                teams.push((team_id((first + next) % kind.teams), truly(chance)));
            }
            teams.sort_by(|a, b| a.0.cmp(&b.0));
        }
        Self {
            conditions,
            teams,
            levels,
        }
    }
}

fn truly(chance: &mut Chance) -> Level {
    match chance.below(100) {
        roll if roll < YES => Level::Yes,
        roll if roll % 2 == 0 => Level::Partly,
        _ => Level::No,
    }
}

/// A row with its title and its teams alone.
pub fn bare(at: usize, row: &Row) -> Candidate {
    let title = Title::parse(&format!("Problem {}", at + 1)).expect("a title");
    let mut candidate = Candidate::new(id(&format!("R{at:03}")), title);
    candidate.teams = row.teams.iter().map(|(team, _)| team.clone()).collect();
    candidate
}

fn team(at: usize, chance: &mut Chance) -> Team {
    let id = team_id(at);
    Team {
        name: Name::parse(id.as_str()).expect("a name"),
        id,
        room: Some(if chance.percent(60) { 1 } else { 2 }),
    }
}

fn team_id(at: usize) -> Id<Team> {
    id(&format!("Team {at:02}"))
}

pub fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).expect("an id")
}
