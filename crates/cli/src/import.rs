//! `foothold import`: brings a list in, as the import page does.

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use exchange::archive::{Archive, ArchiveError};
use operations::archive::{ArchiveFailed, bring_back};
use operations::import::{self, Counts, Existing, Import, Mapping, Progress};
use operations::{Act, Foothold, Ids, Refusal, View};
use thiserror::Error;
use wording::import as say;

use crate::database::{self, DatabaseChoice};
use crate::patience::{ask_at_ctrl_c, patiently};
use crate::reading::{self, SheetChoices};
use crate::stop::{Ran, Stop, not_done};
use crate::{clock, output};

/// Bring a list of problems and opportunities into a database, or a whole archive into an empty one: all of it, or nothing
/// where anything is wrong.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold import candidates.csv
  foothold import candidates.csv --teams teams.csv --groups groups.csv
  foothold import backlog.csv --map title=name status=
  foothold import list.xlsx --sheet May --heading-row 3 --values harm:High=4 --good-rows
  foothold import list.xlsx --mapping mapping.toml --take
  foothold import --teams teams.csv
  foothold import fernley.zip --database postgres://foothold@localhost/foothold

What is on the list already, by its id, is left as it is unless it is to --take the file's values. Columns that are none of ours are kept as details. While
`foothold serve` runs on the same file, use its import page instead.")]
pub(crate) struct ImportFiles {
    /// The list of problems and opportunities (CSV, .xlsx or .ods); - reads it from stdin. Or an archive that `foothold export` wrote
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, required_unless_present_any = ["teams", "groups"])]
    candidates: Option<PathBuf>,
    /// Teams and their room
    #[arg(long, value_name = "TEAMS.csv", value_hint = ValueHint::FilePath)]
    teams: Option<PathBuf>,
    /// Groups of people
    #[arg(long, value_name = "GROUPS.csv", value_hint = ValueHint::FilePath)]
    groups: Option<PathBuf>,
    /// Let what is on the list already take the file's values, where it has any
    #[arg(long)]
    take: bool,
    /// A row is what is on the list under its title too, not under its id alone
    #[arg(long)]
    same_titles: bool,
    #[command(flatten)]
    sheet: SheetChoices,
    #[command(flatten)]
    database: DatabaseChoice,
}

impl ImportFiles {
    /// Reads the files, writes what they hold, and says what was added.
    pub(crate) fn run(self) -> Ran {
        if let Some(path) = &self.candidates
            && let Some(archive) = archive_at(path)?
        {
            return self.bring_back(path, archive);
        }
        let foothold = self.database.open()?;
        let (mut act, import) = database::wait(self.make_ready(&foothold))??;
        let (progress, rows) = (Progress::default(), import.rows());
        let stopping = progress.clone();
        ask_at_ctrl_c(move || stopping.stop());
        let saved = patiently(
            || database::wait(import::save(&foothold, &mut act, import, &progress)),
            |_| say::so_far(progress.rows(), rows),
        );
        output::text(&told(&saved?.map_err(not_done)?.counts))
    }

    fn bring_back(&self, path: &Path, archive: Archive<File>) -> Ran {
        let refused = |why| {
            let path = path.to_owned();
            Stop::refused(NotBroughtBack { path, why })
        };
        if self.teams.is_some() || self.groups.is_some() {
            return Err(refused(WhyNot::WithLists));
        }
        let foothold = self.database.open()?;
        let count = database::wait(bring_back(&foothold, archive))?;
        let count = count.map_err(|why| refused(WhyNot::Archive(why)))?;
        let path = path.display();
        output::message(&format!(
            "All {count} things of {path} are here. Nobody can come in yet: `foothold sign-in-link` makes a link for the first."
        ));
        Ok(())
    }

    /// The list, and who brings it in.
    async fn make_ready(&self, foothold: &Foothold) -> Result<(Act, Import), Stop> {
        let organisation = foothold.the_organisation().await.map_err(not_done)?;
        let organisation = organisation.ok_or_else(|| not_done(Refusal::NotSetUp.into()))?;
        let view = foothold.view(&organisation, clock::now()).await;
        let view = view.map_err(not_done)?;
        let import = self.read(&view)?;
        let act = Act {
            organisation,
            by: view
                .keeper()
                .ok_or_else(|| not_done(Refusal::NotSetUp.into()))?,
            at: clock::now(),
            ids: Ids::new(clock::id),
        };
        Ok((act, import))
    }

    fn mapping(&self) -> Result<Mapping, Stop> {
        let mut mapping = self.sheet.mapping()?;
        mapping.same_titles |= self.same_titles;
        if self.take {
            mapping.existing = Existing::Take;
        }
        Ok(mapping)
    }

    fn read(&self, view: &View) -> Result<Import, Stop> {
        let today = view.today();
        let mut import = Import {
            teams: reading::teams(self.teams.as_deref(), today)?,
            groups: reading::groups(self.groups.as_deref(), today)?,
            ..Import::default()
        };
        if let Some(path) = &self.candidates {
            let mapping = self.mapping()?;
            import.candidates = reading::candidates(path, &mapping, today)?;
            import.file = name_of(path);
            self.sheet.save(&mapping)?;
            return Ok(import.by(&mapping));
        }
        Ok(import)
    }
}

/// Why an archive was not brought in.
#[derive(Debug, Error)]
#[error("{}: {why}", path.display())]
struct NotBroughtBack {
    path: PathBuf,
    why: WhyNot,
}

#[derive(Debug, Error)]
enum WhyNot {
    /// It is whole by itself.
    #[error("it is an archive, and comes alone: leave --teams and --groups out")]
    WithLists,
    /// As it says.
    #[error(transparent)]
    Archive(#[from] ArchiveFailed),
}

/// The archive that a file is; none where it is something else, or not there: then it is read as a list.
fn archive_at(path: &Path) -> Result<Option<Archive<File>>, Stop> {
    let Ok(file) = File::open(path) else {
        return Ok(None);
    };
    match Archive::open(file) {
        Ok(archive) => Ok(Some(archive)),
        Err(ArchiveError::NotOne(_) | ArchiveError::Io(_)) => Ok(None),
        Err(why) => {
            let (path, why) = (path.to_owned(), WhyNot::Archive(why.into()));
            Err(Stop::refused(NotBroughtBack { path, why }))
        }
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
        (say::CHANGED, counts.changed),
        (say::ALREADY, counts.already),
        (say::LEFT_OUT, counts.left_out),
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
