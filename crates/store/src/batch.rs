//! Writes that are committed together, each with a savepoint of its own: what one does never undoes another.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use engine::board::Board;
use engine::id::Id;

use crate::activity::By;
use crate::driver::Connection;
use crate::held::{Boards, Held};
use crate::organisation::{self, Organisation};
use crate::write_tx::{Ended, WriteTx};
use crate::{StoreError, revision, tables};

const SAVE: &str = "SAVEPOINT one_write";
const KEEP: &str = "RELEASE SAVEPOINT one_write";
const UNDO: &str = "ROLLBACK TO SAVEPOINT one_write; RELEASE SAVEPOINT one_write";

/// The writes of one organisation that are committed together.
pub(crate) struct Batch<'a> {
    db: &'a mut dyn Connection,
    boards: &'a Boards,
    org: Id<Organisation>,
    /// The organisation as the writes so far have made it; none: not loaded yet, or taken away.
    now: Option<Held>,
    /// Whether a write so far is to be kept.
    kept: bool,
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

impl<'a> Batch<'a> {
    /// An empty batch, on a connection in a transaction that writes.
    pub(crate) fn new(
        db: &'a mut dyn Connection,
        boards: &'a Boards,
        org: Id<Organisation>,
    ) -> Self {
        Self {
            db,
            boards,
            org,
            now: None,
            kept: false,
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
        self.db
            .script(SAVE)
            .map_err(|fault| self.lose(fault.into()))?;
        let is_new = matches!(start, Start::New(_));
        let (outcome, ended) = match self.enter(start) {
            Ok(revision) => self.run(revision, is_new, by, work),
            Err(error) => (
                Err(error.into()),
                Ended {
                    wrote: false,
                    failed: None,
                },
            ),
        };
        match (outcome, ended) {
            (
                Ok(done),
                Ended {
                    wrote: true,
                    failed: None,
                },
            ) => {
                self.db
                    .script(KEEP)
                    .map_err(|fault| self.lose(fault.into()))?;
                self.kept = true;
                if let Some(now) = &mut self.now {
                    now.revision += 1;
                }
                Ok(done)
            }
            (outcome, Ended { wrote, failed }) => {
                self.undo(wrote);
                outcome.and_then(|done| failed.map_or(Ok(done), |error| Err(error.into())))
            }
        }
    }

    /// Takes the organisation away whole, if it is the example.
    pub(crate) fn remove_example(&mut self) -> Result<(), StoreError> {
        if !self.hold()?.organisation.example {
            return Err(StoreError::NotTheExample(self.org.to_string()));
        }
        self.db
            .script(SAVE)
            .map_err(|fault| self.lose(fault.into()))?;
        match tables::clear(self.db, &self.org) {
            Ok(()) => {
                (self.now, self.kept) = (None, true);
                self.db
                    .script(KEEP)
                    .map_err(|fault| self.lose(fault.into()))
            }
            Err(error) => {
                self.undo(true);
                Err(error)
            }
        }
    }

    /// Has the organisation in memory.
    pub(crate) fn hold(&mut self) -> Result<&Held, StoreError> {
        let present = revision::get(self.db, &self.org)?;
        self.hold_at(present).map(|held| &*held)
    }

    /// Commits. What is held in memory changes with it, or not at all.
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        let outcome = match self.lost {
            Some(error) => Err(error),
            None => self.db.commit().map_err(StoreError::not_kept),
        };
        match self.now {
            Some(now) if outcome.is_ok() => self.boards.put(Arc::new(now)),
            // An undone write after one that is kept: what is held is neither.
            None if outcome.is_ok() && !self.kept => {}
            _ => self.boards.forget(&self.org),
        }
        outcome
    }

    /// Whether nothing more can be done in this transaction.
    pub(crate) fn is_lost(&self) -> bool {
        self.lost.is_some()
    }

    /// Raises the revision (which makes other servers wait) and has the organisation as it stands before this write.
    fn enter(&mut self, start: Start) -> Result<i64, StoreError> {
        if let Start::New(organisation) = start {
            if organisation::is_there(self.db, &self.org)? {
                return Err(StoreError::OrganisationExists(self.org.to_string()));
            }
            organisation::put(self.db, &organisation)?;
            self.now = Some(Held {
                revision: 0,
                organisation: *organisation,
                board: Arc::new(Board::default()),
            });
            return revision::first(self.db, &self.org);
        }
        let raised = revision::raise(self.db, &self.org)?;
        self.hold_at(raised - 1)?;
        Ok(raised)
    }

    /// What is held, if it is of this revision; else loaded: another server has written meanwhile.
    fn hold_at(&mut self, revision: i64) -> Result<&mut Held, StoreError> {
        let known = self
            .now
            .take()
            .or_else(|| self.boards.get(&self.org).map(|held| Held::clone(&held)));
        let now = match known.filter(|held| held.revision == revision) {
            Some(held) => held,
            None => Held {
                revision,
                ..Held::load(self.db, &self.org)?
            },
        };
        Ok(self.now.insert(now))
    }

    fn run<T, E: From<StoreError>>(
        &mut self,
        revision: i64,
        is_new: bool,
        by: By,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, Ended) {
        let Some(held) = &mut self.now else {
            let error = StoreError::NoOrganisation(self.org.to_string());
            return (
                Err(error.into()),
                Ended {
                    wrote: false,
                    failed: None,
                },
            );
        };
        let mut tx = WriteTx::new(self.db, held, by, revision);
        // After a panic nothing of the write stays: its savepoint is undone, and what is held is loaded afresh.
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            if is_new {
                tx.begin()?;
            }
            work(&mut tx)
        }));
        let ended = tx.end();
        match outcome {
            Ok(outcome) => (outcome, ended),
            Err(panic) => (
                Err(StoreError::Panicked(said(&*panic)).into()),
                Ended {
                    wrote: true,
                    ..ended
                },
            ),
        }
    }

    /// Undoes the write at hand. What is held is loaded afresh if the write had come so far as to change it.
    fn undo(&mut self, wrote: bool) {
        if wrote {
            self.now = None;
        }
        let outcome = self.db.script(UNDO).map_err(StoreError::from);
        if let Err(error) = outcome {
            self.lose(error);
        }
    }

    fn lose(&mut self, error: StoreError) -> StoreError {
        self.now = None;
        self.lost.get_or_insert(error).clone()
    }
}

pub(crate) fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}
