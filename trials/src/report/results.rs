//! Results as a file, with the machine and the versions they were found on.

use super::Report;
use crate::error::TrialError;
use crate::server;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// Writes the reports, as JSON that a person can read.
///
/// # Errors
/// When the file cannot be written.
pub fn write(file: &Path, reports: &[Report]) -> Result<(), TrialError> {
    let version = server::run(&["--version"])?;
    let found = json!({
        "foothold": String::from_utf8_lossy(&version.stdout).trim(),
        "commit": said("git", &["describe", "--always", "--dirty"]),
        "machine": {
            "processor": line_of("/proc/cpuinfo", "model name"),
            "cores": std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
            "memory": line_of("/proc/meminfo", "MemTotal"),
            "system": said("uname", &["-sr"]),
        },
        "reports": reports,
    });
    let text = format!("{found:#}\n");
    std::fs::write(file, text).map_err(TrialError::system(format!("writing {}", file.display())))
}

/// What a command says, or nothing where there is no such command: results without it are still results.
fn said(command: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(command).args(arguments).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn line_of(file: &str, begins: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(begins))?;
    line.split_once(':')
        .map(|(_, value)| value.trim().to_owned())
}
