//! Which trials there are, in which size.

use crate::backup::{self, Maker};
use crate::editors::{self, Manner};
use crate::error::TrialError;
use crate::killed::{self, Disk};
use crate::numbers::megabytes;
use crate::report::Report;
use crate::retried::{self, Retry};
use crate::scratch::Scratch;
use crate::text::{self, Reading};
use crate::{bad_inputs, figures, forged, guesses, injected, limits, outbound, site};
use std::path::PathBuf;
use std::time::Duration;

/// More memory than this must not stay after rubbish in every field.
const MOST_OF_RUBBISH: u64 = 64 * 1024 * 1024;

/// A trial, ready to run, under its title.
pub type Planned = (&'static str, Box<dyn Fn() -> Result<Report, TrialError>>);

/// Every trial in full.
pub fn full() -> Vec<Planned> {
    let mut plan = in_size(killed::FULL, backup::FULL, editors::FULL, retried::FULL);
    plan.push(("S4 guesses", Box::new(|| guesses::run(guesses::FULL))));
    plan.extend(figures(None));
    plan
}

/// Every trial in its short form.
pub fn short() -> Vec<Planned> {
    in_size(killed::SHORT, backup::SHORT, editors::SHORT, retried::SHORT)
}

/// What we measure; on PostgreSQL too, where an empty database of it is named.
pub fn figures(postgresql: Option<PathBuf>) -> Vec<Planned> {
    let lasting = Duration::from_secs(10);
    let mut plan: Vec<Planned> = vec![
        ("L1 start", Box::new(figures::start)),
        ("L2 memory", Box::new(figures::memory)),
        (
            "L3 the list, 1,000",
            Box::new(move || figures::list(1_000, lasting)),
        ),
        (
            "L3 the list, 20,000",
            Box::new(move || figures::list(20_000, lasting)),
        ),
        (
            "L4 writes",
            Box::new(move || figures::writes(1_000, lasting)),
        ),
        ("L5 first page", Box::new(|| figures::first_page(1_000))),
        ("L8 every page", Box::new(figures::pages)),
        (
            "L8 pages, sixteen at once",
            Box::new(move || figures::at_once(lasting)),
        ),
        ("a long import", Box::new(longest_import)),
        ("foothold decide", Box::new(figures::command_line)),
    ];
    plan.extend(postgresql.map(on_postgresql));
    plan
}

fn in_size(
    kills: killed::Size,
    backups: backup::Size,
    edits: editors::Size,
    retries: usize,
) -> Vec<Planned> {
    vec![
        (
            "D1 kill -9",
            Box::new(move || killed::run(kills, Disk::Keeps)),
        ),
        (
            "D5 backup",
            Box::new(move || backup::run(backups, Maker::Foothold)),
        ),
        (
            "D10 concurrent edits",
            Box::new(move || editors::run(edits, Manner::Honest)),
        ),
        (
            "D11 sent again",
            Box::new(move || retried::run(retries, Retry::SameKey)),
        ),
        ("B1 bad inputs", Box::new(bad_inputs)),
        ("B2 limits", Box::new(limits)),
        ("B2 files", Box::new(limits::files)),
        ("B2 workbooks", Box::new(limits::workbooks)),
        ("B3 text, pages", Box::new(texts)),
        ("B3 text, command line", Box::new(text::command_line)),
        ("B4 forged", Box::new(forged::run)),
        ("S5 injection", Box::new(injected)),
        ("S7 outbound", Box::new(outbound::run)),
    ]
}

fn on_postgresql(database: PathBuf) -> Planned {
    let import = move || figures::long_import(&database, figures::LONGEST);
    ("a long import, PostgreSQL", Box::new(import))
}

fn longest_import() -> Result<Report, TrialError> {
    figures::long_import(&Scratch::new()?.database(), figures::LONGEST)
}

/// B1 over a site that has one of each thing.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn bad_inputs() -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    let mut server = site::site_with_everything(&scratch)?;
    let before = server.memory()?;
    let mut report = bad_inputs::over(&server)?;
    report.must(server.is_running(), || "the server has ended".to_owned());
    for line in server.wrong_in_its_log() {
        report.fault(line);
    }
    let more = server.memory()?.saturating_sub(before);
    // Some of it is taken, and is there to stay: problems with long texts, and pages of them that are kept.
    report.must(more < MOST_OF_RUBBISH, || {
        format!("{more} bytes of memory stayed")
    });
    let (before, more) = (megabytes(before), megabytes(more));
    report.figure("memory before", before, "MB", None);
    report.figure("memory that stayed", more, "MB", Some("under 64 MB"));
    Ok(report)
}

/// B2 over a site with something in it.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn limits() -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    let server = site::site_with_everything(&scratch)?;
    let memory = || server.memory().unwrap_or(u64::MAX);
    Ok(limits::run(&limits::Target {
        line: &server.connect(),
        memory: &memory,
    }))
}

/// B3 over a site that has one of each thing.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn texts() -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    let server = site::site_with_everything(&scratch)?;
    text::pages(&server, Reading::Plain)
}

/// S5 over a site that has one of each thing.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn injected() -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    let server = site::site_with_everything(&scratch)?;
    injected::run(&server)
}
