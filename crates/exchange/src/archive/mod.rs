//! The archive of an organisation: a zip of files with a line of JSON for each thing, and a manifest that says what is in them.
//!
//! What a line tells is the business of whoever writes and reads it. Here it is that nothing is missing, changed or too much: the
//! manifest has the number of lines and the SHA-256 of every file. The same things give the same archive, to the byte.

mod manifest;
mod read;
mod write;

use std::io;

use thiserror::Error;

pub use manifest::VERSION;
pub use read::Archive;
pub use write::Writer;

/// Why an archive cannot be read.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// It is something else.
    #[error("it is no archive of Foothold: {0}")]
    NotOne(String),
    /// A newer Foothold made it.
    #[error(
        "it was made by a newer Foothold (version {found} of archives; this one reads up to {VERSION}): use that one"
    )]
    Newer {
        /// Its version.
        found: u32,
    },
    /// A file of it is not as the manifest says.
    #[error("its file {file} is damaged: {why}")]
    Damaged {
        /// Its name.
        file: String,
        /// What is wrong.
        why: String,
    },
    /// It could not be read.
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
}

#[cfg(test)]
mod tests;
