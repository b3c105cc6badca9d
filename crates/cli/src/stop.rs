//! Why a command stopped short, and the exit code that says which kind of stop it was.

use std::error::Error;
use std::fmt;
use std::process::ExitCode;

use operations::{Refusal, StoreError};
use wording::refusal as say;

use crate::output;

/// The exit code of a command that was stopped with Ctrl-C, as shells have it.
pub(crate) const INTERRUPTED: u8 = 130;

/// What every command answers.
pub(crate) type Ran = Result<(), Stop>;

/// A command that did not do what was asked. Each kind has an exit code, so that scripts can tell them apart.
#[derive(Debug)]
pub(crate) enum Stop {
    /// What was given cannot be used; the person can act on it (exit code 1).
    Refused(Box<dyn Error>),
    /// The command line itself makes no sense (exit code 2, as clap's own).
    Usage(Box<dyn Error>),
    /// Something failed that has nothing to do with what was given (exit code 3).
    Failed(Box<dyn Error>),
    /// It was stopped with Ctrl-C, and came to a stop by itself (exit code 130).
    Interrupted(Box<dyn Error>),
}

impl Stop {
    /// Refused, because of this.
    pub(crate) fn refused(why: impl Error + 'static) -> Self {
        Self::Refused(Box::new(why))
    }

    /// Not a command line that makes sense, because of this.
    pub(crate) fn usage(why: impl Error + 'static) -> Self {
        Self::Usage(Box::new(why))
    }

    /// Failed, because of this.
    pub(crate) fn failed(why: impl Error + 'static) -> Self {
        Self::Failed(Box::new(why))
    }

    /// What the store could not do: where the person can act on it, a refusal.
    pub(crate) fn of_store(why: StoreError) -> Self {
        match why {
            StoreError::Exists(_)
            | StoreError::Missing(_)
            | StoreError::NotOurs(_)
            | StoreError::UsePgDump(_) => Self::refused(why),
            _ => Self::failed(why),
        }
    }

    /// Says why on stderr; answers the exit code.
    pub(crate) fn tell(&self) -> ExitCode {
        let (why, code) = match self {
            Self::Refused(why) => (why, 1),
            Self::Usage(why) => (why, 2),
            Self::Failed(why) => (why, 3),
            Self::Interrupted(why) => (why, INTERRUPTED),
        };
        output::message(&format!("foothold: {why}"));
        ExitCode::from(code)
    }
}

/// An operation that refused, in words.
#[derive(Debug)]
struct Refused(Refusal);

impl Error for Refused {}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Refusal::NotSetUp => out.write_str(say::NOT_SET_UP),
            Refusal::AlreadySetUp => out.write_str(say::NOT_EMPTY),
            Refusal::UnusableId(id) => write!(out, "{id}: {}", say::UNUSABLE_ID),
            Refusal::ListFull { most } => out.write_str(&say::list_full(*most)),
            Refusal::Stopped => out.write_str(wording::import::STOPPED),
            // What the command line does is refused for no other reason; the log's words say it.
            other => other.fmt(out),
        }
    }
}

/// An operation that did not do what was asked.
pub(crate) fn not_done(error: operations::Error) -> Stop {
    match error {
        operations::Error::Refused(stopped @ Refusal::Stopped) => {
            Stop::Interrupted(Box::new(Refused(stopped)))
        }
        operations::Error::Refused(refusal) => Stop::refused(Refused(refusal)),
        operations::Error::Failed(failure) => Stop::of_store(failure),
    }
}
