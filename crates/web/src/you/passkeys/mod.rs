//! One's own passkeys: a list, and a form that makes one more.

mod keep;
mod page;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

/// Where they are.
pub(super) const PASSKEYS: &str = "/you/passkeys";

/// Where a challenge comes from.
const BEGIN: &str = "/you/passkeys/begin";

/// The page, and what it sends.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(PASSKEYS, get(page::show).post(keep::add))
        .route(BEGIN, post(keep::begin))
        .route("/you/passkeys/{id}/remove", post(keep::remove))
}

#[cfg(test)]
mod tests;
