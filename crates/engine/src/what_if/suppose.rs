//! One thing supposed: what it says, its text in an address, and the board on which it is so.

use std::fmt;

use thiserror::Error;

use crate::answer::{Answer, Basis, Given, Reply, Said, Source};
use crate::board::{Board, Change};
use crate::candidate::Candidate;
use crate::condition::{Condition, Level};
use crate::difference::{Difference, Judged, Levels, People};
use crate::id::Id;
use crate::people::Team;
use crate::settings::Settings;
use crate::viewpoints::{Priority, Statement};

/// One thing supposed. Its text ([`fmt::Display`], [`Suppose::parse`]) is words with dots between; an id, which may hold
/// dots itself, comes last: `interest.yes.C07`, `harm.4.C07`, `people.250.C07`, `room.2.benefits`, `limit.4`, `size.20`,
/// `first.homes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suppose {
    /// Whoever knows says this of a condition.
    Condition(Condition, Level, Id<Candidate>),
    /// The level of a difference is known, and is this one.
    Level(Judged, u8, Id<Candidate>),
    /// So many people a year are known to be touched.
    People(u64, Id<Candidate>),
    /// So many exemplars at once.
    Limit(u8),
    /// A team has so many places.
    Room(u32, Id<Team>),
    /// Size counts for at most so many hundredths of the whole, whatever the statements say of size.
    Size(u8),
    /// What comes first.
    First(Priority),
}

/// A text that supposes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` supposes nothing")]
pub struct SupposeError(String);

const LEVELS: [(&str, Level); 3] = [
    ("yes", Level::Yes),
    ("partly", Level::Partly),
    ("no", Level::No),
];
const CONDITIONS: [(&str, Condition); 3] = [
    ("interest", Condition::Interest),
    ("operations", Condition::Operations),
    ("capability", Condition::Capability),
];
const JUDGED: [(&str, Judged); 3] = [
    ("harm", Judged::Harm),
    ("unmet", Judged::Unmet),
    ("disadvantage", Judged::Disadvantage),
];
const FIRST: [(&str, Priority); 3] = [
    ("homes", Priority::HitHard),
    ("alike", Priority::Alike),
    ("minutes", Priority::Many),
];

/// Of two columns of a table, what stands beside a word.
fn meant<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, is)| *is)
}

/// The word that stands beside it.
fn word<T: PartialEq>(table: &[(&'static str, T)], is: &T) -> &'static str {
    table
        .iter()
        .find(|(_, known)| known == is)
        .map_or("", |(word, _)| word)
}

impl Suppose {
    /// Reads the text of one.
    ///
    /// # Errors
    /// It is none, or a number in it is out of its range.
    pub fn parse(text: &str) -> Result<Self, SupposeError> {
        Self::read(text).ok_or_else(|| SupposeError(text.to_owned()))
    }

    fn read(text: &str) -> Option<Self> {
        let (what, rest) = text.split_once('.')?;
        let (value, id) = rest.split_once('.').unwrap_or((rest, ""));
        if let Some(condition) = meant(&CONDITIONS, what) {
            let level = meant(&LEVELS, value)?;
            return Some(Self::Condition(condition, level, Id::parse(id).ok()?));
        }
        if let Some(judged) = meant(&JUDGED, what) {
            let level = value.parse().ok()?;
            Levels::of(judged, level, level)?;
            return Some(Self::Level(judged, level, Id::parse(id).ok()?));
        }
        match (what, id) {
            ("people", id) => Some(Self::People(value.parse().ok()?, Id::parse(id).ok()?)),
            ("room", id) => Some(Self::Room(value.parse().ok()?, Id::parse(id).ok()?)),
            ("limit", "") => up_to(value, Settings::MOST_LIMIT).map(Self::Limit),
            ("size", "") => up_to(value, 100).map(Self::Size),
            ("first", "") => meant(&FIRST, value).map(Self::First),
            _ => None,
        }
    }

    /// Whether what it is about is on a board.
    pub fn fits(&self, board: &Board) -> bool {
        match self {
            Self::Condition(.., id) | Self::Level(.., id) | Self::People(_, id) => {
                board.candidates.get(id).is_some()
            }
            Self::Room(_, id) => board.teams.get(id).is_some(),
            Self::Limit(_) | Self::Size(_) | Self::First(_) => true,
        }
    }

    /// Whether another is about the same thing: a later one takes its place.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Condition(one, _, a), Self::Condition(two, _, b)) => one == two && a == b,
            (Self::Level(one, _, a), Self::Level(two, _, b)) => one == two && a == b,
            (Self::People(_, a), Self::People(_, b)) => a == b,
            (Self::Room(_, a), Self::Room(_, b)) => a == b,
            (Self::Limit(_), Self::Limit(_))
            | (Self::Size(_), Self::Size(_))
            | (Self::First(_), Self::First(_)) => true,
            _ => false,
        }
    }

    /// Makes it so on a board. What is about nothing there changes nothing.
    pub fn on(&self, board: &mut Board) {
        match self {
            Self::Condition(condition, level, id) => answer(board, *condition, *level, id),
            Self::Level(judged, level, id) => differ(board, id, |difference| {
                difference.set_judged(*judged, Levels::of(*judged, *level, *level));
            }),
            Self::People(people, id) => differ(board, id, |difference| {
                difference.reach = People::between(*people, Some(*people));
            }),
            Self::Room(places, id) => {
                let team = board.teams.get(id).map(|team| Team {
                    room: Some(*places),
                    ..Team::clone(team)
                });
                if let Some(team) = team {
                    board.apply(&Change::Team(team));
                }
            }
            Self::Limit(limit) => set(board, |settings| settings.limit = *limit),
            Self::Size(most) => set(board, |settings| {
                settings.viewpoints.retain(|one| !one.names_reach());
                settings.viewpoints.push(Statement::reach_at_most(*most));
            }),
            Self::First(priority) => set(board, |s| s.viewpoints = priority.statements()),
        }
    }
}

impl Board {
    /// The same board where these things are so. What comes first is settled first: how much size may count is a limit
    /// within it.
    #[must_use]
    pub fn supposing(&self, all: &[Suppose]) -> Self {
        let mut board = self.clone();
        let (first, rest): (Vec<_>, Vec<_>) =
            all.iter().partition(|one| matches!(one, Suppose::First(_)));
        for one in first.into_iter().chain(rest) {
            one.on(&mut board);
        }
        board
    }
}

/// One voice in place of all others: that of whoever owns the condition.
fn answer(board: &mut Board, condition: Condition, level: Level, id: &Id<Candidate>) {
    let Some(held) = board.candidates.get(id) else {
        return;
    };
    let others = held
        .answers
        .iter()
        .filter(|answer| answer.condition == condition);
    let taken_out: Vec<Change> = others
        .map(|answer| Change::Withdraw(id.clone(), answer.key()))
        .collect();
    for change in &taken_out {
        board.apply(change);
    }
    board.apply(&Change::Answer(id.clone(), supposed(condition, level)));
}

fn supposed(condition: Condition, level: Level) -> Answer {
    let said = match level {
        Level::No => Said::No,
        Level::Partly => Said::Partly,
        Level::Yes => Said::Yes,
    };
    Answer {
        condition,
        team: None,
        source: Id::<Source>::parse("supposed").expect("a word is an id"),
        reply: Reply::Whole(said),
        basis: Basis::Ruling,
        given: Given::Undated,
    }
}

fn differ(board: &mut Board, id: &Id<Candidate>, change: impl FnOnce(&mut Difference)) {
    let Some(held) = board.candidates.get(id) else {
        return;
    };
    let mut candidate = Candidate::clone(held);
    change(&mut candidate.difference);
    board.apply(&Change::Candidate(candidate));
}

fn set(board: &mut Board, change: impl FnOnce(&mut Settings)) {
    let mut settings = Settings::clone(&board.settings);
    change(&mut settings);
    board.apply(&Change::Settings(settings));
}

fn up_to(text: &str, most: u8) -> Option<u8> {
    text.parse().ok().filter(|number| *number <= most)
}

impl fmt::Display for Suppose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Condition(condition, level, id) => {
                let (condition, level) = (word(&CONDITIONS, condition), word(&LEVELS, level));
                write!(f, "{condition}.{level}.{}", id.as_str())
            }
            Self::Level(judged, level, id) => {
                write!(f, "{}.{level}.{}", word(&JUDGED, judged), id.as_str())
            }
            Self::People(people, id) => write!(f, "people.{people}.{}", id.as_str()),
            Self::Room(places, id) => write!(f, "room.{places}.{}", id.as_str()),
            Self::Limit(limit) => write!(f, "limit.{limit}"),
            Self::Size(most) => write!(f, "size.{most}"),
            Self::First(priority) => write!(f, "first.{}", word(&FIRST, priority)),
        }
    }
}
