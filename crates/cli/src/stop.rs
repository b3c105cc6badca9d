//! Why a command stopped short, and the exit code that says which kind of stop it was.

use std::error::Error;
use std::process::ExitCode;

use crate::output;

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

    /// Says why on stderr; answers the exit code.
    pub(crate) fn tell(&self) -> ExitCode {
        let (why, code) = match self {
            Self::Refused(why) => (why, 1),
            Self::Usage(why) => (why, 2),
            Self::Failed(why) => (why, 3),
        };
        output::message(&format!("foothold: {why}"));
        ExitCode::from(code)
    }
}
