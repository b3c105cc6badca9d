//! What a line of activity tells, read backwards: what puts back what stood there before. Undo and past boards are made of it.

use std::sync::Arc;

use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::settings::Settings;
use engine::work::Piece;
use serde::de::DeserializeOwned;

use crate::StoreError;
use crate::activity::{Activity, What};
use crate::answer::Explained;
use crate::candidate_detail::Detail;
use crate::columns::from_json;
use crate::organisation::Organisation;
use crate::subject::SubjectKind;

/// What puts back what stood there before a line of activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// A change.
    Change(Box<Change>),
    /// An answer of a candidate.
    Answer {
        /// Of which candidate.
        candidate: Id<Candidate>,
        /// The answer that was there before.
        before: Option<Explained>,
        /// The answer that is there after.
        after: Option<Explained>,
    },
    /// A candidate's detail.
    Detail(Id<Candidate>, Option<Detail>),
    /// The organisation's name and looks.
    Organisation(Box<Organisation>),
    /// There was nothing: it was added.
    Nothing,
    /// A record, which never changes.
    Record,
    /// Somebody came in, or did not.
    Passage,
}

impl Activity {
    /// What puts back what stood there before.
    ///
    /// # Errors
    /// What is kept cannot be read: the database was changed by something else.
    pub fn back(&self) -> Result<Back, StoreError> {
        match self.what {
            What::Recorded => Ok(Back::Record),
            What::Passed => Ok(Back::Passage),
            What::Answered => Ok(Back::Answer {
                candidate: self.candidate()?,
                before: read(self.before.as_deref())?,
                after: read(self.after.as_deref())?,
            }),
            What::Described => Ok(Back::Detail(
                self.candidate()?,
                read(self.before.as_deref())?,
            )),
            What::Saved => self.saved(),
        }
    }

    fn saved(&self) -> Result<Back, StoreError> {
        let before = self.before.as_deref();
        let change = match self.subject.kind {
            SubjectKind::Candidate => read(before)?.map(Change::Candidate),
            SubjectKind::Service => self.put_or(before, Change::Service, Change::RemoveService)?,
            SubjectKind::Team => self.put_or(before, Change::Team, Change::RemoveTeam)?,
            SubjectKind::Group => self.put_or(before, Change::Group, Change::RemoveGroup)?,
            SubjectKind::Source => read(before)?.map(Change::Source),
            SubjectKind::Settings => {
                let settings: Option<Settings> = read(before)?;
                Some(Change::Settings(settings.unwrap_or_default()))
            }
            SubjectKind::Organisation => {
                let organisation = read(before)?.map(Box::new);
                return Ok(organisation.map_or(Back::Nothing, Back::Organisation));
            }
            SubjectKind::Decision => return Ok(Back::Record),
            SubjectKind::Action
            | SubjectKind::Play
            | SubjectKind::Round
            | SubjectKind::Exemplar
            | SubjectKind::Lesson
            | SubjectKind::ServiceProfile
            | SubjectKind::GroupProfile
            | SubjectKind::Ties
            | SubjectKind::Member
            | SubjectKind::Waiting
            | SubjectKind::Discretion
            | SubjectKind::Entry
            | SubjectKind::Openness
            | SubjectKind::Shown
            | SubjectKind::Import
            | SubjectKind::Mapping => read(before)?.map(Change::Piece),
        };
        Ok(change.map_or(Back::Nothing, |change| Back::Change(Box::new(change))))
    }

    /// What puts it, or takes out what nothing need name.
    fn put_or<T: DeserializeOwned>(
        &self,
        before: Option<&str>,
        put: fn(T) -> Change,
        remove: fn(Id<T>) -> Change,
    ) -> Result<Option<Change>, StoreError> {
        let put = read(before)?.map(put);
        put.map_or_else(|| Ok(Some(remove(self.id()?))), |put| Ok(Some(put)))
    }

    /// The same line told the other way round: to take it back is to do again what it tells.
    #[must_use]
    pub fn turned_round(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
            ..self
        }
    }

    /// Takes back, on a board, what it tells.
    ///
    /// # Errors
    /// As [`Activity::back`].
    pub fn take_back(&self, board: &mut Board) -> Result<(), StoreError> {
        match self.back()? {
            Back::Change(change) => board.apply(&change),
            Back::Answer {
                candidate,
                before: Some(before),
                ..
            } => board.apply(&Change::Answer(candidate, before.answer)),
            Back::Answer {
                candidate,
                after: Some(after),
                ..
            } => board.apply(&Change::Withdraw(candidate, after.answer.key())),
            Back::Nothing => self.take_out(board)?,
            Back::Answer { .. }
            | Back::Detail(..)
            | Back::Organisation(_)
            | Back::Record
            | Back::Passage => {}
        }
        Ok(())
    }

    fn take_out(&self, board: &mut Board) -> Result<(), StoreError> {
        match self.subject.kind {
            SubjectKind::Candidate => {
                Arc::make_mut(&mut board.candidates).remove(&self.id()?);
            }
            SubjectKind::Source => {
                Arc::make_mut(&mut board.sources).remove(&self.id()?);
            }
            // It begins before its first line.
            SubjectKind::Organisation => {}
            _ => {
                if let Some(piece) = read::<Piece>(self.after.as_deref())? {
                    Arc::make_mut(&mut board.work).take_out(&piece);
                }
            }
        }
        Ok(())
    }

    fn candidate(&self) -> Result<Id<Candidate>, StoreError> {
        self.id()
    }

    fn id<Kind>(&self) -> Result<Id<Kind>, StoreError> {
        let id = Id::parse(&self.subject.id);
        id.map_err(|error| StoreError::damaged(format!("an id {error}")))
    }
}

fn read<T: DeserializeOwned>(text: Option<&str>) -> Result<Option<T>, StoreError> {
    text.map(from_json).transpose()
}
