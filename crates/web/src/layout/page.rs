//! A rendered page as an answer.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Fault;

/// A page and the status it is sent with.
#[derive(Debug)]
pub struct Page<T> {
    status: StatusCode,
    template: T,
}

impl<T: Template> Page<T> {
    /// A page that answers what was asked.
    pub fn new(template: T) -> Self {
        Self {
            status: StatusCode::OK,
            template,
        }
    }

    /// A form sent back with what is wrong in it (422), keeping what was typed.
    pub fn refused(template: T) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            template,
        }
    }

    /// A form sent back because someone else changed the same thing meanwhile (409).
    pub fn conflict(template: T) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            template,
        }
    }
}

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.template.render() {
            Ok(html) => (self.status, [(header::CONTENT_TYPE, HTML)], html).into_response(),
            Err(error) => Fault::failure(error).into_response(),
        }
    }
}

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
