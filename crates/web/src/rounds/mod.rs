//! Rounds of choosing: opened, looked at while they run, changed, given up and opened again.

mod ask;
mod change;
mod form;
mod give_up;
mod links;
mod list;
mod meanwhile;
mod new;
mod one;
mod path;
mod reopen;
mod reveal;
mod send_on;
mod skipped;

use axum::Router;
use axum::routing::{get, post};
use engine::board::Board;
use engine::rounds::{Round, numbered};
use operations::View;

use crate::app::App;
use crate::layout::Fault;

pub(crate) use form::{About, voice};
pub(crate) use meanwhile::Progress;
pub(crate) use path::RoundPage;
pub(crate) use skipped::KeepPlace;

/// The pages of rounds.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/rounds", get(list::show))
        .route("/rounds/new", get(new::show).post(new::send))
        .route("/rounds/{number}", get(one::show))
        .route("/rounds/{number}/ask", get(ask::show).post(ask::send))
        .route(
            "/rounds/{number}/edit",
            get(change::show).post(change::send),
        )
        .route(
            "/rounds/{number}/give-up",
            get(give_up::show).post(give_up::send),
        )
        .route("/rounds/{number}/links", get(links::show).post(links::send))
        .route("/rounds/{number}/links/take-back", post(links::take_back))
        .route("/rounds/{number}/reopen", post(reopen::send))
        .route(
            "/rounds/{number}/reveal",
            get(reveal::show).post(reveal::send),
        )
        .route(
            "/rounds/{number}/send-on",
            get(send_on::show).post(send_on::send),
        )
}

/// The round that an address names.
fn find<'a>(view: &'a View, number: &str) -> Result<&'a Round, Fault> {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    numbered(&view.board().work, number).ok_or(Fault::NotFound)
}

/// The names of the people who may come in.
fn people(board: &Board) -> Vec<&str> {
    let members = board.work.members.iter().filter(|member| !member.left);
    let sources = members.filter_map(|member| board.sources.get(&member.source()));
    let mut names: Vec<&str> = sources.map(|source| source.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests;
