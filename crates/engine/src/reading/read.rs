//! The three readings of a candidate.

use super::hearing::{Hearing, teams_heard};
use super::{Ageing, Chance, ConditionReading, LevelSet, Reading};
use crate::candidate::Candidate;
use crate::condition::{Condition, Level};
use crate::id::Id;
use crate::people::Team;

/// The readings of a candidate's conditions, in the order of [`Condition::ALL`]. Its teams are taken in the order
/// given, so `blocked_teams` is in order of name where they are.
pub(crate) fn readings(candidate: &Candidate, ageing: &Ageing) -> [ConditionReading; 3] {
    Condition::ALL.map(|condition| {
        let teams = teams_heard(candidate, condition);
        combine(
            condition,
            teams.map(|team| {
                (
                    team,
                    Part::of(&Hearing::of(candidate, condition, team, ageing)),
                )
            }),
        )
    })
}

/// What the answers make of operations for one of a candidate's teams.
pub fn team_reading(candidate: &Candidate, team: &Id<Team>, ageing: &Ageing) -> Reading {
    part_reading(candidate, Condition::Operations, Some(team), ageing).0
}

/// What the answers make of a condition, for operations of one team, and the levels it may have.
pub(crate) fn part_reading(
    candidate: &Candidate,
    condition: Condition,
    team: Option<&Id<Team>>,
    ageing: &Ageing,
) -> (Reading, LevelSet) {
    let part = Part::of(&Hearing::of(candidate, condition, team, ageing));
    (reading(part.levels, part.contested), part.levels)
}

/// The candidate's teams whose operations reading may be yes and may be less.
pub(crate) fn open_teams(candidate: &Candidate, ageing: &Ageing) -> Vec<Id<Team>> {
    let is_open = |team: &&Id<Team>| {
        let hearing = Hearing::of(candidate, Condition::Operations, Some(team), ageing);
        let levels = Part::of(&hearing).levels;
        levels.len() > 1 && levels.holds(Level::Yes)
    };
    candidate.teams.iter().filter(is_open).cloned().collect()
}

/// The reading of a condition for one team.
struct Part {
    levels: LevelSet,
    /// Whether several levels come from answers that count.
    contested: bool,
    chance_yes: Chance,
}

impl Part {
    fn of(hearing: &Hearing<'_>) -> Self {
        let mut counted = [0u32; 3];
        for level in hearing.counted() {
            counted[level as usize] += 1;
        }
        let levels = held(&counted);
        if levels.is_empty() {
            return Self {
                levels: LevelSet::ALL,
                contested: false,
                chance_yes: share(&hearing.guesses.map(|guesses| guesses + 1)),
            };
        }
        Self {
            levels,
            contested: levels.len() > 1,
            chance_yes: share(&counted),
        }
    }
}

fn held(counted: &[u32; 3]) -> LevelSet {
    Level::ALL
        .into_iter()
        .filter(|level| counted[*level as usize] > 0)
        .fold(LevelSet::NONE, LevelSet::with)
}

/// The share of yes.
fn share(counted: &[u32; 3]) -> Chance {
    let all = counted.iter().copied().map(u64::from).sum();
    Chance::share(counted[Level::Yes as usize].into(), all)
}

/// The least of the teams' levels, the teams independent.
fn combine<'a>(
    condition: Condition,
    parts: impl Iterator<Item = (Option<&'a Id<Team>>, Part)>,
) -> ConditionReading {
    let (mut levels, mut contested) = (LevelSet::NONE.with(Level::Yes), false);
    let (mut chance_yes, mut blocked_teams) = (Chance::ONE, Vec::new());
    for (team, part) in parts {
        levels = least(levels, part.levels);
        contested |= part.contested;
        chance_yes = chance_yes.and(&part.chance_yes);
        if !part.levels.holds(Level::Yes) {
            blocked_teams.extend(team.cloned());
        }
    }
    ConditionReading {
        condition,
        reading: reading(levels, contested),
        levels,
        chance_yes,
        blocked_teams,
    }
}

/// Every least level that the two sets can make.
fn least(a: LevelSet, b: LevelSet) -> LevelSet {
    let pairs = a.levels().flat_map(|a| b.levels().map(move |b| a.min(b)));
    pairs.fold(LevelSet::NONE, LevelSet::with)
}

/// What a set of levels is called.
fn reading(levels: LevelSet, contested: bool) -> Reading {
    match (levels.len(), levels.levels().next()) {
        (1, Some(Level::Yes)) => Reading::Present,
        (1, Some(Level::Partly)) => Reading::Partly,
        (1, Some(Level::No)) => Reading::Missing,
        _ if contested => Reading::Contested,
        _ => Reading::Unknown,
    }
}
