//! Tokens: what programs come in with. One's own, and those of machines.

mod form;
mod line;
mod machines;
mod yours;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

/// Where one's own are.
pub(crate) const YOURS: &str = "/you/tokens";

/// Where machines are.
pub(crate) const MACHINES: &str = "/people/machines";

/// The pages, and what they send.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(YOURS, get(yours::show).post(yours::make))
        .route("/you/tokens/{id}/take-back", post(yours::take_back))
        .route(MACHINES, get(machines::show).post(machines::make))
        .route(
            "/people/{id}/tokens/{key}/take-back",
            post(machines::take_back),
        )
}

#[cfg(test)]
mod tests;
