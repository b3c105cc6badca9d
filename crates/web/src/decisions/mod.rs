//! Decisions: the few as proposed or changed are chosen, checked and recorded; a record is read, printed and handed out.

mod list;
mod new;
mod record;
mod tell;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(crate) use tell::message;

/// The pages of decisions.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/decisions", get(list::show))
        .route("/decisions/new", get(new::show).post(new::send))
        .route("/decisions/{number}", get(record::show))
        .route("/decisions/{number}/{paper}", get(record::paper::file))
        .route("/decisions/{number}/tell", get(tell::show))
        .route("/decisions/{number}/tell/{who}", get(tell::show_one))
}

#[cfg(test)]
pub(crate) mod tests;
