//! Files as they are given on the command line: opened, bounded, and read into what they mean.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use engine::settings::Settings;
use exchange::candidates::{self, Candidates, LeftOut};
use exchange::groups::{self, Groups};
use exchange::mapping::Mapping;
use exchange::sheet::{Choices, MOST_BYTES};
use exchange::teams::{self, Teams};
use exchange::{Faults, settings};
use jiff::civil::Date;
use thiserror::Error;
use wording::fault::{Place, Problem};

use crate::output;
use crate::stop::{Ran, Stop};

/// The name that stands for stdin.
const STDIN: &str = "-";

/// How a sheet is to be read, as typed.
#[derive(Args)]
pub(crate) struct SheetChoices {
    /// Our column and the heading that stands for it, as in title=Name; `status=` leaves a column out
    #[arg(long, value_name = "ours=theirs", num_args = 1.., value_parser = pair)]
    map: Vec<(String, String)>,
    /// What a text of a column means, as in harm:High=4; `harm:Low=` is not known
    #[arg(long, value_name = "ours:theirs=means", num_args = 1.., value_parser = value)]
    values: Vec<Value>,
    /// The sheet of a workbook (.xlsx, .ods) [default: its first]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The row of the headings, as the spreadsheet numbers it [default: 1]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    heading_row: Option<u32>,
    /// Leave out rows with something wrong, and say which
    #[arg(long)]
    good_rows: bool,
    /// Read all of this from a file; what is given here comes first
    #[arg(long, value_name = "MAPPING.toml", value_hint = ValueHint::FilePath)]
    mapping: Option<PathBuf>,
    /// Write all of this into a file for the next time, once the list was read
    #[arg(long, value_name = "MAPPING.toml", value_hint = ValueHint::FilePath)]
    save_mapping: Option<PathBuf>,
}

impl SheetChoices {
    /// What is said, here and in the file that it names.
    pub(crate) fn mapping(&self) -> Result<Mapping, Stop> {
        let mut mapping = match &self.mapping {
            Some(path) => read_mapping(path)?,
            None => Mapping::default(),
        };
        mapping.sheet = self.sheet.clone().or(mapping.sheet);
        mapping.heading_row = self.heading_row.or(mapping.heading_row);
        mapping.good_rows |= self.good_rows;
        mapping.columns.extend(self.map.iter().cloned());
        for value in self.values.iter().cloned() {
            let said = mapping.values.entry(value.ours).or_default();
            said.insert(value.theirs, value.means);
        }
        Ok(mapping)
    }

    /// Writes a mapping where that was asked for.
    pub(crate) fn save(&self, mapping: &Mapping) -> Ran {
        match &self.save_mapping {
            Some(path) => output::file(path, mapping.written().as_bytes()),
            None => Ok(()),
        }
    }
}

fn read_mapping(path: &Path) -> Result<Mapping, Stop> {
    let bytes = bytes(path)?;
    let text = String::from_utf8(bytes).map_err(|_| Faults::one(Place::File, Problem::NotText));
    sound(path, text.and_then(|text| Mapping::read(&text)))
}

/// What a text of a column means, as typed.
#[derive(Clone, Debug)]
struct Value {
    ours: String,
    theirs: String,
    means: String,
}

fn value(text: &str) -> Result<Value, NotAValue> {
    let (ours, rest) = text.split_once(':').ok_or(NotAValue)?;
    let (theirs, means) = rest.rsplit_once('=').ok_or(NotAValue)?;
    let own = |text: &str| text.trim().to_owned();
    Ok(Value {
        ours: own(ours).to_lowercase(),
        theirs: own(theirs),
        means: own(means),
    })
}

/// A meaning that is not one.
#[derive(Debug, Error)]
#[error("write it as ours:theirs=means, for example harm:High=4")]
pub(crate) struct NotAValue;

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

/// Candidates of a file. Rows that are left out are said on stderr.
pub(crate) fn candidates(path: &Path, mapping: &Mapping, today: Date) -> Result<Candidates, Stop> {
    let choices = mapping.choices(&path.to_string_lossy(), today);
    let list = sound(path, candidates::read(&bytes(path)?, &choices))?;
    tell_left_out(&list.left_out);
    Ok(list)
}

fn tell_left_out(left_out: &LeftOut) {
    if left_out.rows.is_empty() {
        return;
    }
    let rows = wording::import::which_rows(&left_out.rows);
    let label = wording::import::LEFT_OUT;
    let faults = left_out.faults.to_string();
    output::message(&format!("{label}: {rows}\n{}", faults.trim_end()));
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
