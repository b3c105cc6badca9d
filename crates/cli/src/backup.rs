//! `foothold backup`: a copy of the database, proved to be whole.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::database::DatabaseChoice;
use crate::output;
use crate::stop::{Ran, Stop};

/// Copy a database into a new file, also while it is served, and prove the copy.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold backup foothold-2026-05-01.sqlite3
  foothold backup /media/stick/council.sqlite3 --database council.sqlite3

The copy holds everything that was saved before the backup began. A file that is there already is never overwritten. For a
PostgreSQL database use pg_dump.")]
pub(crate) struct Backup {
    /// Where the copy goes: a file that is not there yet
    #[arg(value_hint = ValueHint::FilePath)]
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseChoice,
}

impl Backup {
    /// Copies, proves, and says what the copy holds.
    pub(crate) fn run(self) -> Ran {
        let from = self.database.location()?;
        let held = operations::back_up(&from, &self.file).map_err(Stop::of_store)?;
        let rows: u64 = held.iter().map(|table| table.rows).sum();
        let file = self.file.display();
        output::message(&format!(
            "{file} holds all {rows} rows of {from}, and they are the same."
        ));
        Ok(())
    }
}
