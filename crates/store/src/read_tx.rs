//! What is read by key, a page at a time: everything that is not on the board.

use engine::answer::AnswerKey;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;

use crate::activity::{self, Activity, Place};
use crate::candidate_detail::{self, Detail};
use crate::decision::{self, Decision};
use crate::driver::Connection;
use crate::organisation::Organisation;
use crate::put_forward::{self, PutForward};
use crate::subject::Subject;
use crate::{StoreError, answer};

/// One unchanging state of one organisation's tables. Every call can fail with the database's error, and with nothing else.
pub struct ReadTx<'a> {
    db: &'a mut dyn Connection,
    org: &'a Id<Organisation>,
}

impl<'a> ReadTx<'a> {
    pub(crate) fn new(db: &'a mut dyn Connection, org: &'a Id<Organisation>) -> Self {
        Self { db, org }
    }

    /// Reads what stands beside the board.
    pub(crate) fn look<T>(
        &mut self,
        work: impl FnOnce(&mut dyn Connection, &Id<Organisation>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(self.db, self.org)
    }

    /// The reasons given for a candidate's answers, in order of their keys.
    ///
    /// # Errors
    /// The database's.
    pub fn whys(
        &mut self,
        candidate: &Id<Candidate>,
    ) -> Result<Vec<(AnswerKey, Note)>, StoreError> {
        answer::whys(self.db, self.org, candidate)
    }

    /// The detail of a candidate, where there is one.
    ///
    /// # Errors
    /// The database's.
    pub fn detail(&mut self, candidate: &Id<Candidate>) -> Result<Option<Detail>, StoreError> {
        candidate_detail::get(self.db, self.org, candidate)
    }

    /// At most `most` lines of the organisation's activity after a place, oldest first.
    ///
    /// # Errors
    /// The database's.
    pub fn activity_since(&mut self, place: Place, most: u32) -> Result<Vec<Activity>, StoreError> {
        activity::since(self.db, self.org, place, most)
    }

    /// At most `most` lines of the organisation's activity before a place, newest first.
    ///
    /// # Errors
    /// The database's.
    pub fn latest_activity(
        &mut self,
        before: Place,
        most: u32,
    ) -> Result<Vec<Activity>, StoreError> {
        activity::latest(self.db, self.org, before, most)
    }

    /// The last revision that touched a subject itself (answers are apart), 0 where none did.
    ///
    /// # Errors
    /// The database's.
    pub fn touched(&mut self, subject: &Subject) -> Result<i64, StoreError> {
        activity::touched(self.db, self.org, subject)
    }

    /// How many lines of the organisation's activity there are after one revision and up to another.
    ///
    /// # Errors
    /// The database's.
    pub fn lines_between(&mut self, after: i64, until: i64) -> Result<i64, StoreError> {
        activity::lines(self.db, self.org, after, until)
    }

    /// At most `most` lines of activity about a subject before a place, newest first.
    ///
    /// # Errors
    /// The database's.
    pub fn history(
        &mut self,
        subject: &Subject,
        before: Place,
        most: u32,
    ) -> Result<Vec<Activity>, StoreError> {
        activity::history(self.db, self.org, subject, before, most)
    }

    /// Who put each candidate forward, in no order.
    ///
    /// # Errors
    /// The database's.
    pub fn put_forward(&mut self) -> Result<Vec<PutForward>, StoreError> {
        put_forward::put_forward(self.db, self.org)
    }

    /// Every decision, latest first, without the sealed texts.
    ///
    /// # Errors
    /// The database's.
    pub fn decisions(&mut self) -> Result<Vec<Decision>, StoreError> {
        decision::list(self.db, self.org)
    }

    /// The sealed text of a decision, where there is one.
    ///
    /// # Errors
    /// The database's.
    pub fn sealed(&mut self, id: &Id<Decision>) -> Result<Option<String>, StoreError> {
        decision::sealed(self.db, self.org, id)
    }
}
