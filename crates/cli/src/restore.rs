//! `foothold restore`: a backup becomes a database again.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::database::DatabaseChoice;
use crate::output;
use crate::stop::{Ran, Stop};

/// Make a database from a backup, where there is none yet, and prove it.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold restore foothold-2026-05-01.sqlite3
  foothold restore council-backup.sqlite3 --database council.sqlite3

A database that is there already is never overwritten: move it away first.")]
pub(crate) struct Restore {
    /// The backup
    #[arg(value_hint = ValueHint::FilePath)]
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseChoice,
}

impl Restore {
    /// Copies, proves, and says what is there now.
    pub(crate) fn run(self) -> Ran {
        let to = self.database.location()?;
        let held = operations::restore(&self.file, &to).map_err(Stop::of_store)?;
        let rows: u64 = held.iter().map(|table| table.rows).sum();
        let file = self.file.display();
        output::message(&format!(
            "{to} holds all {rows} rows of {file}, and they are the same."
        ));
        Ok(())
    }
}
