//! What one write can do. All of it is kept, or none.

use std::collections::HashSet;
use std::sync::Arc;

use engine::answer::Answer;
use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;

use crate::activity::{Activity, By, What};
use crate::batch::Ended;
use crate::candidate_detail::{self, Detail};
use crate::changes::{self, Entry};
use crate::driver::Connection;
use crate::held::Held;
use crate::organisation::{self, Organisation};
use crate::pending::Trail;
use crate::subject::{Subject, SubjectKind};
use crate::{StoreError, activity};

/// One write of one organisation. Every change is in the database and in [`WriteTx::held`] at once.
pub struct WriteTx<'a> {
    db: &'a mut dyn Connection,
    held: &'a mut Held,
    by: By,
    revision: i64,
    lines: i64,
    wrote: bool,
    failed: Option<StoreError>,
    trail: Trail,
    /// Candidates that it added, and of which nothing was written yet.
    added: HashSet<Id<Candidate>>,
}

impl<'a> WriteTx<'a> {
    pub(crate) fn new(
        db: &'a mut dyn Connection,
        held: &'a mut Held,
        by: By,
        revision: i64,
    ) -> Self {
        Self {
            db,
            held,
            by,
            revision,
            lines: 0,
            wrote: false,
            failed: None,
            trail: Trail::default(),
            added: HashSet::new(),
        }
    }

    pub(crate) fn end(self) -> Ended {
        Ended {
            wrote: self.wrote,
            failed: self.failed,
            trail: self.trail,
        }
    }

    /// Everything the organisation knows now: with the writes committed with this one before it, and this one's changes.
    /// Its revision is still the one before this write.
    pub fn held(&self) -> &Held {
        self.held
    }

    /// The revision that this write makes, if it changes anything.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// Who writes, and when.
    pub fn by(&self) -> &By {
        &self.by
    }

    /// Makes a change, with its activity line. A change that changes nothing leaves no trace.
    ///
    /// # Errors
    /// The database's. Nothing of this write is kept then, whatever the caller does.
    pub fn save(&mut self, change: &Change) -> Result<(), StoreError> {
        self.change(change, None)
    }

    /// Puts an answer of a candidate in place of the one of its key, with the reason given for it.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn answer(
        &mut self,
        id: &Id<Candidate>,
        answer: Answer,
        why: Option<&Note>,
    ) -> Result<(), StoreError> {
        self.change(&Change::Answer(id.clone(), answer), why)
    }

    /// Puts the detail of a candidate, or takes it out.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn describe(
        &mut self,
        id: &Id<Candidate>,
        detail: Option<&Detail>,
    ) -> Result<(), StoreError> {
        self.guarded(|tx| {
            let org = tx.org();
            // Nothing is asked of one that this write added.
            let before = if tx.added.remove(id) {
                None
            } else {
                candidate_detail::get(tx.db, &org, id)?
            };
            let entry = Entry::new(What::Described, before.as_ref(), detail)?;
            if entry.is_idle() {
                return Ok(());
            }
            if detail.is_some() {
                changes::there(&tx.held.board.candidates, id)?;
            }
            candidate_detail::put(tx.db, &org, id, before.as_ref(), detail)?;
            tx.log(Subject::new(SubjectKind::Candidate, id.as_str()), entry)
        })
    }

    /// Puts the organisation's name, colour, logo and time zone. Its id and whether it is the example stay.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn organisation(&mut self, organisation: &Organisation) -> Result<(), StoreError> {
        self.guarded(|tx| {
            let before = &tx.held.organisation;
            let (id, example) = (before.id.clone(), before.example);
            let after = Organisation {
                id,
                example,
                ..organisation.clone()
            };
            let entry = Entry::new(What::Saved, Some(before), Some(&after))?;
            if entry.is_idle() {
                return Ok(());
            }
            organisation::put(tx.db, &after)?;
            tx.held.organisation = after;
            let subject = Subject::new(SubjectKind::Organisation, tx.org().as_str());
            tx.log(subject, entry)
        })
    }

    fn change(&mut self, change: &Change, why: Option<&Note>) -> Result<(), StoreError> {
        if let Change::RemoveCandidate(id) = change {
            // Its answers and its detail have lines of their own.
            return self.take_out(std::slice::from_ref(id));
        }
        self.guarded(|tx| {
            let org = tx.org();
            let entry = changes::entry(tx.db, &org, &tx.held.board, change, why)?;
            if entry.is_idle() {
                return Ok(());
            }
            changes::write(tx.db, &org, &tx.held.board, change, why)?;
            if let (Change::Candidate(new), None) = (change, &entry.before) {
                tx.added.insert(new.id.clone());
            }
            tx.told(entry, change)
        })
    }

    /// Makes a change on the board, with its activity line, that the tables have already.
    pub(crate) fn told(&mut self, entry: Entry, change: &Change) -> Result<(), StoreError> {
        self.guarded(|tx| {
            Arc::make_mut(&mut tx.held.board).apply(change);
            tx.trail.add(change);
            tx.log(Subject::of(change, &tx.org()), entry)
        })
    }

    /// Makes a change that no line of activity tells: what it takes out is not to be read there.
    pub(crate) fn restate(&mut self, change: &Change) -> Result<(), StoreError> {
        self.guarded(|tx| {
            tx.wrote = true;
            let org = tx.org();
            changes::write(tx.db, &org, &tx.held.board, change, None)?;
            Arc::make_mut(&mut tx.held.board).apply(change);
            tx.trail.add(change);
            Ok(())
        })
    }

    /// The first line of an organisation's activity.
    pub(crate) fn begin(&mut self) -> Result<(), StoreError> {
        self.guarded(|tx| {
            let entry = Entry::new(What::Saved, None, Some(&tx.held.organisation))?;
            let subject = Subject::new(SubjectKind::Organisation, tx.org().as_str());
            tx.log(subject, entry)
        })
    }

    /// Reads what stands beside the board.
    pub(crate) fn look<T>(
        &mut self,
        work: impl FnOnce(&mut dyn Connection, &Id<Organisation>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.guarded(|tx| work(tx.db, &tx.held.organisation.id))
    }

    /// Waits until all of it is written.
    pub(crate) fn finish(&mut self) -> Result<(), StoreError> {
        self.guarded(|tx| Ok(tx.db.finish()?))
    }

    /// Changes what stands beside the board.
    pub(crate) fn beside<T>(
        &mut self,
        work: impl FnOnce(&mut dyn Connection, &Id<Organisation>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.wrote = true;
        self.look(work)
    }

    /// Writes a line of activity.
    pub(crate) fn line(&mut self, subject: Subject, entry: Entry) -> Result<(), StoreError> {
        self.guarded(|tx| tx.log(subject, entry))
    }

    fn log(&mut self, subject: Subject, entry: Entry) -> Result<(), StoreError> {
        self.wrote = true;
        self.lines += 1;
        let line = Activity {
            revision: self.revision,
            line: self.lines,
            by: self.by.clone(),
            what: entry.what,
            subject,
            before: entry.before,
            after: entry.after,
        };
        activity::add(self.db, &self.held.organisation.id, line)
    }

    fn org(&self) -> Id<Organisation> {
        self.held.organisation.id.clone()
    }

    fn guarded<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let outcome = work(self);
        if let Err(error) = &outcome {
            self.wrote = true; // Something may have been: what is held must be made anew.
            self.failed.get_or_insert_with(|| error.clone());
        }
        outcome
    }
}
