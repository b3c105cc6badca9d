//! Lessons.

use axum::response::Response;
use engine::exemplars as kept;
use serde::Serialize;
use utoipa::ToSchema;

use super::blockers::Blocker;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};

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

/// Every lesson, in order of their ids.
#[utoipa::path(get, path = "/api/v1/lessons", tag = "lessons", operation_id = "list_lessons", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Lesson>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().work.lessons, Lesson::of)
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
