//! What a handler answers when it has no page to show.

use std::borrow::Cow;
use std::error::Error;
use std::sync::{Arc, OnceLock};

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why there is no page. The middleware makes the page that says so, and logs what has to be logged, once.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing is at this address (404).
    NotFound,
    /// What was sent is not what the form sends: a browser's form cannot make this (400).
    BadRequest,
    /// What was sent is too large (413).
    TooLarge,
    /// It cannot be done as things are, and the person can act on it: a sentence that says so.
    Refused(StatusCode, Told),
    /// Foothold cannot answer just now: try again in a moment (503).
    Unavailable,
    /// Something failed that the person can do nothing about (500).
    Failure(Failure),
}

/// A sentence on its way to the page that says it.
#[derive(Clone, Debug)]
pub struct Told(pub Cow<'static, str>);

/// A failure on its way to the log. Copies of one are one failure.
#[derive(Clone, Debug)]
pub struct Failure {
    error: Arc<dyn Error + Send + Sync>,
    /// Under which it was logged, once it was.
    reference: Arc<OnceLock<String>>,
}

impl Fault {
    /// A failure that the person can do nothing about.
    pub fn failure(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Failure(Failure {
            error: Arc::new(error),
            reference: Arc::default(),
        })
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Refused(status, _) => *status,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failure(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Failure {
    /// Writes the failure and everything that caused it to the log, once, under a new reference: the one that people are
    /// shown. Where that was done already, it answers the reference of then.
    pub fn log(&self, new: impl FnOnce() -> String, method: &str, path: &str) -> &str {
        self.reference.get_or_init(|| {
            let reference = new();
            let mut causes = Vec::new();
            let mut cause = self.error.source();
            while let Some(error) = cause {
                causes.push(error.to_string());
                cause = error.source();
            }
            tracing::error!(
                reference,
                method,
                path,
                causes = causes.join(": "),
                "{}",
                self.error
            );
            reference
        })
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        match self {
            Self::Failure(failure) => drop(response.extensions_mut().insert(failure)),
            Self::Refused(_, told) => drop(response.extensions_mut().insert(told)),
            Self::NotFound | Self::BadRequest | Self::TooLarge | Self::Unavailable => {}
        }
        response
    }
}
