//! L1 and L2: how soon the server answers, and what it keeps in memory. And `foothold decide` on large files.

use crate::error::TrialError;
use crate::numbers::megabytes;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{self, Server};
use crate::site;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is started; the middle one is told.
const STARTS: usize = 11;

/// L1: from before the process is made to the first answered list of 1,000.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn start() -> Result<Report, TrialError> {
    let mut report = Report::of("L1 start");
    let scratch = Scratch::new()?;
    site::filled_site(&scratch, 1_000)?.kill()?;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let server = Server::start(&scratch.database())?;
        starts.push(server.started_in);
        server.kill()?;
    }
    starts.sort_unstable();
    let middle = starts[STARTS / 2].as_secs_f64() * 1_000.0;
    report.figure(
        "start to the list of 1,000",
        middle,
        "ms",
        Some("under 50 ms"),
    );
    Ok(report)
}

/// L2: memory after five idle seconds, and after 100 pages.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn memory() -> Result<Report, TrialError> {
    let mut report = Report::of("L2 memory");
    let scratch = Scratch::new()?;
    let server = site::filled_site(&scratch, 1_000)?;
    thread::sleep(Duration::from_secs(5));
    report.figure(
        "idle, 1,000 problems",
        megabytes(server.memory()?),
        "MB",
        Some("at most 25 MB"),
    );
    let mut line = server.connect();
    for path in ["/", "/problems", "/table", "/problems?page=2", "/teams"]
        .iter()
        .cycle()
        .take(100)
    {
        line.get(path).map_err(TrialError::line(*path))?;
    }
    report.figure(
        "after 100 pages",
        megabytes(server.memory()?),
        "MB",
        Some("under 25 MB"),
    );
    let size = std::fs::metadata(server::binary()?)
        .map_err(TrialError::system("measuring the binary"))?
        .len();
    report.figure("binary", megabytes(size), "MB", Some("under 30 MB"));
    Ok(report)
}

/// `foothold decide` on 10,000 rows: the whole process.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn command_line() -> Result<Report, TrialError> {
    let mut report = Report::of("foothold decide");
    let scratch = Scratch::new()?;
    for rows in [1_000, 10_000] {
        let file = scratch.write("rows.csv", site::spreadsheet(rows).as_bytes())?;
        let began = Instant::now();
        let most = most_memory(&file.to_string_lossy())?;
        let took = began.elapsed().as_secs_f64();
        report.figure(
            format!("{rows} rows"),
            took,
            "s",
            Some("under 1 s at 10,000"),
        );
        if let Some(most) = most {
            report.figure(
                format!("{rows} rows: most memory"),
                most,
                "MB",
                Some("under 150 MB"),
            );
        }
    }
    Ok(report)
}

/// Runs it, and says the most memory it held, in megabytes, where the system keeps that.
fn most_memory(file: &str) -> Result<Option<f64>, TrialError> {
    let mut child = Command::new(server::binary()?)
        .args(["decide", file, "--today", "2026-11-02"])
        .stdout(Stdio::null())
        .spawn()
        .map_err(TrialError::system("running foothold decide"))?;
    let path = format!("/proc/{}/status", child.id());
    let mut most = None;
    loop {
        // The process may have ended between the two looks: then what was seen last stands.
        if let Ok(status) = std::fs::read_to_string(&path) {
            most = high_water(&status).or(most);
        }
        let ended = child
            .try_wait()
            .map_err(TrialError::system("waiting for foothold decide"))?;
        if let Some(status) = ended {
            return match status.code() {
                Some(0) => Ok(most),
                code => Err(TrialError::Command {
                    command: "decide".to_owned(),
                    code,
                    said: String::new(),
                }),
            };
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn high_water(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes / 1024.0)
}
