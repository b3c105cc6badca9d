//! S7: the server speaks to nobody. Every `connect` of the running process is watched by strace.

use crate::crawl::Crawled;
use crate::error::TrialError;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{self, Server};
use crate::site;
use std::path::Path;
use std::process::{Command, Stdio};

/// Whether this machine can watch a process.
pub fn can_watch() -> bool {
    Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Sets a site up and visits every page of it while every connection that the server opens is written down.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run() -> Result<Report, TrialError> {
    let mut report = Report::of("S7 the server speaks to nobody");
    let scratch = Scratch::new()?;
    site::filled_site(&scratch, 20)?.kill()?;
    let trace = scratch.path("trace");
    let mut command = watched(&trace);
    command.arg(server::binary()?);
    let server = Server::start_by(command, &scratch.database())?;
    let visited = Crawled::site(&server)?.pages.len();
    server.kill()?;
    report.count("pages visited", visited);
    report.must(visited > 5, || format!("only {visited} pages were visited"));
    connections(&trace, &mut report)?;
    Ok(report)
}

/// strace over whatever is added to the command.
pub fn watched(trace: &Path) -> Command {
    let mut command = Command::new("strace");
    // It must end with the server: `-D` makes the server our own child and strace the one beside it.
    command
        .args(["-D", "-f", "-qq", "-e", "trace=connect", "-o"])
        .arg(trace);
    command
}

/// Notes every connection over a network that a trace holds.
///
/// # Errors
/// When the trace cannot be read.
pub fn connections(trace: &Path, report: &mut Report) -> Result<(), TrialError> {
    let lines = std::fs::read_to_string(trace).map_err(TrialError::system("reading the trace"))?;
    for line in lines.lines().filter(|line| line.contains("AF_INET")) {
        report.fault(format!("a connection was opened: {line}"));
    }
    Ok(())
}
