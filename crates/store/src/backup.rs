//! Backups of an SQLite file, taken while it is used, and put back.

use std::path::Path;

use crate::driver::{self, Database, Location, Opening, TableDigest};
use crate::{StoreError, migrations};

/// Copies a database into a file where nothing is yet, while it is used, and proves the copy: sound, and every table the
/// same. It holds every write acknowledged before it began. Answers what it holds.
///
/// # Errors
/// Something is there already; there is nothing to copy; the copy is not sound; a PostgreSQL database (use `pg_dump`).
/// Then no file is left.
pub fn back_up(from: &Location, to: &Path) -> Result<Vec<TableDigest>, StoreError> {
    check(from)?;
    driver::copy(from, to)
}

/// Puts a backup into a file where nothing is yet, and proves it likewise. Answers what it holds.
///
/// # Errors
/// As [`back_up`]; and where the backup is not a Foothold database that this binary can read.
pub fn restore(backup: &Path, to: &Location) -> Result<Vec<TableDigest>, StoreError> {
    let Location::File(to) = to else {
        return Err(StoreError::UsePgDump(to.clone()));
    };
    back_up(&backup.into(), to)
}

/// Refuses what is not a database that this binary can read.
fn check(from: &Location) -> Result<(), StoreError> {
    if let Location::Server(_) = from {
        return Err(StoreError::UsePgDump(from.clone()));
    }
    let database = Database::claim(from, Opening::Look)?;
    if !database.exists() {
        return Err(StoreError::Missing(from.clone()));
    }
    migrations::check(&database, &mut *database.peek()?)
}
