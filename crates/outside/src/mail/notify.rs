//! GOV.UK Notify: email over HTTP, into a template that holds a subject and a body and nothing else.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::{Client, StatusCode};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{broken, said};
use super::{Key, Message, Receipt, SendError, SettingsError};
use crate::http;
use crate::site::Site;

/// Where an email is posted to.
const EMAIL: &str = "/v2/notifications/email";

/// What must be known to send through GOV.UK Notify. Who messages are from is set there.
#[derive(Debug)]
pub struct NotifySettings {
    /// Where it is.
    pub site: Site,
    /// The key of the organisation's service.
    pub key: Key,
    /// A template with the subject `((subject))` and the body `((body))`.
    pub template: Uuid,
    /// The longest that sending one may take.
    pub limit: Duration,
}

/// GOV.UK Notify, ready to be spoken to.
#[derive(Debug)]
pub struct Notify {
    client: Client,
    settings: NotifySettings,
}

/// What is posted. Notify makes the HTML itself, from the body's text.
#[derive(Serialize)]
struct Posted<'a> {
    email_address: &'a str,
    template_id: String,
    personalisation: Personalisation<'a>,
    reference: &'a str,
}

#[derive(Serialize)]
struct Personalisation<'a> {
    subject: &'a str,
    body: &'a str,
}

/// What we read of the answer when it was taken.
#[derive(Deserialize)]
struct Taken {
    id: String,
}

/// What we read of the answer when it was not.
#[derive(Deserialize)]
struct NotTaken {
    errors: Vec<Fault>,
}

#[derive(Deserialize)]
struct Fault {
    error: String,
    message: String,
}

impl Notify {
    /// Makes it ready. No connection is made yet.
    ///
    /// # Errors
    /// Where encryption cannot be set up.
    pub fn new(settings: NotifySettings) -> Result<Self, SettingsError> {
        let client = http::client(settings.limit);
        Ok(Self {
            client: client.map_err(|error| SettingsError::NoTls(said(&error.to_string())))?,
            settings,
        })
    }

    pub(super) async fn send(
        &self,
        message: &Message,
        now: Timestamp,
    ) -> Result<Receipt, SendError> {
        let posted = Posted {
            email_address: message.to.as_ref(),
            template_id: self.settings.template.to_string(),
            personalisation: Personalisation {
                subject: message.subject.as_str(),
                body: &message.text,
            },
            reference: message.reference.as_str(),
        };
        let request = self.client.post(self.settings.site.at(EMAIL));
        let request = request.bearer_auth(self.settings.key.token(now).reveal());
        let response = request.json(&posted).send().await;
        let response = response.map_err(|error| self.broken(&error))?;
        let status = response.status();
        let body = http::body(response).await;
        match (status, body) {
            // It was taken, even where the rest of the answer does not come: sent again it would arrive twice.
            (StatusCode::CREATED, body) => Ok(receipt(&body.unwrap_or_default())),
            (_, Err(error)) => Err(self.broken(&error)),
            (status, Ok(body)) => Err(self.refusal(status, &body)),
        }
    }

    fn server(&self) -> String {
        self.settings.site.host().to_owned()
    }

    fn broken(&self, error: &reqwest::Error) -> SendError {
        if error.is_timeout() {
            SendError::TooSlow {
                server: self.server(),
                seconds: self.settings.limit.as_secs(),
            }
        } else {
            broken(&self.server(), error)
        }
    }

    fn refusal(&self, status: StatusCode, body: &[u8]) -> SendError {
        let server = self.server();
        let said = format!("{} {}", status.as_u16(), told(body));
        match status.as_u16() {
            401 | 403 => SendError::NotLetIn { server, said },
            408 | 429 | 500..=599 => SendError::NotNow { server, said },
            _ => SendError::WillNot { server, said },
        }
    }
}

fn receipt(body: &[u8]) -> Receipt {
    let taken = serde_json::from_slice::<Taken>(body);
    Receipt {
        called: taken.ok().map(|taken| said(&taken.id)),
    }
}

/// The reasons it gave, in the form it publishes; anything else was not said by Notify.
fn told(body: &[u8]) -> String {
    let Ok(NotTaken { errors }) = serde_json::from_slice(body) else {
        return "without an answer in the form of GOV.UK Notify".to_owned();
    };
    let each = errors
        .iter()
        .map(|fault| format!("{}: {}", fault.error, fault.message));
    said(&each.collect::<Vec<_>>().join("; "))
}
