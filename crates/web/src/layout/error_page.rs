//! The pages that say what went wrong, in plain words, and what to do next.

use askama::Template;
use axum::http::StatusCode;

use super::{Shell, Told};

/// The page for one kind of fault.
#[derive(Debug, Template)]
#[template(path = "layout/error_page.html")]
pub struct ErrorPage {
    shell: Shell,
    kind: Kind,
    reference: Option<String>,
    told: Option<Told>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    BadRequest,
    OtherSite,
    NotFound,
    Method,
    TooSlow,
    TooLarge,
    WrongAddress,
    Unprocessable,
    Refused,
    Failed,
    Unavailable,
}

impl ErrorPage {
    /// The page for this status. A reference is shown where the fault was written to the log.
    pub fn new(shell: Shell, status: StatusCode, reference: Option<String>) -> Self {
        Self {
            shell,
            kind: Kind::of(status),
            reference,
            told: None,
        }
    }

    /// The page that says why something was not done.
    #[must_use]
    pub fn telling(mut self, told: Option<Told>) -> Self {
        if told.is_some() {
            self.kind = Kind::Refused;
        }
        self.told = told;
        self
    }
}

impl Kind {
    fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::FORBIDDEN => Self::OtherSite,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::MISDIRECTED_REQUEST => Self::WrongAddress,
            StatusCode::UNPROCESSABLE_ENTITY => Self::Unprocessable,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => Self::Unavailable,
            other if other.is_client_error() => Self::BadRequest,
            _ => Self::Failed,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::BadRequest => "We could not read that",
            Self::OtherSite => "That came from another site",
            Self::NotFound => "There is no page here",
            Self::Method => "This page cannot do that",
            Self::TooSlow => "That took too long to arrive",
            Self::TooLarge => "That is too large",
            Self::WrongAddress => "Foothold does not answer at this address",
            Self::Unprocessable => "We could not use that",
            Self::Refused => "That cannot be done as things are",
            Self::Failed => "Something went wrong here",
            Self::Unavailable => "Foothold cannot answer just now",
        }
    }
}
