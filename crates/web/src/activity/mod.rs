//! Who changed what, and when: everything that was done, newest first, fifty to a page.

mod door;
mod line;
mod page;
mod piece;
mod take_back;
mod undo;

pub(crate) use door::{by, for_what};

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(crate) use line::Line;
pub(crate) use piece::{Meanwhile, since};

/// Where it is.
pub(crate) const ACTIVITY: &str = "/activity";

pub(crate) use undo::{at as undo_at, path as undo_path, told_whole};

/// Its pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(ACTIVITY, get(page::show))
        .route("/activity/{revision}/undo", get(undo::ask).post(undo::send))
}

#[cfg(test)]
mod tests;
