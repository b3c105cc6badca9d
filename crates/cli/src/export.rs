//! `foothold export`: the whole organisation, to be taken elsewhere.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use operations::archive::{ArchiveFailed, archive};
use thiserror::Error;

use crate::database::{self, DatabaseChoice};
use crate::output;
use crate::stop::{Ran, Stop};

/// Take the whole organisation away as one archive, also while it is served.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold export --archive fernley.zip
  foothold export --archive fernley.zip --database postgres://foothold@localhost/foothold

The archive is a zip with a line of JSON for each thing; docs/files.md describes it. `foothold import fernley.zip` brings it into
a database where nothing is, SQLite or PostgreSQL. It holds no passphrase, session or link: people are let in anew. It does hold
what people said and who they are, so keep it as you keep the database.")]
pub(crate) struct Export {
    /// Where the archive goes: a file that is not there yet
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    archive: PathBuf,
    #[command(flatten)]
    database: DatabaseChoice,
}

/// Why nothing was written.
#[derive(Debug, Error)]
#[error("{} was not written: {why}", path.display())]
struct NotExported {
    path: PathBuf,
    why: ArchiveFailed,
}

impl Export {
    /// Writes the archive, whole or not at all, and says what is in it.
    pub(crate) fn run(self) -> Ran {
        let foothold = self.database.look()?;
        let count = output::new_file(&self.archive, |file| {
            let done = database::wait(archive(&foothold, file))?;
            done.map_err(|why| self.failed(why))
        })?;
        let path = self.archive.display();
        output::message(&format!(
            "{path} holds everything that is kept: {count} things."
        ));
        Ok(())
    }

    fn failed(&self, why: ArchiveFailed) -> Stop {
        let is_refusal = matches!(why, ArchiveFailed::NothingThere);
        let path = self.archive.clone();
        let why = NotExported { path, why };
        if is_refusal {
            Stop::refused(why)
        } else {
            Stop::failed(why)
        }
    }
}
