//! A mail server that is spoken to directly.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials as SmtpCredentials;
use lettre::transport::smtp::client::{Tls as SmtpTls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response::Response};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use super::error::{broken, said};
use super::{Message, Receipt, SendError, SettingsError};
use crate::Secret;
use crate::server::Server;

/// How what is sent is kept from others on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// The connection is encrypted before anything is said of the message; a server that cannot is told nothing.
    StartTls,
    /// The connection is encrypted from its first byte.
    Wrapped,
    /// Not at all: for a mail server on this machine.
    None,
}

/// Whom the mail server knows us as.
#[derive(Debug)]
pub struct Credentials {
    /// The name.
    pub user: String,
    /// The password.
    pub password: Secret,
}

/// What must be known to send through a mail server.
#[derive(Debug)]
pub struct SmtpSettings {
    /// The server.
    pub server: Server,
    /// How what is sent there is encrypted.
    pub tls: Tls,
    /// Where the server asks who we are.
    pub credentials: Option<Credentials>,
    /// Who the messages are from.
    pub from: Mailbox,
    /// The longest that sending one may take.
    pub limit: Duration,
}

/// A mail server, ready to be spoken to. A connection is made for each message.
#[derive(Debug)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    server: String,
    from: Mailbox,
    limit: Duration,
}

/// The replies that say that we may not come in at all (RFC 4954, section 6, and RFC 3207, section 4).
const NOT_LET_IN: [u16; 4] = [530, 534, 535, 538];

impl Smtp {
    /// Makes it ready. No connection is made yet.
    ///
    /// # Errors
    /// Where what is sent would cross a network in the clear, or encryption cannot be set up.
    pub fn new(settings: SmtpSettings) -> Result<Self, SettingsError> {
        let SmtpSettings { server, tls, .. } = &settings;
        // The server hears the domain of the sender: not what this machine is called.
        let hello = ClientId::Domain(settings.from.email.domain().to_owned());
        let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host())
            .port(server.port())
            .tls(encryption(server, *tls)?)
            .hello_name(hello)
            .timeout(Some(settings.limit));
        let builder = match settings.credentials {
            Some(Credentials { user, password }) => {
                let password = password.reveal().to_owned();
                builder.credentials(SmtpCredentials::new(user, password))
            }
            None => builder,
        };
        Ok(Self {
            transport: builder.build(),
            server: settings.server.to_string(),
            from: settings.from,
            limit: settings.limit,
        })
    }

    pub(super) async fn send(
        &self,
        message: &Message,
        now: Timestamp,
    ) -> Result<Receipt, SendError> {
        let email = self.written(message, now)?;
        match tokio::time::timeout(self.limit, self.transport.send(email)).await {
            Ok(Ok(reply)) => Ok(receipt(&reply)),
            Ok(Err(error)) if error.is_timeout() => Err(self.too_slow()),
            Ok(Err(error)) => Err(self.refusal(&error)),
            Err(_) => Err(self.too_slow()),
        }
    }

    /// The message as it travels. Its id is our reference, so that whoever gets it twice can tell.
    fn written(&self, message: &Message, now: Timestamp) -> Result<lettre::Message, SendError> {
        let id = format!("<{}@{}>", message.reference, self.from.email.domain());
        let email = lettre::Message::builder()
            .message_id(Some(id))
            .date(SystemTime::from(now))
            .from(self.from.clone())
            .to(Mailbox::new(None, message.to.clone()))
            .subject(message.subject.as_str())
            .multipart(MultiPart::alternative_plain_html(
                message.text.clone(),
                message.html.clone(),
            ));
        email.map_err(|error| SendError::WillNot {
            server: self.server.clone(),
            said: said(&error.to_string()),
        })
    }

    fn too_slow(&self) -> SendError {
        SendError::TooSlow {
            server: self.server.clone(),
            seconds: self.limit.as_secs(),
        }
    }

    fn refusal(&self, error: &Error) -> SendError {
        let server = self.server.clone();
        match error.status().map(u16::from) {
            Some(code) if NOT_LET_IN.contains(&code) => SendError::NotLetIn {
                server,
                // Nothing of its words: what was to be kept secret has just been said to it.
                said: format!("it answered {code}"),
            },
            Some(code) if error.is_transient() => SendError::NotNow {
                server,
                said: with_code(code, error),
            },
            Some(code) => SendError::WillNot {
                server,
                said: with_code(code, error),
            },
            // What the server cannot do, though we were told that it must: encrypt, or let us say who we are.
            None if error.is_client() => SendError::WillNot {
                server,
                said: words(error),
            },
            None => broken(&server, error),
        }
    }
}

fn encryption(server: &Server, tls: Tls) -> Result<SmtpTls, SettingsError> {
    if tls == Tls::None {
        return if server.is_loopback() {
            Ok(SmtpTls::None)
        } else {
            Err(SettingsError::NotEncrypted(server.to_string()))
        };
    }
    let parameters = TlsParameters::new(server.host().to_owned());
    let parameters = parameters.map_err(|error| SettingsError::NoTls(words(&error)))?;
    Ok(if tls == Tls::StartTls {
        SmtpTls::Required(parameters)
    } else {
        SmtpTls::Wrapper(parameters)
    })
}

fn receipt(reply: &Response) -> Receipt {
    let called = reply.first_line().map(said);
    Receipt { called }
}

fn with_code(code: u16, error: &Error) -> String {
    format!("{code} {}", words(error))
}

/// What lies behind lettre's error: the server's own words, or lettre's about what is missing.
fn words(error: &Error) -> String {
    let source = std::error::Error::source(error);
    said(&source.map_or_else(|| error.to_string(), ToString::to_string))
}
