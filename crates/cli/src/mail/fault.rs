//! What is wrong with the settings of email.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// One thing that is wrong. What a secret was is never told.
#[derive(Debug, Error)]
pub(crate) enum Fault {
    /// Two ways at once.
    #[error(
        "email can go through a mail server or through GOV.UK Notify, and settings of both are there: take one of them away"
    )]
    BothWays,
    /// Half of a way.
    #[error("{0} is missing: email needs it")]
    Missing(&'static str),
    /// A sender, and no way.
    #[error("{FROM} is set, and no way for email to go out: set {SMTP} too, or take it away")]
    NoWay,
    /// Notify has its own.
    #[error("{FROM} is set, and with GOV.UK Notify who email is from is set there: take it away")]
    SenderOfNotify,
    /// A name without a password, or a password without a name.
    #[error("{0} is set without {1}: the mail server needs both, or neither")]
    OneOfTwo(&'static str, &'static str),
    /// A setting that cannot be read.
    #[error("{0}: {1}")]
    NotRead(&'static str, String),
    /// A secret in two places.
    #[error("{0} and {0}_FILE are both set: keep one")]
    SecretTwice(&'static str),
    /// A file without a secret.
    #[error("{name}_FILE: {} holds nothing", file.display())]
    SecretEmpty {
        /// The variable of the secret itself.
        name: &'static str,
        /// The file.
        file: PathBuf,
    },
    /// No such file, or one we may not read.
    #[error("{name}_FILE: {} cannot be read: {error}", file.display())]
    SecretFile {
        /// The variable of the secret itself.
        name: &'static str,
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
}

pub(super) const ADDRESS: &str = "FOOTHOLD_ADDRESS (--address)";
pub(super) const FROM: &str = "FOOTHOLD_MAIL_FROM (--mail-from)";
pub(super) const SMTP: &str = "FOOTHOLD_SMTP (--smtp)";
pub(super) const TLS: &str = "FOOTHOLD_SMTP_TLS (--smtp-tls)";
pub(super) const USER: &str = "FOOTHOLD_SMTP_USER (--smtp-user)";
pub(super) const PASSWORD: &str = "FOOTHOLD_SMTP_PASSWORD or FOOTHOLD_SMTP_PASSWORD_FILE";
pub(super) const KEY: &str = "FOOTHOLD_NOTIFY_KEY or FOOTHOLD_NOTIFY_KEY_FILE";
pub(super) const TEMPLATE: &str = "FOOTHOLD_NOTIFY_TEMPLATE (--notify-template)";
pub(super) const URL: &str = "FOOTHOLD_NOTIFY_URL (--notify-url)";

/// Everything that is wrong.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    /// One more.
    pub(super) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// What was read of a setting that is there; one that cannot be read is a fault.
    pub(super) fn read<T, E: fmt::Display>(
        &mut self,
        name: &'static str,
        typed: Option<&str>,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        self.made(name, read(typed?))
    }

    /// What was made of a setting; one of which nothing can be made is a fault.
    pub(super) fn made<T, E: fmt::Display>(
        &mut self,
        name: &'static str,
        made: Result<T, E>,
    ) -> Option<T> {
        made.map_err(|why| self.add(Fault::NotRead(name, why.to_string())))
            .ok()
    }

    /// Something that must be there.
    pub(super) fn needs<T: ?Sized>(&mut self, name: &'static str, there: Option<&T>) {
        if there.is_none() {
            self.add(Fault::Missing(name));
        }
    }

    /// Nothing, or all of them as an error.
    pub(super) fn none(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl Error for Faults {}

impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("email is not set up as it should be.")?;
        self.0
            .iter()
            .try_for_each(|fault| write!(out, "\n  {fault}"))
    }
}
