//! The playbook: what tends to create a condition that is missing. Everybody has 24 plays; an organisation adds its own,
//! and changes or retires any.

mod edit;
mod list;
mod one;
mod retire;

use std::fmt;

use axum::Router;
use axum::routing::{get, post};
use engine::board::Board;
use engine::groundwork::{Listed, Play, Playbook};
use engine::id::Id;

use crate::app::App;
use crate::layout::Fault;
use crate::path::Segment;

/// Where it is.
pub(crate) const PLAYBOOK: &str = "/playbook";

/// The pages of the playbook.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(PLAYBOOK, get(list::show))
        .route("/playbook/new", get(edit::new::show).post(edit::new::send))
        .route("/playbook/{id}", get(one::show))
        .route(
            "/playbook/{id}/edit",
            get(edit::change::show).post(edit::change::send),
        )
        .route("/playbook/{id}/retire", post(retire::send))
}

/// The playbook of the organisation whose board it is.
pub(crate) fn of(board: &Board) -> Playbook<'_> {
    Playbook::of(wording::playbook::built_in(), &board.work.plays)
}

/// The play that an address names.
fn held<'a>(board: &'a Board, id: &str) -> Result<Listed<'a>, Fault> {
    let id = Id::parse(id).map_err(|_| Fault::NotFound)?;
    of(board).get(&id).ok_or(Fault::NotFound)
}

/// The page of a play.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlayPage<'a>(pub(crate) &'a Id<Play>);

impl fmt::Display for PlayPage<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{PLAYBOOK}/{}", Segment(self.0.as_str()))
    }
}

impl askama::filters::HtmlSafe for PlayPage<'_> {}

#[cfg(test)]
mod tests;
