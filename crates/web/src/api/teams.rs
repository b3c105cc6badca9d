//! Teams: whose room is taken.

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
const LIST: &str = "/api/v1/teams";

/// The most things that a team has room for at once: far more than any has.
const MOST_ROOM: u32 = 1_000;

/// A team.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Team {
    /// Its id, which never changes.
    id: String,
    /// What it is called. No two share a name.
    name: String,
    /// How many things it has room for at once; left out where nobody knows.
    room: Option<u32>,
}

/// What it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewTeam)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// What it is called. No two share a name.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
    /// How many things it has room for at once; left out where nobody knows.
    #[schema(minimum = 0, maximum = 1_000)]
    room: Option<u32>,
}

/// All of them.
#[utoipa::path(get, path = "/api/v1/teams", tag = "teams", operation_id = "list_teams", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Team>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().teams, Team::of)
}

/// Adds one.
#[utoipa::path(post, path = "/api/v1/teams", tag = "teams", operation_id = "add_teams", request_body = New,
    params(Key),
    responses((status = 201, description = "It is added", body = Team)))]
pub(super) async fn add(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let thing = meant(caller.act().ids.fresh(), &new)?;
    added(caller, &key, thing, (Team::of, LIST)).await
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/teams/{id}", tag = "teams", operation_id = "one_of_teams", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Team, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id, Team::of).await
}

/// Changes one.
#[utoipa::path(put, path = "/api/v1/teams/{id}", tag = "teams", operation_id = "change_teams", request_body = New,
    params(("id" = String, Path), IfMatch),
    responses((status = 200, description = "As it is now", body = Team, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<New>,
) -> Answer {
    let id = id_of(&id)?;
    let thing = meant(id, &new)?;
    changed(caller, &version, thing, Team::of).await
}

/// Takes one out that nothing names.
#[utoipa::path(delete, path = "/api/v1/teams/{id}", tag = "teams", operation_id = "remove_teams",
    params(("id" = String, Path), IfMatch), responses((status = 204, description = "It is no longer here")))]
pub(super) async fn remove(caller: Caller, Path(id): Path<String>, version: IfMatch) -> Answer {
    removed::<kept::Team>(&caller, &version, &id).await
}

fn meant(id: Id<kept::Team>, new: &New) -> Result<kept::Team, Failed> {
    let mut reading = Reading::default();
    let name = reading.line("name", &new.name);
    if new.room.is_some_and(|room| room > MOST_ROOM) {
        let (least, most) = (0, MOST_ROOM.into());
        reading.take::<()>("room", Err(wording::form::Wrong::NotWhole { least, most }));
    }
    let name = reading.done(name)?;
    Ok(kept::Team {
        id,
        name,
        room: new.room,
    })
}

impl Team {
    fn of(kept: &kept::Team) -> Self {
        Self {
            id: kept.id.to_string(),
            name: kept.name.to_string(),
            room: kept.room,
        }
    }
}
