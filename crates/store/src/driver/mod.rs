//! The only place that names a database.
//!
//! Everything above speaks one SQL to a [`Connection`]: `$1` placeholders, TEXT and BIGINT, `ON CONFLICT` and `RETURNING`.
//! What differs between SQLite and PostgreSQL is settled here.

mod backup;
mod database;
mod fault;
mod guard;
mod location;
mod placeholders;
mod postgres;
mod private;
mod rows;
mod sqlite;
mod value;

pub use backup::TableDigest;
pub(crate) use backup::{copy, hex};
pub(crate) use database::{Database, Opening};
pub use fault::{Fault, FaultKind};
pub use location::{Location, LocationError};
pub(crate) use value::{Cell, Row, Value};

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To write: the write lock is taken at once, so that it cannot fail half way for want of it.
    Write,
    /// To read one unchanging state.
    Read,
}

/// One connection, used by one thread at a time.
pub(crate) trait Connection: Send {
    /// Runs a statement; answers how many rows it changed.
    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault>;

    /// Runs a statement of which nothing is asked but that it is done before whatever comes after it. What goes wrong may be
    /// told by a later call, at the latest by [`Connection::finish`].
    fn put(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), Fault> {
        self.execute(sql, values).map(drop)
    }

    /// Puts a row that is not there yet. Rows that are added one after another may go to their tables in another order, those
    /// of one table together; what one names must be there, or be added before it.
    fn add(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), Fault> {
        self.put(sql, values)
    }

    /// Adds a row where it is new, else puts it.
    fn keep(&mut self, is_new: bool, sql: &'static str, values: &[Value<'_>]) -> Result<(), Fault> {
        if is_new {
            self.add(sql, values)
        } else {
            self.put(sql, values)
        }
    }

    /// Waits until everything that was put is done.
    fn finish(&mut self) -> Result<(), Fault> {
        Ok(())
    }

    /// Lets go of what was put and is not on its way yet: it is to be undone anyway.
    fn forget(&mut self) {}

    /// Runs a query (or a statement with `RETURNING`) and reads every row.
    fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Fault>;

    /// Runs several statements without values: a migration.
    fn script(&mut self, sql: &str) -> Result<(), Fault>;

    /// Runs one statement that steers a transaction: run often, so kept ready where that helps.
    fn steer(&mut self, sql: &'static str) -> Result<(), Fault> {
        self.script(sql)
    }

    /// Begins a transaction.
    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault>;

    /// Makes every other process that migrates wait until this transaction ends.
    fn lock_migrations(&mut self) -> Result<(), Fault>;

    /// The names of the tables that are there.
    fn tables(&mut self) -> Result<Vec<String>, Fault>;

    /// Commits: once this returns, what was written survives a power cut.
    fn commit(&mut self) -> Result<(), Fault> {
        self.steer("COMMIT")
    }

    /// Undoes everything since `begin`.
    fn roll_back(&mut self) -> Result<(), Fault> {
        self.steer("ROLLBACK")
    }
}
