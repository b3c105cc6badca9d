//! SQLite, in a file of ours.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{OpenFlags, params_from_iter};

use super::{Cell, Connection, Fault, Purpose, Row, Value, placeholders, private};
use crate::StoreError;

/// The first SQLite without the fault by which WAL mode could lose a commit (3.7.0 to 3.51.2).
const OLDEST: i32 = 3_051_003;
/// How long one connection waits for another's write lock: a backup or a reader never takes it, so this is never long.
const PATIENCE: Duration = Duration::from_secs(10);
/// Prepared statements kept: more than we have texts.
const STATEMENTS: usize = 256;

/// One connection to the file.
pub(super) struct Sqlite {
    inner: rusqlite::Connection,
    /// Each statement as SQLite wants its placeholders.
    texts: HashMap<&'static str, String>,
}

/// How a connection uses the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Writes, and makes the file where it is not there.
    Write,
    /// Reads what is there, beside a writer.
    Read,
    /// Fills a new file, left as the filling makes it.
    Bare,
    /// Reads, and leaves every byte as it is (no WAL is begun): for looking before touching.
    Peek,
}

impl Sqlite {
    pub(super) fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        new_enough(rusqlite::version_number())?;
        Self::connect(path, access).map_err(|error| StoreError::unopened(&path.into(), error))
    }

    fn connect(path: &Path, access: Access) -> Result<Self, Fault> {
        let way = match access {
            Access::Write | Access::Bare => {
                private::open(path)?;
                OpenFlags::SQLITE_OPEN_READ_WRITE
            }
            Access::Read | Access::Peek => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        // One thread at a time uses a connection: SQLite's own mutex would only cost.
        let inner =
            rusqlite::Connection::open_with_flags(path, way | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        inner.busy_timeout(PATIENCE)?;
        inner.set_prepared_statement_cache_capacity(STATEMENTS);
        if access == Access::Write {
            // FULL: a commit is on the disk before it is acknowledged. What is deleted is overwritten: who was erased is in no
            // copy of the file either.
            inner.execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
                 PRAGMA secure_delete = ON;",
            )?;
        }
        Ok(Self {
            inner,
            texts: HashMap::new(),
        })
    }

    /// SQLite's own handle, for the online backup.
    pub(super) fn handle(&mut self) -> &mut rusqlite::Connection {
        &mut self.inner
    }

    fn prepared(&mut self, sql: &'static str) -> Result<rusqlite::CachedStatement<'_>, Fault> {
        let text = self
            .texts
            .entry(sql)
            .or_insert_with(|| placeholders::numbered(sql));
        Ok(self.inner.prepare_cached(text)?)
    }
}

/// Refuses an SQLite that could lose a commit.
fn new_enough(version: i32) -> Result<(), StoreError> {
    if version < OLDEST {
        return Err(StoreError::OldSqlite {
            found: rusqlite::version().to_owned(),
        });
    }
    Ok(())
}

impl Connection for Sqlite {
    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault> {
        let changed = self.prepared(sql)?.execute(params_from_iter(values))?;
        Ok(changed as u64)
    }

    fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Fault> {
        let mut statement = self.prepared(sql)?;
        let width = statement.column_count();
        let mut found = statement.query(params_from_iter(values))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let cells = (0..width)
                .map(|at| cell(row.get_ref(at)?))
                .collect::<rusqlite::Result<_>>()?;
            rows.push(Row::new(cells));
        }
        Ok(rows)
    }

    fn script(&mut self, sql: &str) -> Result<(), Fault> {
        Ok(self.inner.execute_batch(sql)?)
    }

    fn steer(&mut self, sql: &'static str) -> Result<(), Fault> {
        self.execute(sql, &[]).map(drop)
    }

    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        self.steer(match purpose {
            Purpose::Write => "BEGIN IMMEDIATE",
            Purpose::Read => "BEGIN",
        })
    }

    fn roll_back(&mut self) -> Result<(), Fault> {
        // A full disk makes SQLite roll back by itself: then there is nothing left to undo.
        if self.inner.is_autocommit() {
            Ok(())
        } else {
            self.steer("ROLLBACK")
        }
    }

    fn lock_migrations(&mut self) -> Result<(), Fault> {
        Ok(()) // The transaction's write lock is the lock.
    }

    fn tables(&mut self) -> Result<Vec<String>, Fault> {
        let rows = self.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'", &[])?;
        rows.into_iter().map(|mut row| Ok(row.text()?)).collect()
    }
}

fn cell(value: ValueRef<'_>) -> rusqlite::Result<Cell> {
    Ok(match value {
        ValueRef::Null => Cell::Nothing,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Text(_) => Cell::Text(value.as_str()?.to_owned()),
        // We never write these: handed on as text, so that the reader says what it found.
        ValueRef::Real(number) => Cell::Text(number.to_string()),
        ValueRef::Blob(bytes) => Cell::Text(format!("{} bytes", bytes.len())),
    })
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Text(Some(text)) => ValueRef::Text(text.as_bytes()),
            Value::Int(Some(number)) => ValueRef::Integer(*number),
            Value::Text(None) | Value::Int(None) => ValueRef::Null,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, new_enough};

    #[test]
    fn an_sqlite_that_could_lose_a_commit_is_refused() {
        assert!(new_enough(OLDEST - 1).is_err());
        assert!(new_enough(OLDEST).is_ok());
        assert!(new_enough(rusqlite::version_number()).is_ok());
    }
}
