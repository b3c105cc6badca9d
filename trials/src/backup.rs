//! D5: a backup made while people write holds everything acknowledged before it began, and restores to the same site.

use crate::error::TrialError;
use crate::http::Connection;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{self, Server};
use crate::site::{self, PutForward};
use crate::threads::joined;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How much is written and how often it is backed up.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Problems there before the first backup.
    pub rows: usize,
    /// How many backups.
    pub backups: usize,
    /// The pause between them.
    pub pause: Duration,
}

/// A few seconds.
pub const SHORT: Size = Size {
    rows: 200,
    backups: 2,
    pause: Duration::from_millis(200),
};
/// Some minutes.
pub const FULL: Size = Size {
    rows: 20_000,
    backups: 30,
    pause: Duration::from_secs(1),
};

/// Between two writes: about a hundred a second.
const BETWEEN_WRITES: Duration = Duration::from_millis(10);

/// How the backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// By `foothold backup`.
    Foothold,
    /// By copying the database's file, without what SQLite keeps beside it. The trial must catch that.
    Copying,
}

/// Backs a busy site up, restores each backup elsewhere, and compares.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run(size: Size, maker: Maker) -> Result<Report, TrialError> {
    let mut report = Report::of("D5 backup while writing, and restore");
    let scratch = Scratch::new()?;
    let server = site::filled_site(&scratch, size.rows)?;
    let acknowledged = Mutex::new(Vec::new());
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| write(server.connect(), &acknowledged, &done));
        let mut backed_up = || {
            for number in 0..size.backups {
                thread::sleep(size.pause);
                one_backup(number, maker, &scratch, &acknowledged, &mut report)?;
            }
            Ok(())
        };
        let outcome = backed_up();
        done.store(true, Ordering::SeqCst);
        joined(writer)?;
        outcome
    })?;
    the_same_when_quiet(maker, &scratch, &server, &mut report)?;
    report.count("backups", size.backups);
    report.count("writes acknowledged meanwhile", held(&acknowledged).len());
    Ok(report)
}

fn held<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write(
    mut line: Connection,
    acknowledged: &Mutex<Vec<String>>,
    done: &AtomicBool,
) -> Result<(), TrialError> {
    let mut put_forward = PutForward::begin(&mut line)?;
    for number in 0.. {
        if done.load(Ordering::SeqCst) {
            break;
        }
        let request = put_forward.request(
            &format!("Written while backing up, number {number}"),
            number,
        );
        let answer = line
            .send(&request)
            .map_err(TrialError::line("/problems/new"))?;
        let path = site::taken("/problems/new", &answer)?;
        held(acknowledged).push(path);
        thread::sleep(BETWEEN_WRITES);
    }
    Ok(())
}

/// Everything acknowledged before it began must be in it.
fn one_backup(
    number: usize,
    maker: Maker,
    scratch: &Scratch,
    acknowledged: &Mutex<Vec<String>>,
    report: &mut Report,
) -> Result<(), TrialError> {
    let before = held(acknowledged).clone();
    let restored = back_up_and_restore(&format!("{number}"), maker, scratch, report)?;
    let mut line = restored.connect();
    for path in &before {
        let status = line.get(path).map_err(TrialError::line(path))?.status;
        report.must(status == 200, || {
            format!("backup {number} has no {path} ({status}), acknowledged before it began")
        });
    }
    Ok(())
}

fn back_up_and_restore(
    name: &str,
    maker: Maker,
    scratch: &Scratch,
    report: &mut Report,
) -> Result<Server, TrialError> {
    let database = scratch.database();
    let backup = scratch.path(&format!("backup-{name}"));
    let restored = scratch.path(&format!("restored-{name}.sqlite3"));
    match maker {
        Maker::Foothold => {
            server::run(&["backup", text(&backup), "--database", text(&database)])?;
            let began = Instant::now();
            server::run(&["restore", text(&backup), "--database", text(&restored)])?;
            report.figure(
                format!("restore {name}"),
                began.elapsed().as_secs_f64(),
                "s",
                Some("at most 60 s"),
            );
        }
        Maker::Copying => {
            std::fs::copy(&database, &restored)
                .map_err(TrialError::system("copying the database"))?;
        }
    }
    Server::start(&restored)
}

fn text(path: &Path) -> &str {
    path.to_str()
        .expect("scratch folders have names that are text")
}

/// With nobody writing any more, every page of every problem must be the same on both sides.
fn the_same_when_quiet(
    maker: Maker,
    scratch: &Scratch,
    server: &Server,
    report: &mut Report,
) -> Result<(), TrialError> {
    let restored = back_up_and_restore("quiet", maker, scratch, report)?;
    let (here, there) = (site::problems(server)?, site::problems(&restored)?);
    report.must(here == there, || {
        format!("{} problems here and {} restored", here.len(), there.len())
    });
    let (mut left, mut right) = (server.connect(), restored.connect());
    // Not the activity: that somebody came in to look at the restored one stands there.
    for path in here.iter().chain(&["/".to_owned(), "/settings".to_owned()]) {
        let ours = left.get(path).map_err(TrialError::line(path))?;
        let theirs = right.get(path).map_err(TrialError::line(path))?;
        let same = site::without_keys(&ours.text()) == site::without_keys(&theirs.text());
        report.must(same, || format!("{path} is not the same when restored"));
    }
    Ok(())
}
