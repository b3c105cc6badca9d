//! Why something was not done, as a program reads it: RFC 9457.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use operations::{Error, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

use crate::layout::Fault;

/// What is not a page, and says why there is none.
pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

/// Why something was not done.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// Always `about:blank`: the status says what kind of problem it is.
    #[schema(example = "about:blank")]
    r#type: &'static str,
    /// The name of the status.
    title: &'static str,
    /// The status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What happened and what to do next, in plain words.
    detail: String,
    /// By which a failure is found in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    /// What is wrong with each part of what was sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Wrong>,
}

/// What is wrong with a part of what was sent.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Wrong {
    /// The field; empty where no one field is meant.
    pub(super) field: String,
    /// What is wrong, in words.
    pub(super) detail: String,
}

impl Problem {
    /// The problem of a status, in the words for it or in these.
    pub(crate) fn of(status: StatusCode, detail: Option<String>) -> Self {
        let words = wording::api::of_status(status.as_u16());
        Self {
            r#type: "about:blank",
            title: status.canonical_reason().unwrap_or("Problem"),
            status: status.as_u16(),
            detail: detail.unwrap_or_else(|| words.to_owned()),
            reference: None,
            errors: Vec::new(),
        }
    }

    /// The same, found in the log by a reference.
    pub(crate) fn found_by(self, reference: Option<String>) -> Self {
        Self { reference, ..self }
    }

    /// What was sent cannot be used.
    pub(super) fn unusable(detail: &'static str, errors: Vec<Wrong>) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self {
            errors,
            ..Self::of(status, Some(detail.to_owned()))
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let json = serde_json::to_string(&self).unwrap_or_default();
        let mut response = (status, json).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        if status == StatusCode::UNAUTHORIZED {
            let how = HeaderValue::from_static("Bearer");
            headers.insert(header::WWW_AUTHENTICATE, how);
        }
        response
    }
}

/// What a handler of the API answers: what was asked for, or why not.
pub(super) type Answer = Result<Response, Failed>;

/// Why not: told here, or left to the middleware, which tells it for every address.
#[derive(Debug)]
pub(crate) enum Failed {
    /// Told here.
    Told(Box<Problem>),
    /// Left to it.
    Left(Fault),
}

impl Failed {
    /// A problem with these words.
    pub(super) fn telling(status: StatusCode, detail: impl Into<String>) -> Self {
        Problem::of(status, Some(detail.into())).into()
    }

    /// There is nothing here.
    pub(super) const NOTHING: Self = Self::Left(Fault::NotFound);
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Told(Box::new(problem))
    }
}

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Self {
        Self::Left(fault)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        match error {
            // What a write was of is no longer there: the version that it names is another.
            Error::Refused(Refusal::Stale) => {
                Self::telling(StatusCode::PRECONDITION_FAILED, wording::api::OTHER_VERSION)
            }
            other => Self::Left(other.into()),
        }
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Told(problem) => problem.into_response(),
            Self::Left(fault) => fault.into_response(),
        }
    }
}
