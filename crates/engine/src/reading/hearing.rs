//! Which of the answers about one condition count, and what became of the others.

use jiff::civil::Date;

use super::{Ageing, LevelSet, Weighed};
use crate::answer::{Answer, Basis, Given};
use crate::candidate::Candidate;
use crate::condition::{Condition, Level};
use crate::id::Id;
use crate::people::Team;

/// What became of each of a candidate's answers, in their order. An answer that names no team is heard for each of the
/// candidate's teams, and may count for one where a better informed one counts for another: it then counts.
pub fn weigh(candidate: &Candidate, ageing: &Ageing) -> Vec<Weighed> {
    let weighed = |answer: &Answer| {
        let teams = teams_heard(candidate, answer.condition);
        let each = teams
            .filter(|team| speaks_of(answer, *team))
            .map(|team| Hearing::of(candidate, answer.condition, team, ageing).weigh(answer));
        each.min_by_key(|weighed| rank(*weighed))
            .unwrap_or(Weighed::OtherTeam)
    };
    candidate.answers.iter().map(weighed).collect()
}

/// The more an answer does, the lower; only these differ between teams.
const fn rank(weighed: Weighed) -> u8 {
    match weighed {
        Weighed::Counts => 0,
        Weighed::Dissent => 1,
        Weighed::Ruled => 2,
        _ => 3,
    }
}

/// The teams that a condition is read for: each of the candidate's for operations, else one unnamed.
pub(super) fn teams_heard(
    candidate: &Candidate,
    condition: Condition,
) -> impl Iterator<Item = Option<&Id<Team>>> {
    let teams = match condition {
        Condition::Operations => candidate.teams.as_slice(),
        Condition::Interest | Condition::Capability => &[],
    };
    let unnamed = teams.is_empty().then_some(None);
    teams.iter().map(Some).chain(unnamed)
}

fn speaks_of(answer: &Answer, team: Option<&Id<Team>>) -> bool {
    answer.condition != Condition::Operations
        || answer.team.is_none()
        || answer.team.as_ref() == team
}

/// The answers about one condition (and, for operations, one team), and which of them count.
pub(super) struct Hearing<'a> {
    /// Those that speak of it, with what they say; neither unknown, old nor guessed.
    voices: Vec<(&'a Answer, Level)>,
    /// Guesses of each level, old answers among them.
    pub(super) guesses: [u32; 3],
    ageing: &'a Ageing,
    /// The basis that counts, none where nothing does.
    basis: Option<Basis>,
    /// The date of the latest ruling that has one.
    latest: Option<Date>,
}

impl<'a> Hearing<'a> {
    pub(super) fn of(
        candidate: &'a Candidate,
        condition: Condition,
        team: Option<&Id<Team>>,
        ageing: &'a Ageing,
    ) -> Self {
        let mut hearing = Self {
            voices: Vec::new(),
            guesses: [0; 3],
            ageing,
            basis: None,
            latest: None,
        };
        let about = |a: &&Answer| a.condition == condition && speaks_of(a, team);
        for answer in candidate.answers.iter().filter(about) {
            hearing.hear(answer);
        }
        hearing
    }

    fn hear(&mut self, answer: &'a Answer) {
        let Some(level) = answer.reply.said().level() else {
            return;
        };
        if self.is_guess(answer) {
            self.guesses[level as usize] += 1;
            return;
        }
        self.voices.push((answer, level));
        self.basis = self
            .basis
            .into_iter()
            .chain([answer.basis])
            .min_by_key(|basis| weight(*basis));
        if answer.basis == Basis::Ruling {
            self.latest = self.latest.max(date(answer));
        }
    }

    fn is_guess(&self, answer: &Answer) -> bool {
        answer.basis == Basis::Guess || self.ageing.is_old(answer.condition, answer.given)
    }

    /// Of the basis that counts; of rulings the latest, and those without a date.
    fn counts(&self, answer: &Answer) -> bool {
        let earlier = date(answer).is_some_and(|day| Some(day) < self.latest);
        Some(answer.basis) == self.basis && !(answer.basis == Basis::Ruling && earlier)
    }

    /// What the answers that count say.
    pub(super) fn counted(&self) -> impl Iterator<Item = Level> {
        let counted = self.voices.iter().filter(|(answer, _)| self.counts(answer));
        counted.map(|(_, level)| *level)
    }

    /// What became of one of its answers.
    fn weigh(&self, answer: &Answer) -> Weighed {
        let Some(level) = answer.reply.said().level() else {
            return Weighed::SaysNothing;
        };
        let stands = || self.counted().fold(LevelSet::NONE, LevelSet::with);
        match answer.basis {
            Basis::Guess => Weighed::Guess,
            _ if self.is_guess(answer) => Weighed::Old,
            _ if self.counts(answer) => Weighed::Counts,
            Basis::Ruling => Weighed::Ruled,
            _ if self.basis != Some(Basis::Ruling) => Weighed::Heard,
            _ if stands().holds(level) => Weighed::Ruled,
            _ => Weighed::Dissent,
        }
    }
}

/// The less, the more it weighs: a ruling, then first-hand, then heard.
const fn weight(basis: Basis) -> u8 {
    match basis {
        Basis::Ruling => 0,
        Basis::FirstHand => 1,
        Basis::Heard => 2,
        Basis::Guess => 3,
    }
}

fn date(answer: &Answer) -> Option<Date> {
    match answer.given {
        Given::On(date) => Some(date),
        Given::Undated | Given::LongAgo => None,
    }
}
