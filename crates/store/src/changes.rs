//! Each change to a board: what it does to the tables, and what its activity line says.

use std::sync::Arc;

use engine::answer::{Answer, AnswerKey};
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::keyed::{HasId, Keyed};
use engine::text::Note;
use serde::Serialize;

use crate::activity::What;
use crate::answer::Explained;
use crate::columns::json;
use crate::driver::Connection;
use crate::organisation::Organisation;
use crate::{
    StoreError, answer, candidate, group, service, settings, source, take_out, team, work,
};

/// What an activity line says of a change.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) what: What,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

impl Entry {
    /// An entry of what was there and what is there now.
    pub(crate) fn new<T: Serialize>(
        what: What,
        before: Option<&T>,
        after: Option<&T>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            what,
            before: before.map(json).transpose()?,
            after: after.map(json).transpose()?,
        })
    }

    /// Whether nothing changed.
    pub(crate) fn is_idle(&self) -> bool {
        self.before == self.after
    }
}

/// What the activity line of a change will say. `why` is the reason given with an answer.
pub(crate) fn entry(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    board: &Board,
    change: &Change,
    why: Option<&Note>,
) -> Result<Entry, StoreError> {
    match change {
        Change::Candidate(after) => {
            let before = board.candidates.get(&after.id).map(|held| bare(held));
            Entry::new(What::Saved, before.as_ref(), Some(&bare(after)))
        }
        Change::Service(after) => put(&board.services, after),
        Change::Team(after) => put(&board.teams, after),
        Change::Group(after) => put(&board.groups, after),
        Change::Source(after) => put(&board.sources, after),
        Change::RemoveCandidate(id) => {
            let before = board.candidates.get(id).map(|held| bare(held));
            Entry::new(What::Saved, before.as_ref(), None)
        }
        Change::RemoveSource(id) => Entry::new(What::Saved, board.sources.get(id), None),
        Change::RemoveService(id) => Entry::new(What::Saved, board.services.get(id), None),
        Change::RemoveTeam(id) => Entry::new(What::Saved, board.teams.get(id), None),
        Change::RemoveGroup(id) => Entry::new(What::Saved, board.groups.get(id), None),
        Change::Settings(after) => {
            Entry::new(What::Saved, Some(board.settings.as_ref()), Some(after))
        }
        Change::Piece(after) => {
            Entry::new(What::Saved, board.work.now(after).as_ref(), Some(after))
        }
        Change::Answer(id, answer) => {
            let before = explained(db, org, board, id, &answer.key())?;
            let after = Explained {
                answer: answer.clone(),
                why: why.cloned(),
            };
            Entry::new(What::Answered, before.as_ref(), Some(&after))
        }
        Change::Withdraw(id, key) => Entry::new(
            What::Answered,
            explained(db, org, board, id, key)?.as_ref(),
            None,
        ),
    }
}

/// Refuses a candidate or an answer that names what is not there: rows that are added may go to their tables in another order
/// than they came, and what is named could come after what names it.
fn names_what_is_there(board: &Board, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::Candidate(new) => {
            if let Some(id) = &new.service {
                there(&board.services, id)?;
            }
            for id in &new.teams {
                there(&board.teams, id)?;
            }
            for id in &new.groups {
                there(&board.groups, id)?;
            }
            Ok(())
        }
        Change::Answer(id, answer) => {
            there(&board.candidates, id)?;
            there(&board.sources, &answer.source)
        }
        _ => Ok(()),
    }
}

/// Refuses an id that nothing of a part of a board has.
pub(crate) fn there<T: HasId>(part: &Keyed<Arc<T>>, id: &Id<T>) -> Result<(), StoreError> {
    match part.get(id) {
        Some(_) => Ok(()),
        None => Err(StoreError::NotThere(id.to_string())),
    }
}

/// Whether a part of a board has nothing yet of an id.
fn is_new<T: HasId>(part: &Keyed<Arc<T>>, thing: &T) -> bool {
    part.get(thing.id()).is_none()
}

/// Writes a change to its tables. `board` is the state before it.
pub(crate) fn write(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    board: &Board,
    change: &Change,
    why: Option<&Note>,
) -> Result<(), StoreError> {
    names_what_is_there(board, change)?;
    match change {
        Change::Candidate(after) => candidate::put(
            db,
            org,
            board.candidates.get(&after.id).map(Arc::as_ref),
            after,
        ),
        Change::Service(after) => service::put(db, org, is_new(&board.services, after), after),
        Change::Team(after) => team::put(db, org, is_new(&board.teams, after), after),
        Change::Group(after) => group::put(db, org, is_new(&board.groups, after), after),
        Change::Source(after) => source::put(db, org, is_new(&board.sources, after), after),
        Change::RemoveCandidate(id) => take_out::remove(db, org, &[id]),
        Change::RemoveSource(id) => source::remove(db, org, id),
        Change::RemoveService(id) => service::remove(db, org, id),
        Change::RemoveTeam(id) => team::remove(db, org, id),
        Change::RemoveGroup(id) => group::remove(db, org, id),
        Change::Settings(after) => settings::put(db, org, after),
        Change::Piece(after) => work::put(db, org, after),
        Change::Answer(id, answer) => {
            let is_new = held(board, id, &answer.key()).is_none();
            answer::put(db, org, id, is_new, answer, why)
        }
        Change::Withdraw(id, key) => answer::remove(db, org, id, key),
    }
}

fn put<T: HasId + Serialize>(part: &Keyed<Arc<T>>, after: &T) -> Result<Entry, StoreError> {
    Entry::new(
        What::Saved,
        part.get(after.id()).map(Arc::as_ref),
        Some(after),
    )
}

/// A candidate without its answers: they have lines of their own.
pub(crate) fn bare(candidate: &Candidate) -> Candidate {
    Candidate {
        answers: Vec::new(),
        ..candidate.clone()
    }
}

fn explained(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    board: &Board,
    id: &Id<Candidate>,
    key: &AnswerKey,
) -> Result<Option<Explained>, StoreError> {
    let Some(answer) = held(board, id, key).cloned() else {
        return Ok(None);
    };
    Ok(Some(Explained {
        answer,
        why: answer::why(db, org, id, key)?,
    }))
}

fn held<'a>(board: &'a Board, id: &Id<Candidate>, key: &AnswerKey) -> Option<&'a Answer> {
    let mut answers = board.candidates.get(id)?.answers.iter();
    answers.find(|answer| {
        answer.condition == key.condition && answer.team == key.team && answer.source == key.source
    })
}
