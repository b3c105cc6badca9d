//! `foothold demo`: the example, to try Foothold with.

use clap::{Args, ValueEnum};
use operations::Ids;
use operations::set_up::{self, Size};

use crate::database::{self, DatabaseChoice};
use crate::stop::{Ran, not_done};
use crate::{clock, output};

/// Fill an empty database with the example: a small council that does not exist.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold demo --database example.sqlite3
  foothold demo --size large --database large.sqlite3
  foothold serve --database example.sqlite3")]
pub(crate) struct Demo {
    /// How long its list is
    #[arg(long, value_enum, default_value_t = Length::Small)]
    size: Length,
    #[command(flatten)]
    database: DatabaseChoice,
}

/// How long the example's list is.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Length {
    /// A list that can be read through.
    Small,
    /// 5,000 problems and opportunities.
    Large,
}

impl From<Length> for Size {
    fn from(length: Length) -> Self {
        match length {
            Length::Small => Self::Small,
            Length::Large => Self::Large,
        }
    }
}

impl Demo {
    /// Fills the database.
    pub(crate) fn run(self) -> Ran {
        let foothold = self.database.open()?;
        let ids = Ids::new(clock::id);
        let loading = set_up::load_example(&foothold, clock::now(), ids, self.size.into());
        database::wait(loading)?.map_err(not_done)?;
        output::message("The example is loaded. `foothold serve` shows it.");
        Ok(())
    }
}
