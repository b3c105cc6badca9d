//! What waits for a person: what the open round asks them, what is asked again that they may know of, and what others who
//! were asked sent on to them. Nothing of what others answered is read for it.

mod asked;
mod unclaimed;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::answer::{Answer, Given, Source};
use crate::asking::{Ask, Since};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::id::Id;
use crate::members::{Aside, Why};
use crate::people::Team;
use crate::rounds::Round;

pub use unclaimed::{is_not_theirs, unclaimed};

/// One thing that a person is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// About which candidate.
    pub candidate: &'a Candidate,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which team; none asks about each of the candidate's.
    pub team: Option<&'a Id<Team>>,
    /// Why they are asked.
    pub reason: Reason<'a>,
    /// The day since when: what they said before is no answer to it.
    pub since: Date,
    /// What they answered since.
    pub answer: Option<&'a Answer>,
    /// What they said since instead of an answer, where they gave none.
    pub aside: Option<&'a Aside>,
}

/// Why a person is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// The open round asks them.
    Round(&'a Round),
    /// It is asked again, and they may know.
    Again(Since<'a>),
    /// One who was asked said that it is theirs.
    SentOn,
}

/// What a person is asked about one condition and, for operations, one team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The condition.
    pub condition: Condition,
    /// The team; none asks about each of a candidate's.
    pub team: Option<&'a Id<Team>>,
    /// Each candidate once, in byte order of their ids; never none.
    pub wanted: Vec<Wanted<'a>>,
}

/// What a person is asked now, answered since or not: a part for each condition and team.
pub fn waiting_for<'a>(board: &'a Board, person: &'a Id<Source>) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    for wanted in asked::each(board, person) {
        let same =
            |part: &&mut Part<'_>| (part.condition, part.team) == (wanted.condition, wanted.team);
        match parts.last_mut().filter(same) {
            Some(part) => part.wanted.push(wanted),
            None => parts.push(Part {
                condition: wanted.condition,
                team: wanted.team,
                wanted: vec![wanted],
            }),
        }
    }
    parts
}

/// Whether anything waits for a person on a day: this is what they are written to about.
pub fn is_anything_waiting(board: &Board, person: &Id<Source>, today: Date) -> bool {
    asked::each(board, person)
        .iter()
        .any(|wanted| wanted.waits(today))
}

impl Wanted<'_> {
    /// Whether it waits for them on a day: nothing was said since, or they were to check until then.
    pub fn waits(&self, today: Date) -> bool {
        let has_said = match self.aside.map(|aside| &aside.why) {
            None => false,
            Some(Why::Checking(until)) => *until > today,
            Some(Why::Passed | Why::NotMine(_)) => true,
        };
        self.answer.is_none() && !has_said
    }

    /// It as what can be set aside.
    pub fn ask(&self) -> Ask {
        Ask {
            candidate: self.candidate.id.clone(),
            condition: self.condition,
            team: self.team.cloned(),
        }
    }
}

impl<'a> Part<'a> {
    /// Those that wait on a day.
    pub fn waiting(&self, today: Date) -> impl Iterator<Item = &Wanted<'a>> {
        self.wanted.iter().filter(move |wanted| wanted.waits(today))
    }
}

/// Whether an answer was given on a day or after it.
fn is_since(answer: &Answer, day: Date) -> bool {
    matches!(answer.given, Given::On(given) if given >= day)
}

/// Whether two parts of operations are spoken of at once: one that names no team speaks of each.
fn meet<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// In order of condition and team, then of candidate.
type Places<'a, T> = BTreeMap<(Condition, Option<&'a Id<Team>>, &'a Id<Candidate>), T>;

#[cfg(test)]
mod tests;
