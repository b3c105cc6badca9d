//! Services: what problems and opportunities belong to.

use axum::extract::Path;
use axum::response::Response;
use engine::id::Id;
use engine::people as kept;
use engine::scene::ServiceProfile;
use operations::SubjectKind;
use operations::scene::{Profile, keep};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Json;
use super::caller::Caller;
use super::named::{added, changed, held, removed, told};
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{self, IfMatch, Key};

/// Where they are.
const LIST: &str = "/api/v1/services";

/// A service.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Service {
    /// Its id, which never changes.
    id: String,
    /// What it is called. No two share a name.
    name: String,
}

/// What it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewService)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// What it is called. No two share a name.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
}

/// Who runs a service day to day.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Owner {
    /// The role that is asked whether those who run it are willing and have room; none where nobody knows. Never a name.
    #[schema(min_length = 1, max_length = 5_000)]
    owner: Option<String>,
}

/// All of them.
#[utoipa::path(get, path = "/api/v1/services", tag = "services", operation_id = "list_services", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Service>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().services, Service::of)
}

/// Adds one.
#[utoipa::path(post, path = "/api/v1/services", tag = "services", operation_id = "add_services", request_body = New,
    params(Key),
    responses((status = 201, description = "It is added", body = Service)))]
pub(super) async fn add(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let thing = meant(caller.act().ids.fresh(), &new)?;
    added(caller, &key, thing, (Service::of, LIST)).await
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/services/{id}", tag = "services", operation_id = "one_of_services", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Service, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id, Service::of).await
}

/// Changes one.
#[utoipa::path(put, path = "/api/v1/services/{id}", tag = "services", operation_id = "change_services", request_body = New,
    params(("id" = String, Path), IfMatch),
    responses((status = 200, description = "As it is now", body = Service, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<New>,
) -> Answer {
    let id = id_of(&id)?;
    let thing = meant(id, &new)?;
    changed(caller, &version, thing, Service::of).await
}

/// Takes one out that nothing names.
#[utoipa::path(delete, path = "/api/v1/services/{id}", tag = "services", operation_id = "remove_services",
    params(("id" = String, Path), IfMatch), responses((status = 204, description = "It is no longer here")))]
pub(super) async fn remove(caller: Caller, Path(id): Path<String>, version: IfMatch) -> Answer {
    removed::<kept::Service>(&caller, &version, &id).await
}

/// Who runs one day to day.
#[utoipa::path(get, path = "/api/v1/services/{id}/owner", tag = "services", operation_id = "owner_of_service", params(("id" = String, Path)),
    responses((status = 200, description = "Who", body = Owner, headers(("ETag" = String)))))]
pub(super) async fn owner(caller: Caller, Path(id): Path<String>) -> Answer {
    owner_told(&caller, &id_of(&id)?).await
}

/// Says who runs one day to day.
#[utoipa::path(put, path = "/api/v1/services/{id}/owner", tag = "services", operation_id = "change_owner_of_service", request_body = Owner,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "Who, from now on", body = Owner, headers(("ETag" = String)))))]
pub(super) async fn change_owner(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(sent): Json<Owner>,
) -> Answer {
    let id: Id<kept::Service> = id_of(&id)?;
    held(&caller, &id)?;
    let mut reading = Reading::default();
    let owner = reading.maybe_line("owner", sent.owner.as_deref());
    let profile = ServiceProfile {
        id: id.of_kind(),
        owner,
    };
    let profile = reading.done(Some(Profile::Service(profile)))?;
    let seen = version.of(&caller, SubjectKind::ServiceProfile, id.as_str());
    let seen = seen.await?;
    keep(caller.foothold(), &caller.act(), seen, profile).await?;
    owner_told(&caller.afresh().await?, &id).await
}

async fn owner_told(caller: &Caller, id: &Id<kept::Service>) -> Answer {
    held(caller, id)?;
    let kept = caller.board().work.of_service(id);
    let owner = kept.and_then(|profile| profile.owner.as_ref().map(ToString::to_string));
    let version = version::of(caller, SubjectKind::ServiceProfile, id.as_str()).await?;
    Ok(version::with(version, Owner { owner }))
}

fn meant(id: Id<kept::Service>, new: &New) -> Result<kept::Service, Failed> {
    let mut reading = Reading::default();
    let name = reading.line("name", &new.name);
    let name = reading.done(name)?;
    Ok(kept::Service { id, name })
}

impl Service {
    fn of(kept: &kept::Service) -> Self {
        Self {
            id: kept.id.to_string(),
            name: kept.name.to_string(),
        }
    }
}
