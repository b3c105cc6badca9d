//! Files as they are given on the command line: opened, bounded, and read into what they mean.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use engine::settings::Settings;
use exchange::candidates::{self, Candidates};
use exchange::groups::{self, Groups};
use exchange::sheet::{Choices, MOST_BYTES};
use exchange::teams::{self, Teams};
use exchange::{Faults, settings};
use jiff::civil::Date;
use thiserror::Error;

use crate::stop::Stop;

/// The name that stands for stdin.
const STDIN: &str = "-";

/// How a sheet is to be read, as typed.
#[derive(Args)]
pub(crate) struct SheetChoices {
    /// Our column and the heading that stands for it, as in title=Name; `status=` leaves a column out
    #[arg(long, value_name = "ours=theirs", num_args = 1.., value_parser = pair)]
    map: Vec<(String, String)>,
    /// The row of the headings, as the spreadsheet numbers it [default: 1]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    heading_row: Option<u32>,
}

impl SheetChoices {
    /// The choices for a file of candidates.
    pub(crate) fn of(&self, path: &Path, today: Date) -> Choices {
        Choices {
            heading_row: self.heading_row,
            map: self.map.clone(),
            ..plain(path, today)
        }
    }
}

fn plain(path: &Path, today: Date) -> Choices {
    Choices::plain(&path.to_string_lossy(), today)
}

fn pair(text: &str) -> Result<(String, String), NotAPair> {
    let (ours, theirs) = text.split_once('=').ok_or(NotAPair)?;
    Ok((ours.trim().to_owned(), theirs.trim().to_owned()))
}

/// A choice of headings that is not one.
#[derive(Debug, Error)]
#[error("write it as ours=theirs, for example title=Name")]
pub(crate) struct NotAPair;

/// A day, `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> Result<Date, NotADay> {
    exchange::day(text).ok_or(NotADay)
}

/// A day that is not one.
#[derive(Debug, Error)]
#[error("write it as YYYY-MM-DD, for example 2026-05-31")]
pub(crate) struct NotADay;

/// A file that cannot be opened or read.
#[derive(Debug, Error)]
#[error("{} cannot be read: {error}", path.display())]
struct NotRead {
    path: PathBuf,
    error: io::Error,
}

/// A file with faults: what is wrong with it, all at once.
#[derive(Debug, Error)]
#[error("{}\n{}", wording::fault::summary(faults.count(), &path.to_string_lossy()), faults.to_string().trim_end())]
struct AtFault {
    path: PathBuf,
    faults: Faults,
}

/// The bytes of a file, or of stdin for `-`. No more is read than a reader would take.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Stop> {
    // One byte more, so that a file that is too large is seen to be.
    let most = MOST_BYTES + 1;
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == STDIN {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Stop::refused(NotRead {
            path: path.to_owned(),
            error,
        })),
    }
}

/// What was read, or that the file is at fault.
pub(crate) fn sound<T>(path: &Path, read: Result<T, Faults>) -> Result<T, Stop> {
    read.map_err(|faults| {
        Stop::refused(AtFault {
            path: path.to_owned(),
            faults,
        })
    })
}

/// Candidates of a file.
pub(crate) fn candidates(path: &Path, choices: &Choices) -> Result<Candidates, Stop> {
    sound(path, candidates::read(&bytes(path)?, choices))
}

/// Teams of a file; none without one.
pub(crate) fn teams(path: Option<&Path>, today: Date) -> Result<Teams, Stop> {
    path.map_or_else(
        || Ok(Teams::default()),
        |path| sound(path, teams::read(&bytes(path)?, &plain(path, today))),
    )
}

/// Groups of a file; none without one.
pub(crate) fn groups(path: Option<&Path>, today: Date) -> Result<Groups, Stop> {
    path.map_or_else(
        || Ok(Groups::default()),
        |path| sound(path, groups::read(&bytes(path)?, &plain(path, today))),
    )
}

/// Settings of a file; the defaults without one.
pub(crate) fn settings(path: Option<&Path>) -> Result<Settings, Stop> {
    path.map_or_else(
        || Ok(Settings::default()),
        |path| sound(path, settings::read(&bytes(path)?)),
    )
}
