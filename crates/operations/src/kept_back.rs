//! What of a line of activity is kept from one who reads it: what another person answered, by whom and when, and what else
//! would tell of it.

use engine::answer::Source;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::safe::{is_open, sees_names};
use engine::veil::Veil;
use engine::work::Piece;
use serde::de::DeserializeOwned;
use store::{Activity, Explained, SubjectKind, What};

/// One who reads what was done.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// What they see of everything.
    pub board: &'a Board,
    /// Who they are.
    pub viewer: &'a Id<Source>,
    /// What a blind round keeps back from them.
    pub veil: Option<&'a Veil>,
}

/// What alone is told of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptBack {
    /// That an answer was given.
    Answer,
    /// That a question was set aside.
    Aside,
    /// That something is no longer asked again.
    AskedNoMore,
}

impl Reader<'_> {
    /// What alone is told of a line; none where all of it is.
    ///
    /// # Errors
    /// Where what is kept cannot be read.
    pub fn keeps(&self, line: &Activity) -> serde_json::Result<Option<KeptBack>> {
        match (line.what, line.subject.kind) {
            (What::Answered, _) => self.of_answer(line),
            (What::Saved, SubjectKind::Waiting | SubjectKind::Action | SubjectKind::Lesson) => {
                self.of_piece(line)
            }
            _ => Ok(None),
        }
    }

    fn of_answer(&self, line: &Activity) -> serde_json::Result<Option<KeptBack>> {
        let (before, after) = both::<Explained>(line)?;
        let candidate = Id::parse(&line.subject.id).ok();
        let mut sources = before.iter().chain(&after).map(|told| &told.answer.source);
        let is_told = candidate.is_some_and(|id| sources.all(|source| self.is_told(&id, source)));
        Ok((!is_told).then_some(KeptBack::Answer))
    }

    /// What says who answered, or said something else, and when.
    fn of_piece(&self, line: &Activity) -> serde_json::Result<Option<KeptBack>> {
        if self.knows(&line.by.author) {
            return Ok(None);
        }
        Ok(match both::<Piece>(line)? {
            (_, Some(Piece::Waiting(_))) => Some(KeptBack::Aside),
            (Some(Piece::Action(was)), Some(Piece::Action(now))) if asks(&now) < asks(&was) => {
                Some(KeptBack::AskedNoMore)
            }
            (Some(Piece::Lesson(was)), Some(Piece::Lesson(now)))
                if now.asks.len() < was.asks.len() =>
            {
                Some(KeptBack::AskedNoMore)
            }
            _ => None,
        })
    }

    /// Whether an answer is told of as it is.
    fn is_told(&self, candidate: &Id<Candidate>, source: &Id<Source>) -> bool {
        let in_sight = self.veil.is_none_or(|veil| veil.shows(candidate, source));
        in_sight && is_open(self.board, self.viewer, source)
    }

    /// Whether whoever did something need not be kept from them.
    fn knows(&self, author: &Id<Source>) -> bool {
        author == self.viewer || sees_names(&self.board.work, self.viewer)
    }
}

/// What was there before, and what is there after.
///
/// # Errors
/// Where what is kept cannot be read.
pub fn both<T: DeserializeOwned>(line: &Activity) -> serde_json::Result<(Option<T>, Option<T>)> {
    let read = |text: &Option<String>| text.as_deref().map(serde_json::from_str).transpose();
    Ok((read(&line.before)?, read(&line.after)?))
}

fn asks(action: &Action) -> usize {
    match &action.state {
        ActionState::Done { asks, .. } => asks.len(),
        _ => 0,
    }
}
