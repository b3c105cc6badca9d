//! Services: what problems and opportunities belong to.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use engine::id::Id;
use engine::people as kept;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Json;
use super::caller::Caller;
use super::named::{added, changed, told};
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::Reading;
use super::version::Key;

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

/// All of them.
#[utoipa::path(get, path = "/api/v1/services", tag = "services", operation_id = "list_services", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Service>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().services, Service::of)
}

/// Adds one.
#[utoipa::path(post, path = "/api/v1/services", tag = "services", operation_id = "add_services", request_body = New,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key does it once", min_length = 1, max_length = 200, pattern = "^[!-~]+$")),
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
    params(("id" = String, Path), ("If-Match" = String, Header, description = "The ETag of what is changed")),
    responses((status = 200, description = "As it is now", body = Service, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(new): Json<New>,
) -> Answer {
    let id = Id::parse(&id).map_err(|_| Failed::NOTHING)?;
    let thing = meant(id, &new)?;
    changed(caller, &headers, thing, Service::of).await
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
