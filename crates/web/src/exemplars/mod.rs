//! Exemplars: what was started, what is kept to learn from it, and the reviews that look back.

mod beside;
mod edit;
mod go_back;
mod kept;
mod list;
mod notice;
mod one;
mod path;
mod review;
mod start;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub(crate) use beside::Beside;
pub(crate) use path::{ExemplarPage, StartPath};

/// The pages of exemplars.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/exemplars", get(list::show))
        .route("/exemplars/start", get(start::show).post(start::send))
        .route("/exemplars/{id}", get(one::show))
        .route("/exemplars/{id}/note", post(one::add_note))
        .route("/exemplars/{id}/edit", get(edit::show).post(edit::send))
        .route(
            "/exemplars/{id}/go-back",
            get(go_back::show).post(go_back::send),
        )
        .route(
            "/exemplars/{id}/review",
            get(review::show).post(review::send),
        )
}

#[cfg(test)]
mod tests;
