//! The steps of an action: begun, done, made to wait, dropped.

use axum::extract::Path;
use axum::http::StatusCode;
use engine::groundwork as kept;
use engine::groundwork::ActionState;
use engine::id::Id;
use operations::SubjectKind;
use operations::groundwork::{Begin, Drop, Finish, Wait, begin, drop, finish, wait};
use serde::Deserialize;
use utoipa::ToSchema;

use super::wire::Action;
use super::{held, told};
use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::problem::{Answer, Failed};
use crate::api::reading::{Reading, id_of};
use crate::api::version::IfMatch;

/// What was found, what it waits for, or why.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ActionNote)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Note {
    /// What was found of the evidence, what it waits for, or why it is dropped.
    #[schema(min_length = 1, max_length = 5_000)]
    note: String,
}

/// By when.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Due {
    /// The day to come by which it is to be done.
    #[schema(format = Date)]
    due: String,
}

/// Begins today one that waits.
#[utoipa::path(post, path = "/api/v1/actions/{id}/begin", tag = "actions", operation_id = "begin_action", request_body = Due,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(in crate::api) async fn start(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(by): Json<Due>,
) -> Answer {
    let mut reading = Reading::default();
    let due = reading.day_to_come("due", Some(&by.due), caller.view().today(), None);
    let due = reading.done(due)?;
    let waits = |state: &ActionState| matches!(state, ActionState::Waits { .. });
    let (id, seen) = going_on(&caller, &id, &version, waits).await?;
    let step = Begin {
        id: id.clone(),
        seen,
        due,
    };
    begin(caller.foothold(), &caller.act(), step).await?;
    told(&caller.afresh().await?, &id).await
}

/// Lets one wait: one that is being done, or takes up again one that is over.
#[utoipa::path(post, path = "/api/v1/actions/{id}/wait", tag = "actions", operation_id = "let_action_wait", request_body = Note,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(in crate::api) async fn put_back(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(note): Json<Note>,
) -> Answer {
    let for_what = said(&note)?;
    let (id, seen) = going_on(&caller, &id, &version, |_| true).await?;
    let step = Wait {
        id: id.clone(),
        seen,
        for_what,
    };
    wait(caller.foothold(), &caller.act(), step).await?;
    told(&caller.afresh().await?, &id).await
}

/// Finishes one that is being done. The people who know are asked again.
#[utoipa::path(post, path = "/api/v1/actions/{id}/finish", tag = "actions", operation_id = "finish_action", request_body = Note,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(in crate::api) async fn end(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(note): Json<Note>,
) -> Answer {
    let found = said(&note)?;
    let is_live = |state: &ActionState| matches!(state, ActionState::Live { .. });
    let (id, seen) = going_on(&caller, &id, &version, is_live).await?;
    let step = Finish {
        id: id.clone(),
        seen,
        found,
    };
    finish(caller.foothold(), &caller.act(), step).await?;
    told(&caller.afresh().await?, &id).await
}

/// Gives one up.
#[utoipa::path(post, path = "/api/v1/actions/{id}/drop", tag = "actions", operation_id = "drop_action", request_body = Note,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(in crate::api) async fn give_up(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(note): Json<Note>,
) -> Answer {
    let why = said(&note)?;
    let goes_on =
        |state: &ActionState| matches!(state, ActionState::Waits { .. } | ActionState::Live { .. });
    let (id, seen) = going_on(&caller, &id, &version, goes_on).await?;
    let step = Drop {
        id: id.clone(),
        seen,
        why,
    };
    drop(caller.foothold(), &caller.act(), step).await?;
    told(&caller.afresh().await?, &id).await
}

/// The action of an id, at the version that is said, where the step can be taken. What was done to it already cannot be done
/// once more.
async fn going_on(
    caller: &Caller,
    id: &str,
    version: &IfMatch,
    can: impl Fn(&ActionState) -> bool,
) -> Result<(Id<kept::Action>, i64), Failed> {
    let id = id_of(id)?;
    let state = &held(caller, &id)?.state;
    let seen = version.of(caller, SubjectKind::Action, id.as_str()).await?;
    let over = || Failed::telling(StatusCode::CONFLICT, wording::refusal::STALE);
    can(state).then_some((id, seen)).ok_or_else(over)
}

fn said(note: &Note) -> Result<engine::text::Note, Failed> {
    let mut reading = Reading::default();
    let note = reading.passage("note", &note.note);
    reading.done(note)
}
