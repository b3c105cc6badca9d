//! The head of a request is short. Nothing of ours needs more, and what is longer is not looked into.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The most that names and values of a request's headers may come to, in bytes.
const MOST_BYTES: usize = 16 * 1024;

/// Lets a request through whose headers are short (431 otherwise).
pub(super) async fn only_short(request: Request, next: Next) -> Response {
    let headers = request.headers().iter();
    let bytes: usize = headers
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum();
    if bytes > MOST_BYTES {
        return StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response();
    }
    next.run(request).await
}
