//! Lessons.

use axum::extract::Path;
use axum::response::Response;
use engine::exemplars as kept;
use engine::id::Id;
use operations::SubjectKind;
use operations::lessons::{Add, Edit, add, edit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::blockers::Blocker;
use super::body::Json;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::touches::{Touched, Touches};
use super::version::{self, IfMatch, Key};
use crate::path::Segment;

/// What was learned.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Lesson {
    /// Its id, which never changes.
    id: String,
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// What can be done now that could not.
    text: String,
    /// The id of the exemplar that taught it.
    from: Option<String>,
    /// What it may have removed.
    touches: Vec<Blocker>,
}

/// A lesson to be written down.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewLesson)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// What can be done now that could not.
    #[schema(min_length = 1, max_length = 5_000)]
    text: String,
    #[serde(default)]
    touches: Touches,
}

/// What a lesson says from now on. What it touches stays.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ChangedLesson)]
#[serde(deny_unknown_fields)]
pub(super) struct Changed {
    /// What can be done now that could not.
    #[schema(min_length = 1, max_length = 5_000)]
    text: String,
}

/// Every lesson, in order of their ids.
#[utoipa::path(get, path = "/api/v1/lessons", tag = "lessons", operation_id = "list_lessons", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Lesson>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().work.lessons, Lesson::of)
}

/// Writes one down, dated today. Whoever waits on what it touches is asked again.
#[utoipa::path(post, path = "/api/v1/lessons", tag = "lessons", operation_id = "add_lesson", request_body = New,
    params(Key), responses((status = 201, description = "It is kept", body = Lesson, headers(("ETag" = String)))))]
pub(super) async fn put(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut reading = Reading::default();
    let text = reading.passage("text", &new.text);
    let touched = new.touches.meant(&caller, &mut reading);
    let (text, Touched { needs_met, others }) = reading.done(text.zip(touched))?;
    let lesson = Add {
        key: key.name(&caller),
        text,
        needs_met,
        others,
    };
    let id = add(caller.foothold(), &mut caller.act(), lesson).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    let at = format!("/api/v1/lessons/{}", Segment(id.as_str()));
    Ok(version::made(response, &at))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/lessons/{id}", tag = "lessons", operation_id = "one_of_lessons", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Lesson, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id_of(&id)?).await
}

/// Changes the words of one.
#[utoipa::path(put, path = "/api/v1/lessons/{id}", tag = "lessons", operation_id = "change_lesson", request_body = Changed,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Lesson, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<Changed>,
) -> Answer {
    let id = id_of(&id)?;
    held(&caller, &id)?;
    let mut reading = Reading::default();
    let text = reading.passage("text", &new.text);
    let text = reading.done(text)?;
    let seen = version
        .of(&caller, SubjectKind::Lesson, id.as_str())
        .await?;
    let changed = Edit {
        id: id.clone(),
        seen,
        text,
    };
    edit(caller.foothold(), &caller.act(), changed).await?;
    told(&caller.afresh().await?, &id).await
}

fn held<'a>(caller: &'a Caller, id: &Id<kept::Lesson>) -> Result<&'a kept::Lesson, Failed> {
    let held = caller.board().work.lessons.get(id);
    held.map(AsRef::as_ref).ok_or(Failed::NOTHING)
}

async fn told(caller: &Caller, id: &Id<kept::Lesson>) -> Answer {
    let lesson = Lesson::of(held(caller, id)?);
    let version = version::of(caller, SubjectKind::Lesson, id.as_str()).await?;
    Ok(version::with(version, lesson))
}

impl Lesson {
    fn of(kept: &kept::Lesson) -> Self {
        Self {
            id: kept.id.to_string(),
            on: kept.on.to_string(),
            text: kept.text.to_string(),
            from: kept.from.as_ref().map(ToString::to_string),
            touches: kept.touches.iter().map(Into::into).collect(),
        }
    }
}
