//! The first visit: an organisation is named, or the example is loaded; and the example is taken away again.

mod begin;
mod example;
mod form;
mod knock;
mod page;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::visit::FIRST_VISIT;

/// Where whoever has the code comes in to an organisation that is here.
pub(crate) const COME_IN: &str = "/first-visit/come-in";

/// Where the example is loaded.
pub(crate) const EXAMPLE: &str = "/first-visit/example";

/// Where it is taken away.
pub(crate) const REMOVE: &str = "/example/remove";

/// The pages of the first visit, and of the end of the example.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(FIRST_VISIT, get(begin::show).post(begin::begin))
        .route(COME_IN, post(begin::come_in))
        .route(EXAMPLE, post(example::load))
        .route(REMOVE, get(example::ask).post(example::remove))
}

#[cfg(test)]
mod tests;
