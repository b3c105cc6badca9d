//! Which database a command works on.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use directories::ProjectDirs;
use operations::{Foothold, Location, LocationError};
use thiserror::Error;

use crate::stop::Stop;

/// The choice of a database, as typed.
#[derive(Args)]
pub(crate) struct DatabaseChoice {
    /// An SQLite file, or the address of a PostgreSQL database [default: a file in your own data folder]
    #[arg(
        long,
        env = "DATABASE_URL",
        hide_env_values = true,
        value_name = "FILE-or-URL"
    )]
    database: Option<String>,
}

/// Why there is no database to work on.
#[derive(Debug, Error)]
enum NoDatabase {
    /// The choice cannot be read.
    #[error(transparent)]
    Location(#[from] LocationError),
    /// Nothing was chosen, and this computer says no place for the files of a person.
    #[error("no data folder is known here: choose a file with --database FILE")]
    NoFolder,
    /// The folder of the default file cannot be made.
    #[error("the folder {} cannot be made: {error}. Choose another file with --database FILE", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        error: io::Error,
    },
}

impl DatabaseChoice {
    /// Opens it, made where it is not there yet.
    pub(crate) fn open(&self) -> Result<Foothold, Stop> {
        Foothold::open(&self.location()?).map_err(Stop::of_store)
    }

    /// Opens it to read only, beside whoever writes it.
    pub(crate) fn look(&self) -> Result<Foothold, Stop> {
        Foothold::look(&self.location()?).map_err(Stop::of_store)
    }

    /// Where it is. The folder of the default file is made, for its owner alone.
    pub(crate) fn location(&self) -> Result<Location, Stop> {
        match self.database.as_deref() {
            Some(typed) => typed
                .parse()
                .map_err(|error| Stop::usage(NoDatabase::Location(error))),
            None => default_file().map_err(Stop::failed),
        }
    }
}

/// Does one piece of work that waits for the database.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> Result<T, Stop> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    Ok(runtime.map_err(Stop::failed)?.block_on(work))
}

fn default_file() -> Result<Location, NoDatabase> {
    let folders = ProjectDirs::from("", "", "foothold").ok_or(NoDatabase::NoFolder)?;
    let folder = folders.data_dir();
    make_private(folder).map_err(|error| NoDatabase::Folder {
        folder: folder.to_owned(),
        error,
    })?;
    Ok(Location::from(folder.join("foothold.sqlite3").as_path()))
}

/// Makes a folder that only its owner can look into: it will hold what people said in confidence.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
