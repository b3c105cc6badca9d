//! Lessons: what was learned, what it touches, and who is asked again because of it.

mod edit;
mod list;
mod new;
mod touches;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(crate) use touches::{Foreseen, Touched, Touches};

/// Where they are.
pub(crate) const LESSONS: &str = "/lessons";

/// The pages of lessons.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(LESSONS, get(list::show))
        .route("/lessons/new", get(new::show).post(new::send))
        .route("/lessons/{id}/edit", get(edit::show).post(edit::send))
}

#[cfg(test)]
mod tests;
