//! Why a message did not go out, and what to do about it.

use std::error::Error as StdError;
use std::io;

use thiserror::Error;

/// Why a message did not go out. No secret is in it: it may be shown and kept.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SendError {
    /// There is no connection, or it broke.
    #[error(
        "{server} could not be reached: {why}. Check its name and port, and that this computer may open connections to it"
    )]
    Unreachable {
        /// Who was to take it.
        server: String,
        /// What the system says.
        why: String,
    },
    /// Not done within the limit.
    #[error(
        "{server} took longer than {seconds} seconds. Check that it is well, and that this computer may open connections to it"
    )]
    TooSlow {
        /// Who was to take it.
        server: String,
        /// The limit.
        seconds: u64,
    },
    /// It does not prove who it is.
    #[error(
        "{server} does not prove that it is the right server: {why}. Check its name; if your organisation signs its own \
         certificates, add the certificate of its authority to those that this computer trusts"
    )]
    NotTrusted {
        /// Who was to take it.
        server: String,
        /// What is wrong with its certificate.
        why: String,
    },
    /// It cannot take it just now.
    #[error(
        "{server} cannot take it now: {said}. There is nothing to do unless this goes on for hours"
    )]
    NotNow {
        /// Who was to take it.
        server: String,
        /// What it said.
        said: String,
    },
    /// It does not let us in.
    #[error(
        "{server} does not accept the name and password, or the key, that Foothold has: {said}. Check them; for GOV.UK \
         Notify check also that this computer's clock is right"
    )]
    NotLetIn {
        /// Who was to take it.
        server: String,
        /// What it said.
        said: String,
    },
    /// It will not take this message, however often it is asked.
    #[error(
        "{server} will not take it: {said}. Check the address that it is for, and the settings of email (the sender, \
         encryption or template)"
    )]
    WillNot {
        /// Who was to take it.
        server: String,
        /// What it said.
        said: String,
    },
}

impl SendError {
    /// Whether the same message may well go out later, with nothing changed in it or in what Foothold was told.
    pub const fn worth_retrying(&self) -> bool {
        match self {
            Self::Unreachable { .. }
            | Self::TooSlow { .. }
            | Self::NotTrusted { .. }
            | Self::NotNow { .. } => true,
            Self::NotLetIn { .. } | Self::WillNot { .. } => false,
        }
    }
}

/// The most characters of what another computer said.
const MOST_SAID: usize = 200;

/// What another computer said, made safe to show: one line, no hidden characters, and not too much of it.
pub(crate) fn said(text: &str) -> String {
    let visible = text.replace(|c: char| c.is_control(), " ");
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches('.');
    if line.is_empty() {
        return "it gave no reason".to_owned();
    }
    match line.char_indices().nth(MOST_SAID) {
        Some((at, _)) => format!("{}…", line.split_at(at).0),
        None => line.to_owned(),
    }
}

/// A connection that did not come about or broke: whether a certificate was the reason, and the innermost words about it.
pub(crate) fn broken(server: &str, error: &(dyn StdError + 'static)) -> SendError {
    let server = server.to_owned();
    match certificate_fault(error) {
        Some(why) => SendError::NotTrusted { server, why },
        None => SendError::Unreachable {
            server,
            why: said(&innermost(error).to_string()),
        },
    }
}

fn innermost<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut inner = error;
    while let Some(next) = within(inner) {
        inner = next;
    }
    inner
}

/// What lies behind an error. An I/O error hides what it was made of from `source`.
fn within<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    match error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref)
    {
        Some(inner) => Some(inner),
        None => error.source(),
    }
}

fn certificate_fault(error: &(dyn StdError + 'static)) -> Option<String> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(rustls::Error::InvalidCertificate(fault)) = error.downcast_ref() {
            return Some(said(&fault.to_string()));
        }
        next = within(error);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_say_becomes_one_short_line() {
        assert_eq!(
            said("5.1.1 No\r\nsuch\tuser.\u{1b}[31m"),
            "5.1.1 No such user. [31m"
        );
        assert_eq!(said(" \r\n"), "it gave no reason");
        assert_eq!(said(&"é".repeat(300)).chars().count(), 201);
    }
}
