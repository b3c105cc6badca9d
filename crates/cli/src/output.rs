//! What the binary writes: data to stdout, messages to stderr.

use std::io::{self, ErrorKind, Write as _};

use crate::stop::{Ran, Stop};

/// Writes a line of data to stdout, at once. A reader that has gone away is no fault.
pub(crate) fn data(line: &str) -> Ran {
    let mut out = io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Stop::failed(error)),
        _ => Ok(()),
    }
}

/// Writes a message for people to stderr. Where even that cannot be written there is nobody left to tell.
pub(crate) fn message(text: &str) {
    drop(writeln!(io::stderr().lock(), "{text}"));
}
