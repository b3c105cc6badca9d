//! A database that connections can be opened to.

use super::guard::Guard;
use super::postgres::Postgres;
use super::sqlite::{Access, Sqlite};
use super::{Connection, FaultKind, Location, Purpose};
use crate::StoreError;

/// What a database is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// To read and write. An SQLite file is then this process's alone to write.
    Serve,
    /// To read, beside whoever writes.
    Look,
}

/// A database that connections can be opened to.
pub(crate) struct Database {
    location: Location,
    /// Held while this process alone may write to the file.
    guard: Option<Guard>,
}

impl Database {
    /// Makes ready to open connections: takes the lock of an SQLite file that is to be written.
    pub(crate) fn claim(location: &Location, opening: Opening) -> Result<Self, StoreError> {
        let guard = match (location, opening) {
            (Location::File(path), Opening::Serve) => Some(Guard::take(path)?),
            _ => None,
        };
        Ok(Self {
            location: location.clone(),
            guard,
        })
    }

    /// Where it is.
    pub(crate) fn location(&self) -> &Location {
        &self.location
    }

    /// Whether only this process writes, so that what it holds in memory is always the latest.
    pub(crate) fn is_ours_alone(&self) -> bool {
        self.guard.is_some()
    }

    /// Whether there is anything yet to look into.
    pub(crate) fn exists(&self) -> bool {
        match &self.location {
            Location::File(path) => path.metadata().is_ok_and(|file| file.len() > 0),
            Location::Server(_) => true,
        }
    }

    /// A connection that leaves every byte as it is.
    pub(crate) fn peek(&self) -> Result<Box<dyn Connection>, StoreError> {
        self.connect(Access::Peek)
    }

    /// A connection that reads.
    fn reader(&self) -> Result<Box<dyn Connection>, StoreError> {
        self.connect(Access::Read)
    }

    /// A connection that writes.
    pub(crate) fn writer(&self) -> Result<Box<dyn Connection>, StoreError> {
        self.connect(Access::Write)
    }

    /// A connection in a transaction: the one handed in, or another where there is none or it turns out to be gone (the
    /// server was restarted).
    pub(crate) fn begin(
        &self,
        held: Option<Box<dyn Connection>>,
        purpose: Purpose,
    ) -> Result<Box<dyn Connection>, StoreError> {
        if let Some(mut connection) = held {
            match connection.begin(purpose) {
                Ok(()) => return Ok(connection),
                Err(fault) if fault.kind() != FaultKind::Lost => return Err(fault.into()),
                Err(_) => {}
            }
        }
        let mut connection = match purpose {
            Purpose::Read => self.reader()?,
            Purpose::Write => self.writer()?,
        };
        connection.begin(purpose)?;
        Ok(connection)
    }

    fn connect(&self, access: Access) -> Result<Box<dyn Connection>, StoreError> {
        Ok(match &self.location {
            Location::File(path) => Box::new(Sqlite::open(path, access)?),
            Location::Server(address) => Box::new(Postgres::open(address)?),
        })
    }
}
