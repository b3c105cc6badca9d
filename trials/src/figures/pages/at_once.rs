//! Pages that sixteen people ask for at once, each again as soon as it is answered, while others give ten answers a second.

use super::{Addresses, BAR, answer, large_site};
use crate::error::TrialError;
use crate::figures::load::load;
use crate::figures::traffic::BETWEEN_WRITES;
use crate::http::Request;
use crate::numbers::megabytes;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::Server;
use crate::threads::joined;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// So many people.
const PEOPLE: u64 = 16;
/// Pages that are asked for most, each by itself.
const OFTEN: [&str; 8] = [
    "/",
    "/problems",
    "/problems?search=form",
    "/problems/L0001",
    "/table",
    "/groundwork",
    "/decisions",
    "/activity",
];

/// A page by itself, so long; and all of them in turn, so long each.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn at_once(lasting: Duration) -> Result<Report, TrialError> {
    let mut report = Report::of("L8 pages asked for by sixteen at once");
    let scratch = Scratch::new()?;
    let server = large_site(&scratch, &mut report)?;
    for page in OFTEN {
        asked(&mut report, &server, page, &[page.to_owned()], lasting)?;
    }
    let all = Addresses::of(&mut server.connect())?.all();
    let mut all: Vec<String> = all.into_iter().collect();
    asked(&mut report, &server, "every page in turn", &all, lasting)?;
    // Each takes as long as all that was done before it or since.
    all.retain(|page| !page.starts_with("/past?"));
    let what = "every page but past days in turn";
    asked(&mut report, &server, what, &all, lasting)?;
    let memory = megabytes(server.memory()?);
    report.figure("memory after all", memory, "MB", Some("under 300 MB"));
    Ok(report)
}

/// What sixteen people get who ask for these pages in turn, each beginning at another.
fn asked(
    report: &mut Report,
    server: &Server,
    what: &str,
    pages: &[String],
    lasting: Duration,
) -> Result<(), TrialError> {
    let done = AtomicBool::new(false);
    let got = thread::scope(|scope| {
        let writer = scope.spawn(|| answers(server, &done));
        let got = load(server, PEOPLE, lasting, 200, |person| {
            let mut pages = pages.to_vec();
            let apart = pages.len() / 16;
            let first = usize::try_from(person).unwrap_or(0) * apart;
            pages.rotate_left(first);
            let mut turns = pages.into_iter().cycle();
            Ok(Box::new(move |_| {
                Request::get(&turns.next().unwrap_or_default())
            }))
        });
        done.store(true, Ordering::Relaxed);
        joined(writer)?;
        got
    })?;
    report.must(got.wrong == 0, || {
        format!("{what}: {} answers were not a page", got.wrong)
    });
    report.figure(format!("{what}: in a second"), got.rate(), "pages", None);
    report.figure(format!("{what}: half within"), got.within(50), "ms", None);
    report.figure(
        format!("{what}: 99 of 100 within"),
        got.within(99),
        "ms",
        BAR,
    );
    Ok(())
}

/// Ten answers a second, until it is done.
fn answers(server: &Server, done: &AtomicBool) -> Result<(), TrialError> {
    let mut line = server.connect();
    for time in 0.. {
        if done.load(Ordering::Relaxed) {
            break;
        }
        answer(&mut line, time)?;
        thread::sleep(BETWEEN_WRITES);
    }
    Ok(())
}
