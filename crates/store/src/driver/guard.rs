//! One server to a file: a lock of the operating system beside the database, let go of when the process ends, however it ends.

use std::fs::{File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::private;
use crate::StoreError;

/// Held for as long as this process may write to the database file.
///
/// The lock is on a file of its own (`<database>.lock`): closing a second handle on the database itself would drop SQLite's
/// own locks. The file stays behind, empty of meaning: only the lock counts.
#[derive(Debug)]
pub(super) struct Guard(#[expect(dead_code, reason = "held for its lock")] File);

impl Guard {
    /// Takes the lock, or says which process has it.
    pub(super) fn take(database: &Path) -> Result<Self, StoreError> {
        let path = lock_path(database);
        let unopened = |error| StoreError::unopened(&database.into(), error);
        let mut file = private::open(&path).map_err(unopened)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // Only for the message: without it the refusal is as right.
                let process = file
                    .read_to_string(&mut holder)
                    .ok()
                    .and_then(|_| holder.trim().parse().ok());
                return Err(StoreError::InUse {
                    database: database.to_owned(),
                    process,
                });
            }
            Err(TryLockError::Error(error)) => return Err(unopened(error)),
        }
        file.set_len(0)
            .and_then(|()| writeln!(file, "{}", std::process::id()))
            .map_err(unopened)?;
        Ok(Self(file))
    }
}

fn lock_path(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}
