//! Rounds: times of choosing. Who is asked is nobody's business here.

use axum::extract::Path;
use axum::response::Response;
use engine::rounds as kept;
use engine::rounds::numbered;
use serde::Serialize;
use utoipa::ToSchema;

use super::body::told;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};

/// A round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Round {
    /// Its number, from 1.
    number: u32,
    /// The day it opened.
    #[schema(format = Date)]
    opened: String,
    /// The day it is to close.
    #[schema(format = Date)]
    closes: String,
    /// Whether answers are kept back from those who have not given their own.
    blind: bool,
    /// What it is about.
    note: Option<String>,
    /// Whether answers are asked for.
    is_open: bool,
    /// The day it closed.
    #[schema(format = Date)]
    closed: Option<String>,
    /// The number of the decision that it came to.
    decision: Option<i64>,
    /// Why it was given up, or closed before its day.
    why: Option<String>,
}

/// Every round, in order of their ids.
#[utoipa::path(get, path = "/api/v1/rounds", tag = "rounds", operation_id = "list_rounds", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Round>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().work.rounds, Round::of)
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/rounds/{number}", tag = "rounds", operation_id = "one_of_rounds", params(("number" = u32, Path)),
    responses((status = 200, description = "As it is", body = Round)))]
pub(super) async fn one(caller: Caller, Path(number): Path<u32>) -> Answer {
    let round = numbered(&caller.board().work, number).ok_or(Failed::NOTHING)?;
    Ok(told(&Round::of(round)))
}

impl Round {
    fn of(kept: &kept::Round) -> Self {
        let closed = kept.closed();
        Self {
            number: kept.number,
            opened: kept.opened.to_string(),
            closes: kept.closes.to_string(),
            blind: kept.blind,
            note: kept.note.as_ref().map(ToString::to_string),
            is_open: kept.is_open(),
            closed: closed.map(|closed| closed.on.to_string()),
            decision: closed.and_then(|closed| closed.decision),
            why: closed.and_then(|closed| closed.why.as_ref().map(ToString::to_string)),
        }
    }
}
