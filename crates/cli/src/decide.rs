//! `foothold decide`: files in, outlook out.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use clap::{Args, ValueEnum, ValueHint};
use engine::board::Board;
use engine::cases::Effort;
use engine::outlook::Outlook;
use engine::settings::Settings;
use engine::viewpoints::{Statement, ViewpointsError};
use exchange::candidates::{self, Candidates};
use exchange::outlook;
use exchange::paper::{Form, Look};
use jiff::civil::Date;
use thiserror::Error;

use crate::reading::{self, SheetChoices};
use crate::stop::{Ran, Stop};
use crate::{clock, output, patience};

/// Say where to focus, from files alone: no server, no database.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold decide candidates.csv
  foothold decide candidates.csv --teams teams.csv --settings settings.toml --limit 4
  foothold decide backlog.csv --map title=name status=
  foothold decide candidates.csv --today 2026-11-02 --format json --output outlook.json
  foothold decide candidates.csv --format html --output outlook.html
  foothold decide candidates.csv --format docx --output outlook.docx
  foothold decide candidates.csv --format csv | sort
  foothold decide - < candidates.csv

text, markdown, html, docx (Word) and odt (OpenDocument) are for people and say the same; json holds everything, csv the standings, a row each.
Ctrl-C stops it with exit code 130 and leaves no file half written.

A title is enough for each row; what is blank is not known. `foothold check` says what is wrong with a file.")]
pub(crate) struct Decide {
    /// The list of problems and opportunities (CSV); - reads it from stdin
    #[arg(value_name = "CANDIDATES.csv", value_hint = ValueHint::FilePath)]
    candidates: PathBuf,
    /// Settings
    #[arg(long, value_name = "SETTINGS.toml", value_hint = ValueHint::FilePath)]
    settings: Option<PathBuf>,
    /// Teams and their room
    #[arg(long, value_name = "TEAMS.csv", value_hint = ValueHint::FilePath)]
    teams: Option<PathBuf>,
    /// Groups of people
    #[arg(long, value_name = "GROUPS.csv", value_hint = ValueHint::FilePath)]
    groups: Option<PathBuf>,
    /// How many to have under way at once, 0 to 12
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u8).range(..=i64::from(Settings::MOST_LIMIT)))]
    limit: Option<u8>,
    /// How many cases to draw
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    cases: Option<u32>,
    /// The seed of the cases
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
    /// The day to decide on [default: today in UTC]
    #[arg(long, value_name = "DATE", value_parser = reading::day)]
    today: Option<Date>,
    #[command(flatten)]
    sheet: SheetChoices,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write to this file instead of stdout
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// What is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// Everything, for programs.
    Json,
    /// The standings, a row each, for spreadsheets.
    Csv,
    /// For people, to paste into a document.
    Markdown,
    /// For people, as a page that needs nothing else.
    Html,
    /// For Word; into a file or another program.
    Docx,
    /// For whatever reads Open Document, such as Libre Office; into a file or another program.
    Odt,
}

impl Format {
    /// Whether a terminal would make nothing of it.
    const fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Odt)
    }
}

/// A file that a terminal would make nothing of.
#[derive(Debug, Error)]
#[error("{}", wording::paper::NOT_FOR_A_TERMINAL)]
struct NotForATerminal;

/// Statements that leave nothing to decide by.
#[derive(Debug, Error)]
#[error("{}", wording::settings::no_weights(.0))]
struct NoWeights(Vec<Statement>);

impl Decide {
    /// Reads, decides, prints.
    pub(crate) fn run(self) -> Ran {
        if self.output.is_none() && self.format.is_binary() && output::is_terminal() {
            return Err(Stop::refused(NotForATerminal));
        }
        patience::stop_at_ctrl_c();
        let today = self.today.unwrap_or_else(clock::today);
        let board = self.board(today)?;
        let outlook = outlook_of(&board, today)?;
        let look = if self.output.is_some() {
            Look::default()
        } else {
            output::look()
        };
        let paper = || outlook::paper(&outlook, &board);
        let file = |form| paper().file(form).map_err(Stop::failed);
        let bytes = match self.format {
            Format::Text => paper().text(look).into_bytes(),
            Format::Json => outlook::json(&outlook, &board).into_bytes(),
            Format::Csv => outlook::csv(&outlook, &board).into_bytes(),
            Format::Markdown => file(Form::Markdown)?,
            Format::Html => file(Form::Html)?,
            Format::Docx => file(Form::Docx)?,
            Format::Odt => file(Form::Odt)?,
        };
        match &self.output {
            Some(path) => output::file(path, &bytes),
            None => output::bytes(&bytes),
        }
    }

    fn board(&self, today: Date) -> Result<Board, Stop> {
        let mapping = self.sheet.mapping()?;
        let list = reading::candidates(&self.candidates, &mapping, today)?;
        self.sheet.save(&mapping)?;
        tell_unknown(&list);
        let teams = reading::teams(self.teams.as_deref(), today)?;
        let groups = reading::groups(self.groups.as_deref(), today)?;
        let settings = reading::settings(self.settings.as_deref())?;
        let settings = Settings {
            limit: self.limit.unwrap_or(settings.limit),
            cases: self.cases.unwrap_or(settings.cases),
            seed: self.seed.unwrap_or(settings.seed),
            ..settings
        };
        Ok(candidates::board(&list.rows, &teams, &groups, settings))
    }
}

/// The outlook, however long it takes, by as many threads as the machine has room for: they change nothing in it.
fn outlook_of(board: &Board, today: Date) -> Result<Outlook, Stop> {
    let done = AtomicU64::new(0);
    let effort = Effort {
        threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        done: Some(&done),
    };
    let told = |seconds| {
        let cases = [done.load(Ordering::Relaxed), board.settings.cases.into()];
        wording::progress::still_working(board.candidates.len(), cases, seconds)
    };
    let made = patience::patiently(|| engine::outlook_by(board, today, effort), told);
    made.map_err(|ViewpointsError::NoWeights(statements)| Stop::refused(NoWeights(statements)))
}

/// Columns that are not ours are not used; that is said, in a line.
fn tell_unknown(list: &Candidates) {
    if !list.unknown.is_empty() {
        output::message(&wording::fault::not_used(&list.unknown));
    }
}
