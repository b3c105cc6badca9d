//! The binary under trial, and its commands.

use crate::error::TrialError;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Where the binary under trial is: `FOOTHOLD_BINARY`, or beside what runs now.
///
/// # Errors
/// When there is none.
pub fn binary() -> Result<PathBuf, TrialError> {
    let named = std::env::var_os("FOOTHOLD_BINARY").map(PathBuf::from);
    let path = match named {
        Some(path) => path,
        None => beside_us().map_err(TrialError::system("finding where this program is"))?,
    };
    if path.is_file() {
        Ok(path)
    } else {
        Err(TrialError::NoBinary(path))
    }
}

fn beside_us() -> std::io::Result<PathBuf> {
    let us = std::env::current_exe()?;
    // A test stands one folder deeper, in `deps`.
    let folder = us.parent().unwrap_or(Path::new("."));
    let folder = if folder.ends_with("deps") {
        folder.parent().unwrap_or(folder)
    } else {
        folder
    };
    Ok(folder.join("foothold"))
}

/// Runs a command of the binary to its end.
///
/// # Errors
/// When it cannot be started, or its exit code is not 0.
pub fn run(arguments: &[&str]) -> Result<Output, TrialError> {
    let output = run_to_any_end(arguments)?;
    if output.status.success() {
        return Ok(output);
    }
    Err(TrialError::Command {
        command: arguments.join(" "),
        code: output.status.code(),
        said: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

/// Runs a command of the binary, whatever its exit code.
///
/// # Errors
/// When it cannot be started.
pub fn run_to_any_end(arguments: &[&str]) -> Result<Output, TrialError> {
    Command::new(binary()?)
        .args(arguments)
        .env_remove("DATABASE_URL")
        .stdin(Stdio::null())
        .output()
        .map_err(TrialError::system("running foothold"))
}
