//! Who sees whose answer it is: what the organisation promises those who answer.

use engine::answer::Source;
use engine::id::Id;
use engine::members::NamesSeen;
use operations::SubjectKind;
use operations::discretion::{Promise, may_see, promise};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::form::Wrong;

use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::problem::Answer;
use crate::api::reading::Reading;
use crate::api::version::{self, IfMatch};
use crate::api::words::texts;

/// Who sees names. Everyone sees their own.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = NamesSeen)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct Seen {
    /// The ids of those who run rounds and see them; none where nobody does.
    seen_by: Vec<String>,
}

/// Who sees names.
#[utoipa::path(get, path = "/api/v1/settings/names", tag = "settings", operation_id = "names",
    responses((status = 200, description = "Who sees names", body = Seen, headers(("ETag" = String)))))]
pub(in crate::api) async fn one(caller: Caller) -> Answer {
    let held = caller.board().work.discretion();
    let version = version::of(&caller, SubjectKind::Discretion, held.id.as_str()).await?;
    let seen_by = match &held.names {
        NamesSeen::ByNobody => Vec::new(),
        NamesSeen::By(chosen) => texts(chosen),
    };
    Ok(version::with(version, Seen { seen_by }))
}

/// Says who sees names, of every answer: while no round is open.
#[utoipa::path(put, path = "/api/v1/settings/names", tag = "settings", operation_id = "change_names", request_body = Seen,
    params(IfMatch), responses((status = 200, description = "Who sees names now", body = Seen, headers(("ETag" = String)))))]
pub(in crate::api) async fn change(
    caller: Caller,
    version: IfMatch,
    Json(sent): Json<Seen>,
) -> Answer {
    let mut reading = Reading::default();
    let chosen: Option<Vec<Id<Source>>> = reading.ids("seen-by", &sent.seen_by);
    let chosen = chosen.and_then(|chosen| {
        let all = chosen.iter().all(|one| may_see(caller.board(), one));
        reading.take("seen-by", all.then_some(chosen).ok_or(Wrong::NotAChoice))
    });
    let chosen = reading.done(chosen)?;
    let names = if chosen.is_empty() {
        NamesSeen::ByNobody
    } else {
        NamesSeen::By(chosen)
    };
    let held = caller.board().work.discretion();
    let seen = version.of(&caller, SubjectKind::Discretion, held.id.as_str());
    let seen = seen.await?;
    promise(caller.foothold(), &caller.act(), Promise { seen, names }).await?;
    one(caller.afresh().await?).await
}
