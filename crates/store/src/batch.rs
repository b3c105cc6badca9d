//! Writes that are committed together, each with a savepoint of its own: what one does never undoes another.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::activity::By;
use crate::driver::Connection;
use crate::held::Held;
use crate::organisation::{self, Organisation};
use crate::pending::{Pending, Spare, Trail};
use crate::write_tx::WriteTx;
use crate::{StoreError, revision, tables};

const SAVE: &str = "SAVEPOINT one_write";
const KEEP: &str = "RELEASE SAVEPOINT one_write";
const UNDO: &str = "ROLLBACK TO SAVEPOINT one_write";

/// The writes of one organisation that are committed together.
pub(crate) struct Batch<'a> {
    db: &'a mut dyn Connection,
    pending: Pending<'a>,
    /// Why the whole transaction is lost, where it is.
    lost: Option<StoreError>,
}

/// What a write begins from.
pub(crate) enum Start {
    /// An organisation that is there.
    There,
    /// One that is made.
    New(Box<Organisation>),
}

/// How a write ended, as its batch needs to know.
#[derive(Default)]
pub(crate) struct Ended {
    /// Whether there is anything to keep.
    pub(crate) wrote: bool,
    /// The first failure, even where the caller went on after it: such a write is never kept by half.
    pub(crate) failed: Option<StoreError>,
    /// What it changed on the board.
    pub(crate) trail: Trail,
}

impl<'a> Batch<'a> {
    /// An empty batch, on a connection in a transaction that writes.
    pub(crate) fn new(db: &'a mut dyn Connection, pending: Pending<'a>) -> Self {
        Self {
            db,
            pending,
            lost: None,
        }
    }

    /// Runs one write. Where it refuses, fails or panics, nothing of it stays and the batch goes on.
    pub(crate) fn attempt<T, E: From<StoreError>>(
        &mut self,
        start: Start,
        by: By,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.steer(SAVE)?;
        let is_new = matches!(start, Start::New(_));
        let (outcome, ended) = match self.enter(start) {
            Ok(revision) => self.run(revision, is_new, by, work),
            Err(error) => (
                Err(error.into()),
                Ended {
                    wrote: true,
                    ..Ended::default()
                },
            ),
        };
        if outcome.is_ok() && ended.wrote && ended.failed.is_none() {
            self.steer(KEEP)?;
            self.pending.keep(ended.trail);
            return outcome;
        }
        self.undo(ended.wrote, ended.failed.as_ref());
        outcome.and_then(|done| ended.failed.map_or(Ok(done), |error| Err(error.into())))
    }

    /// Makes the organisation of the batch, which is not there yet, some other way than by a write: whole, or not at all.
    pub(crate) fn fill<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut dyn Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.steer(SAVE)?;
        let filled = catch_unwind(AssertUnwindSafe(|| {
            let done = work(self.db)?;
            self.db.finish().map_err(StoreError::from)?;
            Ok(done)
        }))
        .unwrap_or_else(|panic| Err(StoreError::Panicked(said(&*panic)).into()));
        if filled.is_ok() {
            // Nothing of it is in memory: it is loaded when it is first needed.
            self.pending.remove();
            self.steer(KEEP)?;
        } else {
            self.undo(true, None);
        }
        filled
    }

    /// Has the organisation in memory. Only where nobody else writes: otherwise what is read here could be of two moments.
    pub(crate) fn hold(&mut self) -> Result<&Held, StoreError> {
        let present = revision::get(self.db, self.pending.org())?;
        self.pending.at(self.db, present).map(|held| &*held)
    }

    /// Commits. What is held in memory changes with it, or not at all. Answers what the next batch can begin with.
    pub(crate) fn commit(self) -> Result<Option<Spare>, StoreError> {
        let outcome = match self.lost {
            Some(StoreError::Database(fault)) => Err(StoreError::NotKept(fault)),
            Some(error) => Err(error),
            None => self.db.commit().map_err(StoreError::not_kept),
        };
        match outcome {
            Ok(()) => Ok(self.pending.publish()),
            Err(error) => {
                self.pending.discard();
                Err(error)
            }
        }
    }

    /// Whether nothing more can be done in this transaction.
    pub(crate) fn is_lost(&self) -> bool {
        self.lost.is_some()
    }

    /// The connection itself, to make it fail.
    #[cfg(test)]
    pub(crate) fn db(&mut self) -> &mut dyn Connection {
        self.db
    }

    /// Raises the revision (which makes other servers wait) and has the organisation as it stands before this write.
    fn enter(&mut self, start: Start) -> Result<i64, StoreError> {
        let org = self.pending.org();
        if let Start::New(organisation) = start {
            if organisation::is_there(self.db, org)? {
                return Err(StoreError::OrganisationExists(org.to_string()));
            }
            organisation::put(self.db, &organisation)?;
            let first = revision::first(self.db, org)?;
            self.pending.begin(*organisation);
            return Ok(first);
        }
        let raised = revision::raise(self.db, org)?;
        self.pending.at(self.db, raised - 1)?;
        Ok(raised)
    }

    fn run<T, E: From<StoreError>>(
        &mut self,
        revision: i64,
        is_new: bool,
        by: By,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, Ended) {
        let org = self.pending.org().to_string();
        let Some(held) = self.pending.now() else {
            return (
                Err(StoreError::NoOrganisation(org).into()),
                Ended::default(),
            );
        };
        let mut tx = WriteTx::new(self.db, held, by, revision);
        // After a panic nothing of the write stays: its savepoint is undone, and what is held is loaded afresh.
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            if is_new {
                tx.begin()?;
            }
            let done = work(&mut tx)?;
            tx.finish()?;
            Ok(done)
        }));
        let ended = tx.end();
        match outcome {
            Ok(outcome) => (outcome, ended),
            Err(panic) => {
                let error = StoreError::Panicked(said(&*panic));
                (
                    Err(error.into()),
                    Ended {
                        wrote: true,
                        ..ended
                    },
                )
            }
        }
    }

    fn clear_example(&mut self) -> Result<(), StoreError> {
        self.enter(Start::There)?;
        let org = self.pending.org().clone();
        match self.pending.now() {
            Some(held) if held.organisation.example => tables::clear(self.db, &org),
            _ => Err(StoreError::NotTheExample(org.to_string())),
        }
    }

    /// Undoes the write at hand. What is held is loaded afresh if the write had come so far as to change it.
    fn undo(&mut self, wrote: bool, failed: Option<&StoreError>) {
        if wrote {
            self.pending.give_up();
        }
        self.db.forget();
        if let Err(fault) = self.db.steer(UNDO).and_then(|()| self.db.steer(KEEP)) {
            // A full disk, a lost connection: the database has given up the whole transaction. Why, the first failure says.
            self.lose(failed.cloned().unwrap_or_else(|| fault.into()));
        }
    }

    fn steer(&mut self, sql: &'static str) -> Result<(), StoreError> {
        self.db.steer(sql).map_err(|fault| self.lose(fault.into()))
    }

    fn lose(&mut self, error: StoreError) -> StoreError {
        self.lost.get_or_insert(error).clone()
    }
}

/// Takes the organisation of a batch away whole, if it is the example.
pub(crate) fn remove_example(batch: &mut Batch<'_>) -> Result<(), StoreError> {
    batch.steer(SAVE)?;
    match batch.clear_example() {
        Ok(()) => {
            batch.pending.remove();
            batch.steer(KEEP)
        }
        Err(error) => {
            batch.undo(true, Some(&error));
            Err(error)
        }
    }
}

/// What a panic said.
pub(crate) fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}
