//! The longest list there may be, brought in on the pages and taken back, while somebody else goes on answering.

use crate::error::TrialError;
use crate::http::{Connection, Form};
use crate::numbers::megabytes;
use crate::report::Report;
use crate::server::Server;
use crate::site::{self, PutForward};
use crate::threads::joined;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The longest list: as many rows as there may be, but for some room.
pub const LONGEST: usize = 19_900;
/// How soon somebody answers again.
const BETWEEN_ANSWERS: Duration = Duration::from_millis(10);
/// Where one row of the list is found.
const FOUND: &str = "/problems?search=number+7+of";

/// A list of so many rows, on an empty database that is named as on the command line.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn long_import(database: &Path, rows: usize) -> Result<Report, TrialError> {
    let mut report = Report::of("a long import");
    let server = site::new_site_on(database)?;
    let mut line = server.connect();
    let mut first = PutForward::begin(&mut line)?;
    let first = line.send(&first.request("Somebody answers about this", 1));
    let first = first.map_err(TrialError::line("/problems/new"))?;
    let about = site::taken("/problems/new", &first)?;
    let mut at = site::file_sent(&mut line, &list(rows))?;
    while !at.ends_with("/check") {
        at = sent_on(&mut line, &at)?;
    }
    report.figure("memory before", megabytes(server.memory()?), "MB", None);
    let done = meanwhile(&mut report, "brought in", &server, &about, || {
        at = sent_on(&mut line, &at)?;
        until_done(&mut line, &at)
    })?;
    report.must(is_there(&server)?, || "it is not there".to_owned());
    let page = line.get(&done).map_err(TrialError::line(&done))?.text();
    let mut links = page.split("href=\"").skip(1);
    let back = links.find_map(|rest| rest.split('"').next().filter(|to| to.ends_with("/undo")));
    let back = back.ok_or_else(|| missing(&done, "way back"))?;
    meanwhile(&mut report, "taken back", &server, &about, || {
        sent_on(&mut line, back)
    })?;
    report.must(!is_there(&server)?, || "it is still there".to_owned());
    Ok(report)
}

/// Whether a row of the list is among the problems.
fn is_there(server: &Server) -> Result<bool, TrialError> {
    Ok(server.page(FOUND)?.text().contains("Problem number 7 of"))
}

/// Does something while somebody answers again and again. Notes how long it took, the longest that an answer took, and the
/// memory.
fn meanwhile<T>(
    report: &mut Report,
    what: &str,
    server: &Server,
    about: &str,
    work: impl FnOnce() -> Result<T, TrialError>,
) -> Result<T, TrialError> {
    let done = AtomicBool::new(false);
    let (came, took, waited) = thread::scope(|scope| {
        let answering = scope.spawn(|| answers(server, about, &done));
        thread::sleep(BETWEEN_ANSWERS * 10);
        let began = Instant::now();
        let came = work();
        let took = began.elapsed().as_secs_f64();
        done.store(true, Ordering::Relaxed);
        let waited = joined(answering)?;
        Ok::<_, TrialError>((came?, took, waited))
    })?;
    report.figure(what, took, "s", None);
    report.figure("another’s longest wait meanwhile", waited, "s", None);
    for (when, memory) in [
        ("then", server.memory()?),
        ("at most", server.most_memory()?),
    ] {
        report.figure(format!("memory {when}"), megabytes(memory), "MB", None);
    }
    Ok(came)
}

/// Answers again and again until it is done; says how long the longest took, in seconds.
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
    while at.ends_with("/saving") {
        let answer = line.get(&at).map_err(TrialError::line(&at))?;
        if answer.status != 200 {
            at = site::taken(&at, &answer)?;
        } else if !answer.text().contains("<progress") {
            return Err(missing(&at, "progress"));
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
fn list(rows: usize) -> String {
    let headings =
        "id,title,service,teams,groups,interest,operations,capability,harm,What was said\n";
    let row = |row: usize| {
        format!(
            "R{row},Problem number {row} of a long list,Service {},Team {}; Team {},Group {},yes,partly:heard,no,{},Said about number {row} and by many others\n",
            // Names that go on being new.
            row / 50,
            row % 60,
            60 + row % 20,
            row % 30,
            1 + row % 5,
        )
    };
    std::iter::once(headings.to_owned())
        .chain((1..=rows).map(row))
        .collect()
}
