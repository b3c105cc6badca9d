//! What a program sends and is told: JSON, read once and held to what the API describes.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::problem::{Failed, Problem, Wrong};
use crate::app::App;
use crate::layout::Fault;

/// The most that may be sent, in bytes: several times what the longest text needs.
pub(super) const MOST_BYTES: usize = 1024 * 1024;

/// What was sent. A field that the API does not describe is refused; how deep it may go, `serde_json` bounds.
pub(super) struct Json<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Failed;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failed> {
        if !is_json(request.headers()) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Problem::of(status, None).into());
        }
        let bytes = Bytes::from_request(request, app).await;
        let bytes = bytes.map_err(|broken| match broken.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
            _ => Fault::BadRequest,
        })?;
        let read = serde_json::from_slice(&bytes).map_err(|wrong| unread(&wrong))?;
        // `serde` takes a list for the fields of a thing, in their order.
        match bytes.trim_ascii_start().first() {
            Some(b'[') => Err(other(wording::api::AN_OBJECT.to_owned())),
            _ => Ok(Self(read)),
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/json")
}

/// No JSON, or JSON that says something else than the API describes.
fn unread(wrong: &serde_json::Error) -> Failed {
    if !wrong.is_data() {
        return Failed::telling(StatusCode::BAD_REQUEST, wording::api::NOT_JSON);
    }
    other(wrong.to_string())
}

/// JSON that says something else.
fn other(detail: String) -> Failed {
    let wrong = Wrong {
        field: String::new(),
        detail,
    };
    Problem::unusable(wording::api::NOT_AS_DESCRIBED, vec![wrong]).into()
}

/// A thing as JSON.
pub(super) fn told(thing: &impl Serialize) -> Response {
    match serde_json::to_string(thing) {
        Ok(json) => text(json),
        Err(wrong) => Fault::failure(wrong).into_response(),
    }
}

/// Text that is JSON already.
pub(super) fn text(json: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], json).into_response()
}
