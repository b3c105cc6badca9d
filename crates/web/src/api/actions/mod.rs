//! Actions of groundwork.

mod wire;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use engine::groundwork as kept;
use engine::groundwork::ActionState;
use engine::id::Id;
use jiff::civil::Date;
use operations::SubjectKind;
use operations::groundwork::{Blocking, Drop, Finish, Plan, When, Words, drop, finish, plan};
use wording::form::Wrong;

use self::wire::{Action, New, Note};
use super::blockers;
use super::body::Json;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::Reading;
use super::version::{self, Key};
use crate::path::Segment;

/// Every action, in order of their ids.
#[utoipa::path(get, path = "/api/v1/actions", tag = "actions", operation_id = "list_actions", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Action>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().work.actions, Action::of)
}

/// Plans one.
#[utoipa::path(post, path = "/api/v1/actions", tag = "actions", operation_id = "plan_action", request_body = New,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key does it once", min_length = 1, max_length = 200, pattern = "^[!-~]+$")),
    responses((status = 201, description = "It is planned", body = Action)))]
pub(super) async fn add(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut reading = Reading::default();
    let blocker = blockers::meant(&new.blocker, &mut reading);
    let words = words(&new, &mut reading);
    let when = when(&new, caller.view().today(), &mut reading);
    let ((blocker, words), when) = reading.done(blocker.zip(words).zip(when))?;
    let new = Plan {
        key: key.name(&caller),
        blocking: Blocking {
            blocker,
            half: None,
            play: None,
        },
        words,
        when,
    };
    let id = plan(caller.foothold(), &mut caller.act(), new).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    Ok(version::made(
        response,
        &format!("/api/v1/actions/{}", Segment(id.as_str())),
    ))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/actions/{id}", tag = "actions", operation_id = "one_of_actions", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Action, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Failed::NOTHING)?;
    told(&caller, &id).await
}

/// Finishes one that is being done. The people who know are asked again.
#[utoipa::path(post, path = "/api/v1/actions/{id}/finish", tag = "actions", operation_id = "finish_action", request_body = Note,
    params(("id" = String, Path), ("If-Match" = String, Header, description = "The ETag of what is finished")),
    responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(super) async fn end(
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(note): Json<Note>,
) -> Answer {
    let found = said(&note)?;
    let (id, seen) = going_on(&caller, &id, &headers).await?;
    let finished = Finish {
        id: id.clone(),
        seen,
        found,
    };
    if !held(&caller, &id)?.is_live() {
        return Err(over());
    }
    finish(caller.foothold(), &caller.act(), finished).await?;
    told(&caller.afresh().await?, &id).await
}

/// Gives one up.
#[utoipa::path(post, path = "/api/v1/actions/{id}/drop", tag = "actions", operation_id = "drop_action", request_body = Note,
    params(("id" = String, Path), ("If-Match" = String, Header, description = "The ETag of what is dropped")),
    responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(super) async fn give_up(
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(note): Json<Note>,
) -> Answer {
    let why = said(&note)?;
    let (id, seen) = going_on(&caller, &id, &headers).await?;
    let dropped = Drop {
        id: id.clone(),
        seen,
        why,
    };
    if matches!(
        held(&caller, &id)?.state,
        ActionState::Done { .. } | ActionState::Dropped { .. }
    ) {
        return Err(over());
    }
    drop(caller.foothold(), &caller.act(), dropped).await?;
    told(&caller.afresh().await?, &id).await
}

/// What was done to it already cannot be done once more.
fn over() -> Failed {
    Failed::telling(StatusCode::CONFLICT, wording::refusal::STALE)
}

/// The action of an id, at the version that is said.
async fn going_on(
    caller: &Caller,
    id: &str,
    headers: &HeaderMap,
) -> Result<(Id<kept::Action>, i64), Failed> {
    let id = Id::parse(id).map_err(|_| Failed::NOTHING)?;
    held(caller, &id)?;
    let now = version::now(caller, SubjectKind::Action, id.as_str()).await?;
    Ok((id, version::seen(headers, now)?))
}

fn said(note: &Note) -> Result<engine::text::Note, Failed> {
    let mut reading = Reading::default();
    let note = reading.passage("note", &note.note);
    reading.done(note)
}

fn words(new: &New, reading: &mut Reading) -> Option<Words> {
    let name = reading.line("name", &new.name);
    let doing = reading.maybe_passage("doing", new.doing.as_deref());
    let serves = reading.ids("serves", &new.serves);
    if new.serves.is_empty() {
        let missing = Wrong::Missing("Name at least one that it is for.");
        reading.take::<()>("serves", Err(missing));
    }
    let team = reading.maybe_id("team", new.team.as_deref());
    let owner = reading.line("owner", &new.owner);
    let present_when = reading.passage("present-when", &new.present_when);
    Some(Words {
        name: name?,
        doing,
        serves: serves?,
        team,
        owner: owner?,
        present_when: present_when?,
    })
}

fn when(new: &New, today: Date, reading: &mut Reading) -> Option<When> {
    let due = reading.maybe_day("due", new.due.as_deref());
    let waits_for = reading.maybe_passage("waits-for", new.waits_for.as_deref());
    match (due, waits_for) {
        (Some(due), None) if due > today => Some(When::Now(due)),
        (Some(_), None) => reading.take("due", Err(Wrong::BeforeToday(today))),
        (None, Some(waits_for)) => Some(When::Later(waits_for)),
        _ => {
            reading.tell("due", wording::api::DUE_OR_WAITS);
            None
        }
    }
}

fn held<'a>(caller: &'a Caller, id: &Id<kept::Action>) -> Result<&'a kept::Action, Failed> {
    let held = caller.board().work.actions.get(id);
    held.map(AsRef::as_ref).ok_or(Failed::NOTHING)
}

async fn told(caller: &Caller, id: &Id<kept::Action>) -> Answer {
    let action = Action::of(held(caller, id)?);
    let version = version::of(caller, SubjectKind::Action, id.as_str()).await?;
    Ok(version::with(version, action))
}
