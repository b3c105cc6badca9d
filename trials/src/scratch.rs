//! A folder that is gone when the trial ends.

use crate::error::TrialError;
use std::path::{Path, PathBuf};

/// A scratch folder with a database in it, not made yet.
#[derive(Debug)]
pub struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    /// A new one.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn new() -> Result<Self, TrialError> {
        let folder = tempfile::Builder::new()
            .prefix("foothold-trial-")
            .tempdir()
            .map_err(TrialError::system("making a scratch folder"))?;
        Ok(Self { folder })
    }

    /// Where the database is to be.
    pub fn database(&self) -> PathBuf {
        self.path("foothold.sqlite3")
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, TrialError> {
        let path = self.path(name);
        std::fs::write(&path, bytes).map_err(TrialError::system(format!("writing {name}")))?;
        Ok(path)
    }

    /// Forgets what SQLite has written and not yet moved into the database itself, as a disk would that acknowledges
    /// writes it has not made. Every commit since the last checkpoint is in that file. This is what D1 must catch.
    ///
    /// # Errors
    /// When the file cannot be removed.
    pub fn forget_the_latest(&self) -> Result<(), TrialError> {
        for ending in ["-wal", "-shm"] {
            let mut path = self.database().into_os_string();
            path.push(ending);
            let path = Path::new(&path);
            if path.exists() {
                std::fs::remove_file(path).map_err(TrialError::system("removing the log"))?;
            }
        }
        Ok(())
    }
}
