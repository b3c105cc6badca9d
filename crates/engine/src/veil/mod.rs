//! What a blind round keeps from one who looks: no one sees what others answered about a candidate before giving their own
//! answers, or saying that they give none.
//!
//! Pages are made from [`Board::veiled_for`] a viewer. So all that is worked out of a board is blind by construction: where
//! a page were to forget the veil it would say *not known*, never what is so.

use std::sync::Arc;

use jiff::civil::Date;

use crate::answer::{Answer, Given, Source};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::id::Id;
use crate::members::{Aside, Why};
use crate::rounds::{Asked, Round, veiling};

/// Which candidates are kept from a viewer, and until when. Two viewers with the same veil see the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Veil {
    until: Date,
    /// In byte order.
    hidden: Vec<Id<Candidate>>,
    /// Whose answers about these stay in sight; none where the viewer has given none.
    keeps: Option<Id<Source>>,
}

impl Veil {
    /// What the open round keeps from a viewer on a day; none where nothing is kept from them.
    pub fn of(board: &Board, viewer: &Id<Source>, today: Date) -> Option<Self> {
        let round = veiling(&board.work, today)?;
        let lifting = Lifting::of(board, round, viewer);
        Self::over(board, round, |candidate| !lifting.lifts(candidate)).map(|veil| {
            let own = |id| gave(board, id, viewer);
            let keeps = veil.hidden.iter().any(own).then(|| viewer.clone());
            Self { keeps, ..veil }
        })
    }

    /// What it keeps from whoever was asked nothing; none where it keeps nothing. What is written down for all to see is
    /// made from a board under this veil.
    pub fn of_all(board: &Board, today: Date) -> Option<Self> {
        Self::over(board, veiling(&board.work, today)?, |_| true)
    }

    fn over(board: &Board, round: &Round, hides: impl Fn(&Candidate) -> bool) -> Option<Self> {
        let under = board.candidates.iter().map(AsRef::as_ref);
        let under = under.filter(|candidate| concerns(round, candidate) && hides(candidate));
        let hidden: Vec<Id<Candidate>> = under.map(|candidate| candidate.id.clone()).collect();
        (!hidden.is_empty()).then_some(Self {
            until: round.closes,
            hidden,
            keeps: None,
        })
    }

    /// Whether a candidate is kept from the viewer.
    pub fn hides(&self, id: &Id<Candidate>) -> bool {
        self.hidden.binary_search(id).is_ok()
    }

    /// The last day on which it is.
    pub const fn until(&self) -> Date {
        self.until
    }

    /// The candidates that are kept from the viewer, in byte order.
    pub fn hidden(&self) -> &[Id<Candidate>] {
        &self.hidden
    }

    /// Whether an answer about a candidate is in sight.
    pub fn shows(&self, candidate: &Id<Candidate>, source: &Id<Source>) -> bool {
        self.keeps.as_ref() == Some(source) || !self.hides(candidate)
    }
}

impl Board {
    /// The board without what a veil keeps back.
    #[must_use]
    pub fn veiled_for(&self, veil: &Veil) -> Self {
        let mut veiled = self.clone();
        let candidates = Arc::make_mut(&mut veiled.candidates);
        for id in &veil.hidden {
            let Some(held) = candidates.get_mut(id) else {
                continue;
            };
            let in_sight = |answer: &Answer| veil.keeps.as_ref() == Some(&answer.source);
            if !held.answers.iter().all(in_sight) {
                Arc::make_mut(held).answers.retain(in_sight);
            }
        }
        veiled
    }
}

/// Whether a round keeps a candidate back: one to be chosen from; and one that was parked after somebody had answered.
fn concerns(round: &Round, candidate: &Candidate) -> bool {
    match candidate.status {
        Status::Candidate => true,
        Status::Parked => candidate
            .answers
            .iter()
            .any(|answer| is_since(round, answer)),
        Status::Exemplar | Status::MustDo | Status::Done(_) => false,
    }
}

fn is_since(round: &Round, answer: &Answer) -> bool {
    matches!(answer.given, Given::On(day) if day >= round.opened)
}

/// Whether a source has an answer about a candidate.
fn gave(board: &Board, id: &Id<Candidate>, source: &Id<Source>) -> bool {
    let held = board.candidates.get(id);
    held.is_some_and(|held| held.answers.iter().any(|answer| &answer.source == source))
}

/// What lifts the veil for a viewer: they were asked about a candidate, and have said something to all of it since.
struct Lifting<'a> {
    round: &'a Round,
    viewer: &'a Id<Source>,
    asked: Vec<&'a Asked>,
    /// What they set aside since the round opened.
    aside: Vec<&'a Aside>,
}

impl<'a> Lifting<'a> {
    fn of(board: &'a Board, round: &'a Round, viewer: &'a Id<Source>) -> Self {
        let aside = board.work.of_asked(viewer).map(|waiting| &waiting.aside);
        let since = |aside: &&Aside| aside.on >= round.opened;
        Self {
            round,
            viewer,
            asked: round
                .asked
                .iter()
                .filter(|one| &one.who == viewer)
                .collect(),
            aside: aside.into_iter().flatten().filter(since).collect(),
        }
    }

    fn lifts(&self, candidate: &Candidate) -> bool {
        let mut concerning = self
            .asked
            .iter()
            .filter(|one| one.concerns(candidate))
            .peekable();
        concerning.peek().is_some()
            && concerning.all(|one| self.gave(one, candidate) || self.set_aside(one, candidate))
    }

    fn gave(&self, asked: &Asked, candidate: &Candidate) -> bool {
        let mut own = candidate.answers.iter();
        own.any(|answer| {
            &answer.source == self.viewer
                && is_since(self.round, answer)
                && asked.is_answered_by(candidate, answer)
        })
    }

    /// One who needs to check has not said anything yet.
    fn set_aside(&self, asked: &Asked, candidate: &Candidate) -> bool {
        let mut about = self
            .aside
            .iter()
            .filter(|aside| asked.asks(&aside.ask, candidate));
        about.any(|aside| matches!(aside.why, Why::Passed | Why::NotMine(_)))
    }
}

#[cfg(test)]
mod tests;
