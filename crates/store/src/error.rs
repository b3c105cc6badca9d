//! Why the store could not do what it was asked.

use std::path::PathBuf;
use std::sync::Arc;

use crate::driver::{Fault, FaultKind, Location};

/// Why the store could not do what it was asked. Cheap to clone: one failed commit is told to everyone who waited for it.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// The database could not be opened.
    #[error("the database {location} could not be opened: {fault}")]
    Unopened {
        /// Where it should be.
        location: Location,
        /// What the database said.
        fault: Arc<Fault>,
    },
    /// Another process may write to this file.
    #[error("{} is in use by another Foothold{}: stop that one first, or give this one another file",
        database.display(), process.map(|id| format!(" (process {id})")).unwrap_or_default())]
    InUse {
        /// The file.
        database: PathBuf,
        /// The number of the process that has it, where it could be read.
        process: Option<u32>,
    },
    /// The file or schema holds tables that are not Foothold's.
    #[error("the database {0} belongs to something else: give Foothold a database of its own")]
    NotOurs(Location),
    /// There is no database to read there.
    #[error("there is no Foothold database at {0}")]
    Missing(Location),
    /// A newer Foothold made this database. Nothing was changed.
    #[error(
        "the database {location} was made by a newer Foothold (version {found} of its tables; this one knows {known}): \
        use the newer Foothold, or a backup made before. Nothing was changed"
    )]
    Newer {
        /// Where it is.
        location: Location,
        /// The newest migration it has had.
        found: i64,
        /// The newest migration this binary knows.
        known: i64,
    },
    /// An older Foothold made this database, and it was opened to be read only.
    #[error(
        "the database {location} was made by an older Foothold: start `foothold serve` once to bring it up to date"
    )]
    Older {
        /// Where it is.
        location: Location,
    },
    /// A migration that the database has had is not the one this binary knows by that number.
    #[error(
        "migration {number} of the database {location} is not the one that this Foothold knows: it was made by a changed copy"
    )]
    ChangedMigration {
        /// Where it is.
        location: Location,
        /// The migration's number.
        number: i64,
    },
    /// The SQLite linked in may lose a commit.
    #[error(
        "this Foothold was built with SQLite {found}, which can lose a commit: it needs 3.51.3 or later"
    )]
    OldSqlite {
        /// The version linked in.
        found: String,
    },
    /// The PostgreSQL server is older than is tested.
    #[error("the PostgreSQL server is version {found}: it needs 15 or later")]
    OldPostgres {
        /// The server's major version.
        found: i64,
    },
    /// An encrypted connection was asked for.
    #[error(
        "this Foothold cannot encrypt its connection to PostgreSQL (sslmode=require): \
        use a server on this machine or a trusted network, or an encrypted tunnel"
    )]
    NoTls,
    /// The database refused or failed; nothing of this piece of work was kept.
    #[error("{0}")]
    Database(Arc<Fault>),
    /// The commit failed: none of the writes that waited for it was kept (after a broken connection: perhaps all were).
    #[error("the change could not be kept: {0}")]
    NotKept(Arc<Fault>),
    /// The database holds something that Foothold did not write.
    #[error("the database holds something that Foothold did not write: {what}")]
    Damaged {
        /// Where, and what is wrong with it.
        what: String,
    },
    /// A change names what is not there. Nothing of its write is kept.
    #[error("a change names {0}, which is not there")]
    NotThere(String),
    /// What is told as new is there already. Nothing of its write is kept.
    #[error("{0} comes twice")]
    Twice(String),
    /// No organisation of that id.
    #[error("there is no organisation `{0}`")]
    NoOrganisation(String),
    /// An organisation of that id is there already.
    #[error("there is an organisation `{0}` already")]
    OrganisationExists(String),
    /// Only the example may be taken away.
    #[error("the organisation `{0}` is not the example: only the example can be taken away")]
    NotTheExample(String),
    /// The store was opened to read only.
    #[error("this was opened to read only: nothing was changed")]
    LookingOnly,
    /// A mistake in the program stopped one piece of work; nothing of it was kept.
    #[error("a mistake in Foothold stopped this: {0}")]
    Panicked(String),
    /// So many wait already that one more would only make everyone wait longer.
    #[error("too many changes are waiting: try again in a moment")]
    Crowded,
    /// The store is closing.
    #[error("the store is closing")]
    Closed,
    /// This is done for SQLite files only.
    #[error("{0} is a PostgreSQL database: use pg_dump and pg_restore, which come with PostgreSQL")]
    UsePgDump(Location),
    /// The file that was to be written is there already.
    #[error("{} is there already: nothing was written", .0.display())]
    Exists(PathBuf),
    /// A backup does not hold what it should.
    #[error("the backup {} is not sound: {what}", file.display())]
    BadBackup {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        what: String,
    },
}

impl StoreError {
    pub(crate) fn unopened(location: &Location, fault: impl Into<Fault>) -> Self {
        Self::Unopened {
            location: location.clone(),
            fault: Arc::new(fault.into()),
        }
    }

    pub(crate) fn not_kept(fault: Fault) -> Self {
        Self::NotKept(Arc::new(fault))
    }

    /// Something kept in the database cannot be read: it was changed by something else.
    pub fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }

    /// What the database's fault means, where it was one.
    pub fn kind(&self) -> Option<FaultKind> {
        match self {
            Self::Unopened { fault, .. } | Self::Database(fault) | Self::NotKept(fault) => {
                Some(fault.kind())
            }
            _ => None,
        }
    }
}

impl<F: Into<Fault>> From<F> for StoreError {
    fn from(fault: F) -> Self {
        Self::Database(Arc::new(fault.into()))
    }
}
