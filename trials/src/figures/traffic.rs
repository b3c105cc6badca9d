//! L3 and L4: the list while people write, and how quickly a problem is stored for good.

use super::load::{Load, load};
use crate::error::TrialError;
use crate::http::Request;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::Server;
use crate::site::{self, PutForward};
use crate::threads::joined;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long the disk is measured.
const LONG_ENOUGH: Duration = Duration::from_secs(2);
/// The writes that go on meanwhile: ten a second.
pub(super) const BETWEEN_WRITES: Duration = Duration::from_millis(100);

/// L3: a page of the list out of so many problems, 16 connections, ten writes a second going on.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn list(rows: usize, lasting: Duration) -> Result<Report, TrialError> {
    let mut report = Report::of("L3 the list while people write");
    let scratch = Scratch::new()?;
    let server = site::filled_site(&scratch, rows)?;
    let done = AtomicBool::new(false);
    let page = thread::scope(|scope| {
        let writer = scope.spawn(|| write_now_and_then(&server, &done));
        let page = load(&server, 16, lasting, 200, |_| {
            Ok(Box::new(|_| Request::get("/problems")))
        });
        done.store(true, Ordering::Relaxed);
        joined(writer)?;
        page
    })?;
    told(
        &mut report,
        &page,
        &format!("list of {rows} problems"),
        "at least 10,000",
        "under 15 ms",
    );
    Ok(report)
}

fn write_now_and_then(server: &Server, done: &AtomicBool) -> Result<(), TrialError> {
    let mut line = server.connect();
    let mut put_forward = PutForward::begin(&mut line)?;
    for number in 0.. {
        if done.load(Ordering::Relaxed) {
            break;
        }
        let request = put_forward.request(&format!("Meanwhile {number}"), number);
        line.send(&request)
            .map_err(TrialError::line("/problems/new"))?;
        thread::sleep(BETWEEN_WRITES);
    }
    Ok(())
}

/// An organisation holds 20,000 problems; over 16 connections they may be there before this is over.
const UNTIL_FULL: Duration = Duration::from_secs(1);

/// L4: problems put forward over 1 and over 16 connections, each kept for good before it is answered. No longer than an
/// organisation has room for them.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn writes(rows: usize, lasting: Duration) -> Result<Report, TrialError> {
    let mut report = Report::of("L4 putting forward, durable");
    report.figure(
        "the disk itself: synchronised",
        disk(&Scratch::new()?)?,
        "times a second",
        None,
    );
    for (connections, bar) in [(1, "at least 1,000"), (16, "at least 3,000")] {
        let scratch = Scratch::new()?;
        let server = site::filled_site(&scratch, rows)?;
        let lasting = lasting.min(UNTIL_FULL);
        let written = load(&server, connections, lasting, 303, |connection| {
            let mut put_forward = PutForward::begin(&mut server.connect())?;
            Ok(Box::new(move |number| {
                put_forward.request(
                    &format!("Put forward {connection}.{number}"),
                    connection << 32 | number,
                )
            }))
        })?;
        told(
            &mut report,
            &written,
            &format!("{connections} connections"),
            bar,
            "at most 15 ms",
        );
    }
    Ok(report)
}

/// How often this disk can be told in a second to keep a page for good. No server can do better on its own.
fn disk(scratch: &Scratch) -> Result<f64, TrialError> {
    let trying = || TrialError::system("measuring the disk");
    let path = scratch.write("page", &[0; 4096])?;
    let mut file = File::options().write(true).open(path).map_err(trying())?;
    let (began, mut times) = (Instant::now(), 0);
    while began.elapsed() < LONG_ENOUGH {
        file.seek(SeekFrom::Start(0)).map_err(trying())?;
        file.write_all(&[1; 4096]).map_err(trying())?;
        file.sync_data().map_err(trying())?;
        times += 1;
    }
    Ok(f64::from(times) / began.elapsed().as_secs_f64())
}

fn told(report: &mut Report, load: &Load, what: &str, rate: &'static str, p99: &'static str) {
    report.must(load.wrong == 0, || {
        format!(
            "{what}: {} answers were not what they should be",
            load.wrong
        )
    });
    report.figure(
        format!("{what}: in a second"),
        load.rate(),
        "answers",
        Some(rate),
    );
    report.figure(format!("{what}: half within"), load.within(50), "ms", None);
    report.figure(
        format!("{what}: 99 of 100 within"),
        load.within(99),
        "ms",
        Some(p99),
    );
}
