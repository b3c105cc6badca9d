//! Ground to prepare: what to unblock first, what is live and what waits, who is asked again; and each action by itself.

mod board;
mod no_need;
mod one;
mod path;
mod plan;
mod step;

use axum::Router;
use axum::routing::{get, post};
use engine::board::Board;
use engine::groundwork::Action;
use engine::id::Id;

use crate::app::App;
use crate::layout::Fault;

pub(crate) use board::{AskShown, Entry, OldShown};
pub(crate) use path::{ActionPage, GROUNDWORK, PlanLink, PlanPath};

/// The pages of groundwork.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(GROUNDWORK, get(board::show))
        .route(
            "/groundwork/new",
            get(plan::new::show).post(plan::new::send),
        )
        .route("/groundwork/no-need", post(no_need::send))
        .route("/groundwork/{id}", get(one::show))
        .route(
            "/groundwork/{id}/edit",
            get(plan::edit::show).post(plan::edit::send),
        )
        .merge(step::routes())
}

/// The action that an address names.
fn held<'a>(board: &'a Board, id: &str) -> Result<&'a Action, Fault> {
    let id: Id<Action> = Id::parse(id).map_err(|_| Fault::NotFound)?;
    let held = board.work.actions.get(&id).ok_or(Fault::NotFound)?;
    Ok(held)
}

#[cfg(test)]
mod tests;
