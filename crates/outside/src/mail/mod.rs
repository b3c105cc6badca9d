//! Email: one message to one person, over the organisation's own mail server or GOV.UK Notify.

mod error;
mod key;
mod message;
mod notify;
mod smtp;

pub use error::SendError;
pub use key::{Key, KeyError};
pub use lettre::Address;
pub use lettre::message::Mailbox;
pub use message::{Message, Reference, ReferenceError, Subject, SubjectError};
pub use notify::{Notify, NotifySettings};
pub use smtp::{Credentials, Smtp, SmtpSettings, Tls};

use std::time::Duration;

use jiff::Timestamp;
use thiserror::Error;

/// The longest that sending one message may take.
pub const LONGEST: Duration = Duration::from_secs(30);

/// The way in which email goes out.
#[derive(Debug)]
pub enum Post {
    /// A mail server.
    Smtp(Smtp),
    /// GOV.UK Notify, or what answers as it does.
    Notify(Notify),
}

/// A message was taken: from here on it is the other side's to deliver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// What the other side calls it, where it said so: to ask them about it.
    pub called: Option<String>,
}

/// Settings of which no way can be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// Letters and passwords would cross a network for anyone to read.
    #[error(
        "{0} is another computer, so what is sent to it must be encrypted: choose starttls or tls"
    )]
    NotEncrypted(String),
    /// No certificates, or no encryption.
    #[error(
        "encryption cannot be set up: {0}. Install this computer's list of certificates (ca-certificates)"
    )]
    NoTls(String),
}

impl Post {
    /// Sends one message, now. Ends within the limit of the settings, whatever the other side does.
    ///
    /// # Errors
    /// A [`SendError`] that knows whether to try again is worth it.
    pub async fn send(&self, message: &Message, now: Timestamp) -> Result<Receipt, SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(message, now).await,
            Self::Notify(notify) => notify.send(message, now).await,
        }
    }
}
