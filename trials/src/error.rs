//! Why a trial could not be run. What a trial finds wrong stands in its report instead.

use crate::http::HttpError;
use std::path::PathBuf;

/// Why a trial could not be run at all.
#[derive(Debug, thiserror::Error)]
pub enum TrialError {
    /// The binary is not there.
    #[error(
        "there is no binary at {0}: build it (`cargo build --package foothold`) or name one in FOOTHOLD_BINARY"
    )]
    NoBinary(PathBuf),
    /// The system refused something.
    #[error("{what}: {source}")]
    System {
        /// What was tried.
        what: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The server ended or did not answer.
    #[error("the server did not start: {0}")]
    NoStart(String),
    /// A command of the binary failed.
    #[error("foothold {command} ended with {code:?}: {said}")]
    Command {
        /// Its arguments.
        command: String,
        /// Its exit code.
        code: Option<i32>,
        /// What it said on stderr.
        said: String,
    },
    /// The line broke where it must not.
    #[error("{what}: {source}")]
    Line {
        /// What was asked.
        what: String,
        /// What broke.
        source: HttpError,
    },
    /// The server answered something that the trial cannot go on from.
    #[error("{what}: answered {status}, and the trial cannot go on from there")]
    Answer {
        /// What was asked.
        what: String,
        /// The status.
        status: u16,
    },
    /// A page lacks what the trial looks for on it.
    #[error("{page} has no {what}")]
    Page {
        /// Its path.
        page: String,
        /// What is missing.
        what: String,
    },
}

impl TrialError {
    /// Says what was tried when the system refused.
    pub fn system(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::System {
            what: what.into(),
            source,
        }
    }

    /// Says what was asked when the line broke.
    pub fn line(what: impl Into<String>) -> impl FnOnce(HttpError) -> Self {
        move |source| Self::Line {
            what: what.into(),
            source,
        }
    }
}
