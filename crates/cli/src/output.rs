//! What the binary writes: data to stdout or a file, messages to stderr.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use exchange::paper::Look;
use terminal_size::{Width, terminal_size_of};
use thiserror::Error;

use crate::stop::{Ran, Stop};

/// A file that could not be written.
#[derive(Debug, Error)]
#[error("{} cannot be written: {error}", path.display())]
struct NotWritten {
    path: PathBuf,
    error: io::Error,
}

/// Held while a file is written, so that nothing ends the command in between.
static WRITING: Mutex<()> = Mutex::new(());

/// Waits for the file that is being written, if there is one, and keeps others from being begun.
pub(crate) fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes a line of data to stdout, at once. A reader that has gone away is no fault.
pub(crate) fn data(line: &str) -> Ran {
    text(&format!("{line}\n"))
}

/// Writes text to stdout as it is. A reader that has gone away is no fault.
pub(crate) fn text(text: &str) -> Ran {
    bytes(text.as_bytes())
}

/// Whether stdout is a terminal.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Writes bytes to stdout as they are. A reader that has gone away is no fault.
pub(crate) fn bytes(bytes: &[u8]) -> Ran {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Stop::failed(error)),
        _ => Ok(()),
    }
}

/// Writes a file, whole or not at all: beside it first, then in its place.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> Ran {
    let _whole = writing();
    let beside = beside(path);
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // What is left of it is of no use to anyone; that it cannot be taken away is told by the fault itself.
        drop(fs::remove_file(&beside));
        Stop::failed(NotWritten {
            path: path.to_owned(),
            error,
        })
    })
}

/// Writes a file where nothing is yet, piece by piece: whole or not at all. `write` gives the file back with what came of it.
pub(crate) fn new_file<T>(
    path: &Path,
    write: impl FnOnce(File) -> Result<(File, T), Stop>,
) -> Result<T, Stop> {
    let not_written = |error| NotWritten {
        path: path.to_owned(),
        error,
    };
    if path.exists() {
        return Err(Stop::refused(not_written(ErrorKind::AlreadyExists.into())));
    }
    let beside = beside(path);
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside);
    let written = made
        .map_err(|error| Stop::failed(not_written(error)))
        .and_then(write);
    let kept = written.and_then(|(file, done)| {
        let _whole = writing();
        let kept = file.sync_all().and_then(|()| fs::rename(&beside, path));
        kept.map_err(|error| Stop::failed(not_written(error)))?;
        Ok(done)
    });
    if kept.is_err() {
        // As in `file`.
        drop(fs::remove_file(&beside));
    }
    kept
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// How text on stdout is to look: wrapped and with bold headings on a terminal alone.
pub(crate) fn look() -> Look {
    let out = io::stdout();
    if !out.is_terminal() {
        return Look::default();
    }
    let width = terminal_size_of(&out).map(|(Width(width), _)| usize::from(width));
    Look {
        width,
        bold: std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
    }
}

/// Writes a message for people to stderr. Where even that cannot be written there is nobody left to tell.
pub(crate) fn message(text: &str) {
    drop(writeln!(io::stderr().lock(), "{text}"));
}
