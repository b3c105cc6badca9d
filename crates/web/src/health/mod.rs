//! Whether Foothold can do its work, for whatever watches over it.

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::layout::Fault;

/// The address to watch.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/health", get(health))
}

/// `well` where the store answers; where it does not, 503 and why goes to the log.
async fn health(State(app): State<App>) -> Response {
    let plain = [(header::CACHE_CONTROL, "no-store")];
    match app.foothold().is_well().await {
        Ok(()) => (StatusCode::OK, plain, "well\n").into_response(),
        Err(error) => {
            tracing::error!("the store does not answer: {error}");
            (plain, Fault::Unavailable).into_response()
        }
    }
}
