//! Who changed what, and when: everything that was done, newest first, fifty to a page.

mod line;
mod page;

use axum::Router;
use axum::routing::get;

use crate::app::App;

/// Where it is.
pub(crate) const ACTIVITY: &str = "/activity";

/// Its page.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(ACTIVITY, get(page::show))
}

#[cfg(test)]
mod tests;
