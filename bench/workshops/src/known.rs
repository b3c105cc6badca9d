//! What stands on a board before the workshop: some of the truth, as people saw it and wrote it down.

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use engine::difference::{Dimension, Judged, Levels, People};
use engine::id::Id;
use engine::people::Team;

use crate::chance::Chance;
use crate::world::{Folk, Kind, LEVELS, Row, id};

/// Of a hundred levels written down, how many ranges are one off the truth.
const RANGE_OFF: usize = 10;
/// Of a hundred levels written down, how many are a range of two.
const TWO_LEVELS: usize = 40;

/// Writes down what is known of a row.
pub fn write_down(
    kind: &Kind,
    folk: Folk,
    row: &Row,
    candidate: &mut Candidate,
    chance: &mut Chance,
) {
    let mut about = |condition, team, truth, chance: &mut Chance| {
        if chance.percent(kind.known) {
            let disagree = chance.percent(kind.contested);
            for answer in answers(folk, condition, team, truth, disagree, chance) {
                candidate.answer(answer);
            }
        }
    };
    for condition in [Condition::Interest, Condition::Capability] {
        let truth = row.conditions[condition.index()];
        about(condition, None, truth, chance);
    }
    let operations = Condition::Operations;
    if row.teams.is_empty() {
        let truth = row.conditions[operations.index()];
        about(operations, None, truth, chance);
    }
    for (team, truth) in &row.teams {
        about(operations, Some(team), *truth, chance);
    }
    for dimension in Dimension::ALL {
        if chance.percent(kind.known) {
            let levels = LEVELS[dimension.index()];
            let seen = chance.blurred(row.levels[dimension.index()], levels, folk.err(RANGE_OFF));
            let (low, high) = range(seen, levels, chance);
            set_levels(candidate, dimension, low, high);
        }
    }
}

/// A level alone, or with a neighbour.
fn range(level: u8, levels: u8, chance: &mut Chance) -> (u8, u8) {
    if !chance.percent(TWO_LEVELS) {
        return (level, level);
    }
    let low = if chance.percent(50) { level } else { level - 1 };
    let low = low.clamp(1, levels - 1);
    (low, low + 1)
}

/// One to three people's answers about a condition, or two or three who know first-hand and of whom two disagree.
fn answers(
    folk: Folk,
    condition: Condition,
    team: Option<&Id<Team>>,
    truth: Level,
    disagree: bool,
    chance: &mut Chance,
) -> Vec<Answer> {
    let least = if disagree { 2 } else { 1 };
    let people = least + chance.below(4 - least);
    let person = |person: usize| {
        let (basis, off) = match chance.below(10) {
            // Of those who disagree one is right and one is one off.
            _ if disagree && person < 2 => (Basis::FirstHand, 100 * person),
            0..5 => (Basis::FirstHand, folk.err(10)),
            5..8 => (Basis::Heard, folk.err(20)),
            _ => (Basis::Guess, folk.err(40)),
        };
        let level = chance.blurred(truth as u8 + 1, 3, off);
        answer(
            condition,
            team,
            &format!("Person {person}"),
            said(level),
            basis,
        )
    };
    (0..people).map(person).collect()
}

/// 1 no, 2 partly, 3 yes.
pub fn said(level: u8) -> Said {
    match level {
        1 => Said::No,
        2 => Said::Partly,
        _ => Said::Yes,
    }
}

pub fn answer(
    condition: Condition,
    team: Option<&Id<Team>>,
    source: &str,
    said: Said,
    basis: Basis,
) -> Answer {
    Answer {
        condition,
        team: team.cloned(),
        source: id(source),
        reply: Reply::Whole(said),
        basis,
        given: Given::Undated,
    }
}

/// Least people a year of each level of reach, by default bands.
const BANDS: [u64; 6] = [0, 100, 1_000, 10_000, 100_000, 1_000_000];

/// Writes down what is known of a dimension.
pub fn set_levels(candidate: &mut Candidate, dimension: Dimension, low: u8, high: u8) {
    match Judged::ALL.into_iter().find(|j| j.dimension() == dimension) {
        Some(judged) => {
            let levels = Levels::of(judged, low, high);
            candidate.difference.set_judged(judged, levels);
        }
        None => {
            let next = BANDS.get(usize::from(high)).map(|edge| edge - 1);
            candidate.difference.reach = People::between(BANDS[usize::from(low) - 1], next);
        }
    }
}
