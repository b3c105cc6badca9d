//! L8: every page of a very full site, as it is and after somebody answered; the memory that all of them take; and the pages
//! that sixteen people ask for at once while others answer.

mod addresses;
mod at_once;
mod later;

use addresses::Addresses;
pub use at_once::at_once;

use crate::error::TrialError;
use crate::http::{Connection, Request};
use crate::numbers::megabytes;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{self, Server};
use crate::site;
use crate::ways_in;
use std::time::Instant;

/// How often each is asked for, as it is.
const TIMES: usize = 20;
/// How often each is asked for after an answer was given.
const TIMES_AFTER: usize = 5;
/// Where somebody answers in between.
const ANSWERED: &str = "/problems/L0001/answer?condition=interest";
/// What each page should take.
const BAR: Option<&str> = Some("under 50 ms");
/// Pages that the large example cannot show, and why.
const NEVER: [(&str, &str); 21] = [
    (
        "/.well-known/security.txt",
        "only a site that names a security contact has it",
    ),
    ("/first-visit", "only a site that is not set up has it"),
    ("/sign-in/link/{secret}", HOLDS_A_LINK),
    ("/answer/{secret}", HOLDS_A_LINK),
    ("/answer/{secret}/saved", HOLDS_A_LINK),
    ("/inside/{secret}", HOLDS_A_LINK),
    ("/follow/{secret}", HOLDS_A_LINK),
    ("/waiting/saved", "only what was just sent has it"),
    (
        "/suggestions/{id}",
        "nothing was put forward without an account",
    ),
    (
        "/rounds/{number}/send-on",
        "nobody said that something is not theirs",
    ),
    (
        "/rounds/{number}/reveal",
        "only a round that was chosen blind has it",
    ),
    ("/import/{key}/values", "no word of the file is unknown"),
    (
        "/import/{key}/saving",
        "its list is in before anybody looks",
    ),
    ("/public", "nothing is shown to everyone"),
    (
        "/robots.txt",
        "programs ask for it, and no page leads there",
    ),
    (
        "/settings/everything.zip",
        "its administrator is not to see names",
    ),
    ("/sign-in", FOR_STRANGERS),
    ("/sign-in/forgot", FOR_STRANGERS),
    ("/signed-out", FOR_STRANGERS),
    ("/sign-in/provider", HAS_A_PROVIDER),
    ("/sign-in/provider/back", HAS_A_PROVIDER),
];
/// Why a link's page is not met.
const HOLDS_A_LINK: &str = "only whoever holds a link sees it";
/// Why a page of signing in is not met.
const FOR_STRANGERS: &str = "only somebody who is not signed in sees it";
/// Why a page of a provider is not met.
const HAS_A_PROVIDER: &str = "only a site with a provider of accounts has it";

/// Every page of the large example.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn pages() -> Result<Report, TrialError> {
    let mut report = Report::of("L8 every page of the large example");
    let scratch = Scratch::new()?;
    let server = large_site(&scratch, &mut report)?;
    let mut line = server.connect();
    ways_in::kept_mapping(&mut line)?;
    let mut addresses = Addresses::of(&mut line)?;
    for address in addresses.all() {
        measured(&mut report, &mut line, &address)?;
    }
    later::round(&mut report, &mut line, &mut addresses)?;
    later::import(&mut report, &mut line, &mut addresses)?;
    let memory = megabytes(server.memory()?);
    report.figure("memory after all", memory, "MB", Some("under 300 MB"));
    for path in addresses.missed() {
        // What stands below a page that is not there is not there either.
        let is_never = |never: &str| {
            let below = path.strip_prefix(never);
            below.is_some_and(|below| below.is_empty() || never == "/public")
        };
        match NEVER.iter().find(|(never, _)| is_never(never)) {
            Some((_, why)) => report.count(format!("not measured, {why}: {path}"), 1),
            None => report.fault(format!("no way was found to {path}: it was not measured")),
        }
    }
    Ok(report)
}

/// A server over the large example.
fn large_site(scratch: &Scratch, report: &mut Report) -> Result<Server, TrialError> {
    let database = scratch.database();
    let began = Instant::now();
    let path = database.to_string_lossy();
    server::run(&["demo", "--size", "large", "--database", &path])?;
    let took = began.elapsed().as_secs_f64();
    report.figure("loading it", took, "s", None);
    Server::start(&database)
}

/// How long an address takes, as it is and after an answer.
fn measured(report: &mut Report, line: &mut Connection, address: &str) -> Result<(), TrialError> {
    let mut unchanged = Vec::new();
    for _ in 0..TIMES {
        unchanged.push(took(report, line, address)?);
    }
    let mut after = Vec::new();
    for time in 0..TIMES_AFTER {
        answer(line, time)?;
        after.push(took(report, line, address)?);
    }
    for (what, mut times) in [("as it is", unchanged), ("after an answer", after)] {
        times.sort_by(f64::total_cmp);
        let (half, worst) = (times[times.len() / 2], times[times.len() - 1]);
        report.figure(format!("{address}: {what}, half within"), half, "ms", BAR);
        report.figure(format!("{address}: {what}, worst"), worst, "ms", BAR);
    }
    Ok(())
}

fn took(report: &mut Report, line: &mut Connection, address: &str) -> Result<f64, TrialError> {
    let began = Instant::now();
    let answer = line
        .send(&Request::get(address))
        .map_err(TrialError::line(address))?;
    let took = began.elapsed().as_secs_f64() * 1_000.0;
    report.must(answer.status == 200, || {
        format!("{address}: answered {}", answer.status)
    });
    Ok(took)
}

/// Somebody says something else about a problem than they did the time before.
fn answer(line: &mut Connection, time: usize) -> Result<(), TrialError> {
    let mut form = site::form(line, ANSWERED, "reply")?;
    form.put("reply", if time.is_multiple_of(2) { "no" } else { "yes" });
    site::sent(line, &form).map(drop)
}
