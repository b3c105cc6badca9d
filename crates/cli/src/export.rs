//! `foothold export`: the whole organisation, or one of its lists, to be taken elsewhere.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, ValueEnum, ValueHint};
use operations::archive::{ArchiveFailed, archive};
use operations::lists::{self, Asked, Form, List, Table};
use operations::{Foothold, Refusal};
use thiserror::Error;

use crate::database::{self, DatabaseChoice};
use crate::stop::{Ran, Stop, not_done};
use crate::{clock, output};

/// Take the whole organisation away as one archive, or one of its lists as a spreadsheet, also while it is served.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold export --archive fernley.zip
  foothold export --archive fernley.zip --database postgres://foothold@localhost/foothold
  foothold export --list problems > problems.csv
  foothold export --list answers --format xlsx --output answers.xlsx
  foothold export --list groundwork --format json | jq length

The archive is a zip with a line of JSON for each thing; docs/files.md describes it. `foothold import fernley.zip` brings it into
a database where nothing is, SQLite or PostgreSQL. It holds no passphrase, session or link: people are let in anew. It does hold
what people said and who they are, so keep it as you keep the database.

A list holds what pages show to the first administrator: what people said without names, unless the administrator may see them.
`foothold import problems.csv` brings problems and opportunities in again.")]
pub(crate) struct Export {
    /// Where the archive goes: a file that is not there yet
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, required_unless_present = "list", conflicts_with_all = ["list", "format", "output"])]
    archive: Option<PathBuf>,
    /// The list to take along
    #[arg(long, value_name = "LIST", value_parser = a_list())]
    list: Option<List>,
    /// What the list is written as
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Where the list goes: a file, in place of what is there [default: stdout]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
    #[command(flatten)]
    database: DatabaseChoice,
}

/// What a list is written as.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For spreadsheets, and to import again.
    Csv,
    /// For Excel; into a file or another program.
    Xlsx,
    /// For whatever reads Open Document, such as Libre Office; into a file or another program.
    Ods,
    /// For programs: an object for each row.
    Json,
}

impl Format {
    const fn form(self) -> Form {
        match self {
            Self::Csv => Form::Csv,
            Self::Xlsx => Form::Xlsx,
            Self::Ods => Form::Ods,
            Self::Json => Form::Json,
        }
    }

    /// Whether a terminal would make nothing of it.
    const fn is_binary(self) -> bool {
        matches!(self, Self::Xlsx | Self::Ods)
    }
}

fn a_list() -> impl clap::builder::TypedValueParser<Value = List> {
    let words = List::ALL.map(List::word);
    PossibleValuesParser::new(words).try_map(|word| List::of(&word).ok_or("no list of ours"))
}

/// A file that a terminal would make nothing of.
#[derive(Debug, Error)]
#[error("{}", wording::paper::NOT_FOR_A_TERMINAL)]
struct NotForATerminal;

/// Why nothing was written.
#[derive(Debug, Error)]
#[error("{} was not written: {why}", path.display())]
struct NotExported {
    path: PathBuf,
    why: ArchiveFailed,
}

impl Export {
    /// Writes the archive or the list, whole or not at all.
    pub(crate) fn run(self) -> Ran {
        match (&self.archive, self.list) {
            (Some(path), _) => self.whole(path),
            (None, Some(list)) => self.one(list),
            // clap asks for one of the two.
            (None, None) => Ok(()),
        }
    }

    /// Writes the archive, and says how much is in it.
    fn whole(&self, path: &Path) -> Ran {
        let foothold = self.database.look()?;
        let count = output::new_file(path, |file| {
            let done = database::wait(archive(&foothold, file))?;
            done.map_err(|why| failed(path, why))
        })?;
        let path = path.display();
        output::message(&format!(
            "{path} holds everything that is kept: {count} things."
        ));
        Ok(())
    }

    fn one(&self, list: List) -> Ran {
        if self.output.is_none() && self.format.is_binary() && output::is_terminal() {
            return Err(Stop::usage(NotForATerminal));
        }
        let foothold = self.database.look()?;
        let bytes = database::wait(async {
            let table = table(&foothold, list).await?;
            let file = lists::file(table, self.format.form()).await;
            file.map_err(Stop::failed)
        })??;
        match &self.output {
            Some(path) => output::file(path, &bytes),
            None => output::bytes(&bytes),
        }
    }
}

/// A list as the first administrator sees it.
async fn table(foothold: &Foothold, list: List) -> Result<Table, Stop> {
    let organisation = foothold.the_organisation().await.map_err(not_done)?;
    let nobody = || not_done(Refusal::NotSetUp.into());
    let organisation = organisation.ok_or_else(nobody)?;
    let whole = foothold.view(&organisation, clock::now()).await;
    let whole = whole.map_err(not_done)?;
    let viewer = whole.keeper().ok_or_else(nobody)?;
    let view = foothold.as_seen_by(&viewer, whole);
    let table = lists::table(foothold, view, &viewer, list, Asked::default()).await;
    table.map_err(not_done)
}

fn failed(path: &Path, why: ArchiveFailed) -> Stop {
    let is_refusal = matches!(why, ArchiveFailed::NothingThere);
    let path = path.to_owned();
    let why = NotExported { path, why };
    if is_refusal {
        Stop::refused(why)
    } else {
        Stop::failed(why)
    }
}
