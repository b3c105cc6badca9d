//! `foothold check`: everything wrong with a file.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use exchange::sheet::Choices;
use exchange::{groups, settings, teams};
use jiff::civil::Date;

use crate::reading::{self, SheetChoices};
use crate::stop::{Ran, Stop};
use crate::{clock, output};

/// Say everything that is wrong with a file, by row and column. Nothing is changed.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold check candidates.csv
  foothold check backlog.csv --map title=name status=
  foothold check list.xlsx --sheet May --heading-row 3 --values harm:High=4
  foothold check teams.csv --as teams
  foothold check settings.toml")]
pub(crate) struct Check {
    /// The file; - reads it from stdin
    #[arg(value_hint = ValueHint::FilePath)]
    file: PathBuf,
    /// What the file is [default: settings for .toml, else candidates]
    #[arg(long = "as", value_enum, value_name = "WHAT")]
    what: Option<What>,
    /// The day that no date may lie after [default: today in UTC]
    #[arg(long, value_name = "DATE", value_parser = reading::day)]
    today: Option<Date>,
    #[command(flatten)]
    sheet: SheetChoices,
}

/// What a file is.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// A list of problems and opportunities.
    Candidates,
    /// Teams and their room.
    Teams,
    /// Groups of people.
    Groups,
    /// Settings.
    Settings,
}

impl Check {
    /// Reads the file and says what is wrong, or that nothing is.
    pub(crate) fn run(self) -> Ran {
        let sound = self.read()?;
        output::data(&sound)
    }

    fn what(&self) -> What {
        let toml = self
            .file
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("toml"));
        self.what.unwrap_or(if toml {
            What::Settings
        } else {
            What::Candidates
        })
    }

    fn choices(&self, today: Date) -> Result<Choices, Stop> {
        let mapping = self.sheet.mapping()?;
        Ok(mapping.choices(&self.file.to_string_lossy(), today))
    }

    fn read(&self) -> Result<String, Stop> {
        let today = self.today.unwrap_or_else(clock::today);
        let rows = match self.what() {
            What::Candidates => {
                let mapping = self.sheet.mapping()?;
                let list = reading::candidates(&self.file, &mapping, today)?;
                self.sheet.save(&mapping)?;
                list.rows.len()
            }
            What::Teams => {
                let list = teams::read(&reading::bytes(&self.file)?, &self.choices(today)?);
                reading::sound(&self.file, list)?.rows.len()
            }
            What::Groups => {
                let list = groups::read(&reading::bytes(&self.file)?, &self.choices(today)?);
                reading::sound(&self.file, list)?.names.len()
            }
            What::Settings => {
                let bytes = reading::bytes(&self.file)?;
                reading::sound(&self.file, settings::read(&bytes))?;
                return Ok(wording::fault::SOUND.to_owned());
            }
        };
        Ok(wording::fault::sound(rows))
    }
}
