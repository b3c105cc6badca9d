//! What a database can answer instead of doing what it was asked.

use super::value::Unexpected;

/// A database refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// SQLite's own words.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL's own words (its message and detail: the library's own text only says "db error").
    #[error("PostgreSQL: {}", in_words(.0))]
    Postgres(#[from] tokio_postgres::Error),
    /// A cell that does not hold what belongs there.
    #[error(transparent)]
    Unexpected(#[from] Unexpected),
    /// A file beside the database could not be read or written.
    #[error("{0}")]
    File(#[from] std::io::Error),
}

/// What a fault means for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The disk (or the allowed size of the database) is full.
    Full,
    /// The database may only be read.
    ReadOnly,
    /// The key is there already.
    Taken,
    /// Somebody else holds it and did not let go in time.
    Busy,
    /// The connection is gone.
    Lost,
    /// Anything else.
    Other,
}

impl Fault {
    /// What this fault means for the caller.
    pub fn kind(&self) -> FaultKind {
        match self {
            Fault::Sqlite(error) => sqlite_kind(error),
            Fault::Postgres(error) => postgres_kind(error),
            Fault::File(error) if error.kind() == std::io::ErrorKind::StorageFull => {
                FaultKind::Full
            }
            Fault::Unexpected(_) | Fault::File(_) => FaultKind::Other,
        }
    }
}

fn sqlite_kind(error: &rusqlite::Error) -> FaultKind {
    use rusqlite::ErrorCode as Code;
    use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
    let Some(error) = error.sqlite_error() else {
        return FaultKind::Other;
    };
    match error.code {
        Code::DiskFull => FaultKind::Full,
        Code::ReadOnly => FaultKind::ReadOnly,
        Code::DatabaseBusy | Code::DatabaseLocked => FaultKind::Busy,
        _ if [SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE]
            .contains(&error.extended_code) =>
        {
            FaultKind::Taken
        }
        _ => FaultKind::Other,
    }
}

fn postgres_kind(error: &tokio_postgres::Error) -> FaultKind {
    use tokio_postgres::error::SqlState;
    match error.code() {
        Some(code) if *code == SqlState::UNIQUE_VIOLATION => FaultKind::Taken,
        Some(code) if *code == SqlState::DISK_FULL => FaultKind::Full,
        Some(code) if *code == SqlState::READ_ONLY_SQL_TRANSACTION => FaultKind::ReadOnly,
        Some(code)
            if *code == SqlState::LOCK_NOT_AVAILABLE
                || *code == SqlState::T_R_DEADLOCK_DETECTED =>
        {
            FaultKind::Busy
        }
        Some(code) if *code == SqlState::ADMIN_SHUTDOWN || *code == SqlState::CRASH_SHUTDOWN => {
            FaultKind::Lost
        }
        Some(_) => FaultKind::Other,
        None => FaultKind::Lost,
    }
}

fn in_words(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(said) => match said.detail() {
            Some(detail) => format!("{} ({detail})", said.message()),
            None => said.message().to_owned(),
        },
        None => match std::error::Error::source(error) {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        },
    }
}
