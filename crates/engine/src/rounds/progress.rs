//! How far a round is: of what each one is asked, how much they have answered since it opened.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Asked, Round};
use crate::answer::{Answer, Given, Source};
use crate::asking::Ask;
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::condition::Condition;
use crate::id::Id;
use crate::members::Why;

/// What was heard of one who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard<'a> {
    /// Who is asked what.
    pub asked: &'a Asked,
    /// How many candidates it concerns.
    pub concerns: usize,
    /// How many of these they have answered since the round opened: a guess, or that it is not known, is an answer too.
    pub answered: usize,
    /// How many of the others they have said something else about since: that they have nothing to say, or that it is not
    /// theirs.
    pub passed: usize,
    /// The first of which nothing was heard, by id.
    pub first_left: Option<&'a Id<Candidate>>,
}

/// A line for each who is asked: those who have not answered at all, then those with something left, then the others; each
/// in the order of the round. One pass over the board, however many are asked.
pub fn progress<'a>(round: &'a Round, board: &'a Board) -> Vec<Heard<'a>> {
    let mut counting = Counting::of(round, board);
    let all = board.candidates.iter().map(AsRef::as_ref);
    for (turn, candidate) in all.enumerate() {
        if candidate.status == Status::Candidate {
            counting.count(turn, candidate);
        }
    }
    let mut heard: Vec<Heard<'a>> = counting.each.into_iter().map(|each| each.heard).collect();
    heard.sort_by_key(Heard::place);
    heard
}

impl Heard<'_> {
    /// How many are left.
    pub const fn left(&self) -> usize {
        self.concerns - self.answered - self.passed
    }

    /// Whether nothing was heard of what there is to answer.
    pub const fn is_silent(&self) -> bool {
        self.answered == 0 && self.passed == 0 && self.concerns > 0
    }

    fn place(&self) -> u8 {
        match (self.is_silent(), self.left()) {
            (true, _) => 0,
            (false, 1..) => 1,
            (false, 0) => 2,
        }
    }
}

/// Counts under way.
struct Counting<'a> {
    opened: Date,
    each: Vec<Count<'a>>,
    /// Where each source is asked.
    by_source: HashMap<&'a Id<Source>, Vec<usize>>,
}

/// One who is asked.
struct Count<'a> {
    heard: Heard<'a>,
    /// The turn of the candidate that was answered last: several answers to one are counted once.
    last: Option<usize>,
    /// What they set aside for good since.
    passed: HashSet<&'a Id<Candidate>>,
}

impl<'a> Counting<'a> {
    fn of(round: &'a Round, board: &'a Board) -> Self {
        let mut by_source: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, asked) in round.asked.iter().enumerate() {
            by_source.entry(&asked.who).or_default().push(at);
        }
        let count = |asked| Count {
            heard: Heard {
                asked,
                concerns: 0,
                answered: 0,
                passed: 0,
                first_left: None,
            },
            last: None,
            passed: passed(asked, round, board).collect(),
        };
        Self {
            opened: round.opened,
            each: round.asked.iter().map(count).collect(),
            by_source,
        }
    }

    fn count(&mut self, turn: usize, candidate: &'a Candidate) {
        let opened = self.opened;
        let since = |answer: &&Answer| matches!(answer.given, Given::On(day) if day >= opened);
        for answer in candidate.answers.iter().filter(since) {
            let places = self.by_source.get(&answer.source).into_iter().flatten();
            for at in places {
                let each = &mut self.each[*at];
                if each.heard.asked.is_answered_by(candidate, answer) {
                    each.last = Some(turn);
                }
            }
        }
        for each in &mut self.each {
            let heard = &mut each.heard;
            if heard.asked.concerns(candidate) {
                heard.concerns += 1;
                if each.last == Some(turn) {
                    heard.answered += 1;
                } else if each.passed.contains(&candidate.id) {
                    heard.passed += 1;
                } else if heard.first_left.is_none() {
                    heard.first_left = Some(&candidate.id);
                }
            }
        }
    }
}

/// Of which candidates they said since a round opened that they have nothing to say, or that it is not theirs. One who is
/// to check has not been heard yet.
fn passed<'a>(
    asked: &'a Asked,
    round: &'a Round,
    board: &'a Board,
) -> impl Iterator<Item = &'a Id<Candidate>> {
    let waiting = board.work.of_asked(&asked.who).into_iter();
    let asides = waiting.flat_map(|waiting| &waiting.aside);
    let for_good = asides.filter(|aside| {
        let is_about = asked.is_about(&aside.ask);
        let is_for_good = matches!(aside.why, Why::Passed | Why::NotMine(_));
        is_about && is_for_good && aside.on >= round.opened
    });
    for_good.map(|aside| &aside.ask.candidate)
}

impl Asked {
    /// Whether it concerns a candidate on the list: for operations that of the team, where one is named.
    pub fn concerns(&self, candidate: &Candidate) -> bool {
        let named = self.team.as_ref();
        self.condition != Condition::Operations
            || named.is_none_or(|team| candidate.teams.contains(team))
    }

    /// Whether something that can be set aside is what they are asked about a candidate.
    pub(crate) fn asks(&self, ask: &Ask, candidate: &Candidate) -> bool {
        ask.candidate == candidate.id && self.is_about(ask)
    }

    /// Whether it is about the same condition and team, of whichever candidate.
    fn is_about(&self, ask: &Ask) -> bool {
        let spoken_of = self.team.is_none() || ask.team.is_none() || self.team == ask.team;
        self.condition == ask.condition && spoken_of
    }

    /// Whether an answer of theirs is about what they are asked. One that names no team speaks for each.
    pub(crate) fn is_answered_by(&self, candidate: &Candidate, answer: &Answer) -> bool {
        let spoken_of = self.team.is_none() || answer.team.is_none() || self.team == answer.team;
        self.condition == answer.condition && spoken_of && self.concerns(candidate)
    }
}

#[cfg(test)]
mod tests;
