//! Groups: the people that are touched.

pub(super) mod profile;

use axum::extract::Path;
use axum::response::Response;
use engine::id::Id;
use engine::people as kept;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Json;
use super::caller::Caller;
use super::named::{added, changed, removed, told};
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{IfMatch, Key};

/// Where they are.
const LIST: &str = "/api/v1/groups";

/// A group of people.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Group {
    /// Its id, which never changes.
    id: String,
    /// What it is called. No two share a name.
    name: String,
}

/// What it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewGroup)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// What it is called. No two share a name.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
}

/// All of them.
#[utoipa::path(get, path = "/api/v1/groups", tag = "groups", operation_id = "list_groups", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Group>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().groups, Group::of)
}

/// Adds one.
#[utoipa::path(post, path = "/api/v1/groups", tag = "groups", operation_id = "add_groups", request_body = New,
    params(Key),
    responses((status = 201, description = "It is added", body = Group)))]
pub(super) async fn add(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let thing = meant(caller.act().ids.fresh(), &new)?;
    added(caller, &key, thing, (Group::of, LIST)).await
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "one_of_groups", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Group, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id, Group::of).await
}

/// Changes one.
#[utoipa::path(put, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "change_groups", request_body = New,
    params(("id" = String, Path), IfMatch),
    responses((status = 200, description = "As it is now", body = Group, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<New>,
) -> Answer {
    let id = id_of(&id)?;
    let thing = meant(id, &new)?;
    changed(caller, &version, thing, Group::of).await
}

/// Takes one out that nothing names.
#[utoipa::path(delete, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "remove_groups",
    params(("id" = String, Path), IfMatch), responses((status = 204, description = "It is no longer here")))]
pub(super) async fn remove(caller: Caller, Path(id): Path<String>, version: IfMatch) -> Answer {
    removed::<kept::Group>(&caller, &version, &id).await
}

fn meant(id: Id<kept::Group>, new: &New) -> Result<kept::Group, Failed> {
    let mut reading = Reading::default();
    let name = reading.line("name", &new.name);
    let name = reading.done(name)?;
    Ok(kept::Group { id, name })
}

impl Group {
    fn of(kept: &kept::Group) -> Self {
        Self {
            id: kept.id.to_string(),
            name: kept.name.to_string(),
        }
    }
}
