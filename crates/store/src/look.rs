//! What a write may read beside the board.

use engine::answer::AnswerKey;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;

use crate::activity::{self, Activity};
use crate::answer;
use crate::candidate_detail::{self, Detail};
use crate::subject::Subject;
use crate::{StoreError, WriteTx};

impl WriteTx<'_> {
    /// The last revision that touched a subject itself (answers are apart), 0 where none did: a form that began at an
    /// earlier one is stale.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn touched(&mut self, subject: &Subject) -> Result<i64, StoreError> {
        self.look(|db, org| activity::touched(db, org, subject))
    }

    /// The lines of activity of a revision, in order; none where it has none.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn lines(&mut self, revision: i64) -> Result<Vec<Activity>, StoreError> {
        self.look(|db, org| activity::of_revision(db, org, revision))
    }

    /// The detail of a candidate, where there is one.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn detail_of(&mut self, id: &Id<Candidate>) -> Result<Option<Detail>, StoreError> {
        self.look(|db, org| candidate_detail::get(db, org, id))
    }

    /// The reason given for an answer, where there is one.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn why(&mut self, id: &Id<Candidate>, key: &AnswerKey) -> Result<Option<Note>, StoreError> {
        self.look(|db, org| answer::why(db, org, id, key))
    }
}
