//! The longest list there may be, brought in on the pages and taken back, while somebody else goes on answering.

use crate::error::TrialError;
use crate::http::{Connection, Form};
use crate::numbers::megabytes;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{Server, named};
use crate::site::{self, PutForward};
use crate::threads::joined;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Rows of the list: as many as there may be beside what is there already, and some room.
const ROWS: usize = 19_900;
/// How soon somebody answers again.
const BETWEEN_ANSWERS: Duration = Duration::from_millis(10);
/// How often it is looked how far it is.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// On a file; and on PostgreSQL, where that is installed.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn long_import() -> Result<Report, TrialError> {
    let mut report = Report::of("a long import");
    let scratch = Scratch::new()?;
    measured(&mut report, "SQLite", &site::new_site(&scratch)?)?;
    if let Some(scratch) = testkit::Scratch::postgres() {
        let server = site::new_site_on(&named(scratch.location()))?;
        measured(&mut report, "PostgreSQL", &server)?;
    }
    Ok(report)
}

fn measured(report: &mut Report, on: &str, server: &Server) -> Result<(), TrialError> {
    let mut line = server.connect();
    let mut first = PutForward::begin(&mut line)?;
    let first = line.send(&first.request("Somebody answers about this", 1));
    let about = site::taken(
        "/problems/new",
        &first.map_err(TrialError::line("/problems/new"))?,
    )?;
    let mut at = site::file_sent(&mut line, &list())?;
    while !at.ends_with("/check") {
        at = sent_on(&mut line, &at)?;
    }
    let before = server.memory()?;
    let (done, took, waited) = meanwhile(server, &about, || {
        at = sent_on(&mut line, &at)?;
        until_done(&mut line, &at)
    })?;
    report.figure(format!("{on}: brought in"), took, "s", None);
    report.figure(
        format!("{on}: another’s longest wait meanwhile"),
        waited,
        "s",
        None,
    );
    told(report, on, server, before)?;
    let page = line.get(&done).map_err(TrialError::line(&done))?.text();
    let back = page
        .split("href=\"")
        .find(|rest| rest.starts_with("/activity/"));
    let back = back
        .and_then(|rest| rest.split('"').next())
        .ok_or_else(|| missing(&done, "way back"))?;
    let before = server.memory()?;
    let (_, took, waited) = meanwhile(server, &about, || sent_on(&mut line, back))?;
    report.figure(format!("{on}: taken back"), took, "s", None);
    report.figure(
        format!("{on}: another’s longest wait meanwhile"),
        waited,
        "s",
        None,
    );
    told(report, on, server, before)
}

fn told(report: &mut Report, on: &str, server: &Server, before: u64) -> Result<(), TrialError> {
    let (now, most) = (server.memory()?, server.most_memory()?);
    for (what, memory) in [("before", before), ("then", now), ("at most", most)] {
        report.figure(
            format!("{on}: memory {what}"),
            megabytes(memory),
            "MB",
            None,
        );
    }
    Ok(())
}

/// Does something while somebody answers again and again. Answers what came of it, how long it took, and the longest that
/// an answer took, in seconds.
fn meanwhile<T>(
    server: &Server,
    about: &str,
    work: impl FnOnce() -> Result<T, TrialError>,
) -> Result<(T, f64, f64), TrialError> {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let answering = scope.spawn(|| answers(server, about, &done));
        thread::sleep(BETWEEN_ANSWERS * 10);
        let began = Instant::now();
        let came = work();
        let took = began.elapsed().as_secs_f64();
        done.store(true, Ordering::Relaxed);
        let waited = joined(answering)?;
        Ok((came?, took, waited))
    })
}

fn answers(server: &Server, about: &str, done: &AtomicBool) -> Result<f64, TrialError> {
    let mut line = server.connect();
    let mut form = site::form(
        &mut line,
        &format!("{about}/answer?condition=interest"),
        "reply",
    )?;
    let mut longest = 0.0_f64;
    for time in 0_u32.. {
        if done.load(Ordering::Relaxed) {
            break;
        }
        form.put("reply", if time.is_multiple_of(2) { "no" } else { "yes" });
        let began = Instant::now();
        site::sent(&mut line, &form)?;
        longest = longest.max(began.elapsed().as_secs_f64());
        thread::sleep(BETWEEN_ANSWERS);
    }
    Ok(longest)
}

/// Sends the form of a page on as it stands.
fn sent_on(line: &mut Connection, at: &str) -> Result<String, TrialError> {
    let page = line.get(at).map_err(TrialError::line(at))?.text();
    let mut forms = Form::all(&page, at).into_iter();
    // The page has others: to sign out.
    let next = forms.find(|form| form.method == "post" && form.action.starts_with(at));
    site::sent(line, &next.ok_or_else(|| missing(at, "form"))?)
}

/// Looks how far it is until it is done; says where that is told.
fn until_done(line: &mut Connection, at: &str) -> Result<String, TrialError> {
    let mut at = at.to_owned();
    while !at.ends_with("/done") {
        thread::sleep(BETWEEN_LOOKS);
        let answer = line.get(&at).map_err(TrialError::line(&at))?;
        if answer.status == 303 {
            at = site::taken(&at, &answer)?;
        }
    }
    Ok(at)
}

fn missing(page: &str, what: &str) -> TrialError {
    TrialError::Page {
        page: page.to_owned(),
        what: what.to_owned(),
    }
}

/// Each with a service, two teams, a group, three answers, a level and a detail.
fn list() -> String {
    let headings =
        "id,title,service,teams,groups,interest,operations,capability,harm,What was said\n";
    let row = |row: usize| {
        format!(
            "R{row},Problem number {row} of a long list,Service {},Team {}; Team {},Group {},yes,partly:heard,no,{},Said about number {row} and by many others\n",
            row % 40,
            row % 60,
            60 + row % 20,
            row % 30,
            1 + row % 5,
        )
    };
    std::iter::once(headings.to_owned())
        .chain((1..=ROWS).map(row))
        .collect()
}
