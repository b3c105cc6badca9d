//! `foothold import`: brings a list in, as the import page does.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use operations::import::{self, Counts, Import};
use operations::{Act, Foothold, Ids, Refusal, View};
use wording::import as say;

use crate::database::{self, DatabaseChoice};
use crate::reading::{self, SheetChoices};
use crate::stop::{Ran, Stop, not_done};
use crate::{clock, output};

/// Bring a list of problems and opportunities into a database: all of it, or nothing where anything is wrong.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold import candidates.csv
  foothold import candidates.csv --teams teams.csv --groups groups.csv
  foothold import backlog.csv --map title=name status=
  foothold import --teams teams.csv

What is on the list already, by its id, is left as it is. Columns that are none of ours are kept as details. While
`foothold serve` runs on the same file, use its import page instead.")]
pub(crate) struct ImportFiles {
    /// The list of problems and opportunities (CSV); - reads it from stdin
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, required_unless_present_any = ["teams", "groups"])]
    candidates: Option<PathBuf>,
    /// Teams and their room
    #[arg(long, value_name = "TEAMS.csv", value_hint = ValueHint::FilePath)]
    teams: Option<PathBuf>,
    /// Groups of people
    #[arg(long, value_name = "GROUPS.csv", value_hint = ValueHint::FilePath)]
    groups: Option<PathBuf>,
    #[command(flatten)]
    sheet: SheetChoices,
    #[command(flatten)]
    database: DatabaseChoice,
}

impl ImportFiles {
    /// Reads the files, writes what they hold, and says what was added.
    pub(crate) fn run(self) -> Ran {
        let foothold = self.database.open()?;
        database::wait(self.bring_in(&foothold))?
    }

    async fn bring_in(&self, foothold: &Foothold) -> Ran {
        let organisation = foothold.the_organisation().await.map_err(not_done)?;
        let organisation = organisation.ok_or_else(|| not_done(Refusal::NotSetUp.into()))?;
        let view = foothold.view(&organisation, clock::now()).await;
        let view = view.map_err(not_done)?;
        let import = self.read(&view)?;
        let mut act = Act {
            organisation,
            by: view
                .keeper()
                .ok_or_else(|| not_done(Refusal::NotSetUp.into()))?,
            at: clock::now(),
            ids: Ids::new(clock::id),
        };
        let counts = import::save(foothold, &mut act, import).await;
        output::text(&told(&counts.map_err(not_done)?))
    }

    fn read(&self, view: &View) -> Result<Import, Stop> {
        let today = view.today();
        let mut import = Import {
            teams: reading::teams(self.teams.as_deref(), today)?,
            groups: reading::groups(self.groups.as_deref(), today)?,
            ..Import::default()
        };
        if let Some(path) = &self.candidates {
            import.candidates = reading::candidates(path, &self.sheet.of(path, today))?;
            import.file = name_of(path);
        }
        Ok(import)
    }
}

/// What a file is called, without the folders it lies in: they are nobody's business.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A line for each figure that is not nought.
fn told(counts: &Counts) -> String {
    let figures = [
        (say::ADDED, counts.added),
        (say::ALREADY, counts.already),
        (say::ANSWERS, counts.answers),
        (say::SERVICES, counts.services),
        (say::TEAMS, counts.teams),
        (say::ROOMS, counts.rooms),
        (say::GROUPS, counts.groups),
    ];
    let mut lines: Vec<String> = figures
        .iter()
        .filter(|(_, figure)| *figure > 0)
        .map(|(label, figure)| format!("{label}: {figure}\n"))
        .collect();
    if counts.added > 0 && !counts.kept_as_details.is_empty() {
        let headings: Vec<String> = counts
            .kept_as_details
            .iter()
            .map(|h| wording::fault::shown(h))
            .collect();
        lines.push(format!("{}: {}\n", say::DETAILS, headings.join(", ")));
    }
    if lines.is_empty() {
        lines.push(format!("{}\n", say::NOTHING_NEW));
    }
    lines.concat()
}
