//! Limits of time and size, so that nobody can fill the memory or hold a place for ever.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The most that a form may send.
pub const MOST_BYTES_OF_A_FORM: usize = 1024 * 1024;

/// The most that a form with a file may send.
pub const MOST_BYTES_OF_A_FILE: usize = 20 * 1024 * 1024;

/// The longest that a request may take, from its first line to its answer: a file of the largest size over a slow line.
const LONGEST: Duration = Duration::from_mins(2);

/// A route whose form brings a file: more may be sent to it than to others.
pub fn takes_files<S: Clone + Send + Sync + 'static>(route: MethodRouter<S>) -> MethodRouter<S> {
    route.layer(DefaultBodyLimit::max(MOST_BYTES_OF_A_FILE))
}

/// Holds every route to the limits.
pub(super) fn limited(routes: Router) -> Router {
    routes
        .layer(DefaultBodyLimit::max(MOST_BYTES_OF_A_FORM))
        // A little more than a form may bring: what comes in without saying how long it is meets the limit that its
        // handler can tell from a broken connection.
        .layer(RequestBodyLimitLayer::new(
            MOST_BYTES_OF_A_FILE + MOST_BYTES_OF_A_FORM,
        ))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            LONGEST,
        ))
}
