//! Problems and opportunities: put forward, looked at, edited.

mod answered;
mod edit;
mod history;
mod list;
mod one;
mod put_forward;
mod ties;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(crate) use history::{HistoryLine, Reader, Unreadable};
pub(crate) use list::{Asked as ListAsked, Indexes, listed, natural};
pub(crate) use one::{Notice, path_after, place};
pub(crate) use ties::{MOST_PARTS, WHY_SPLIT};

/// The pages of problems and opportunities.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/problems", get(list::show))
        .route(
            "/problems/new",
            get(put_forward::show).post(put_forward::send),
        )
        .route("/problems/like", get(put_forward::like))
        .route("/problems/{id}", get(one::show))
        .route("/problems/{id}/edit", get(edit::show).post(edit::send))
        .route("/problems/{id}/history/{condition}", get(answered::show))
        .merge(ties::routes())
}
