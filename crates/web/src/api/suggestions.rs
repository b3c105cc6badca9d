//! What was put forward without an account, for those who keep the list.

use axum::extract::Path;
use engine::id::Id;
use operations::suggestions::{self as held, Settle, decline, join, take};
use operations::{Became, Detail, Suggestion as Kept};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::{Json, told};
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::Answer;
use super::reading::{Reading, id_of};
use super::why::Why;
use super::words::Kind;

/// Something that was put forward without an account.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Suggestion {
    /// Its id, which never changes.
    id: String,
    /// What it is, in a line.
    title: String,
    kind: Kind,
    /// What else there is to say.
    details: Option<String>,
    /// When it was given.
    #[schema(format = DateTime)]
    given: String,
    state: State,
    /// The id of the problem or opportunity that it became, or was added to.
    candidate: Option<String>,
    /// Why it was not taken.
    why: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = SuggestionState)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    /// Nobody has looked at it yet.
    Waiting,
    /// It is on the list.
    Taken,
    /// It was not taken.
    Declined,
}

/// Which one says the same.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = JoinedWith)]
#[serde(deny_unknown_fields)]
pub(super) struct Other {
    /// The id of the problem or opportunity to which it is added.
    #[schema(min_length = 1, max_length = 5_000)]
    candidate: String,
}

/// Those that wait, the oldest first.
#[utoipa::path(get, path = "/api/v1/suggestions", tag = "suggestions", operation_id = "list_suggestions", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Suggestion>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Answer {
    let all = held::list(caller.foothold(), &caller.act()).await?;
    Ok(paging.each(all.iter(), Suggestion::of))
}

/// One of them, settled or not.
#[utoipa::path(get, path = "/api/v1/suggestions/{id}", tag = "suggestions", operation_id = "one_of_suggestions", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Suggestion)))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    as_it_is(&caller, id_of(&id)?).await
}

/// Puts it on the list.
#[utoipa::path(post, path = "/api/v1/suggestions/{id}/take", tag = "suggestions", operation_id = "take_suggestion", params(("id" = String, Path)),
    responses((status = 200, description = "As it is now", body = Suggestion)))]
pub(super) async fn put(caller: Caller, Path(id): Path<String>) -> Answer {
    let id: Id<Kept> = id_of(&id)?;
    take(caller.foothold(), &caller.act(), Settle(id.clone())).await?;
    as_it_is(&caller, id).await
}

/// Adds it to what people know of one that is on the list already.
#[utoipa::path(post, path = "/api/v1/suggestions/{id}/join", tag = "suggestions", operation_id = "join_suggestion", request_body = Other,
    params(("id" = String, Path)), responses((status = 200, description = "As it is now", body = Suggestion)))]
pub(super) async fn add(caller: Caller, Path(id): Path<String>, Json(sent): Json<Other>) -> Answer {
    let id: Id<Kept> = id_of(&id)?;
    let mut reading = Reading::default();
    let other = reading.id("candidate", &sent.candidate);
    let other = reading.done(other)?;
    join(caller.foothold(), &caller.act(), Settle(id.clone()), other).await?;
    as_it_is(&caller, id).await
}

/// Does not take it, and says why: whoever gave it reads that.
#[utoipa::path(post, path = "/api/v1/suggestions/{id}/decline", tag = "suggestions", operation_id = "decline_suggestion", request_body = Why,
    params(("id" = String, Path)), responses((status = 200, description = "As it is now", body = Suggestion)))]
pub(super) async fn turn_down(
    caller: Caller,
    Path(id): Path<String>,
    Json(why): Json<Why>,
) -> Answer {
    let id: Id<Kept> = id_of(&id)?;
    let why = why.said()?;
    decline(caller.foothold(), &caller.act(), Settle(id.clone()), why).await?;
    as_it_is(&caller, id).await
}

async fn as_it_is(caller: &Caller, id: Id<Kept>) -> Answer {
    let found = held::find(caller.foothold(), &caller.act(), id).await?;
    Ok(told(&Suggestion::of(&found)))
}

impl Suggestion {
    fn of(kept: &Kept) -> Self {
        let (state, candidate, why) = match &kept.became {
            Became::Waiting => (State::Waiting, None, None),
            Became::Taken(id) => (State::Taken, Some(id.to_string()), None),
            Became::Declined(why) => (State::Declined, None, Some(why.to_string())),
        };
        Self {
            id: kept.id.to_string(),
            title: kept.title.to_string(),
            kind: kept.kind.into(),
            details: kept.detail.as_ref().map(Detail::to_string),
            given: kept.made.to_string(),
            state,
            candidate,
            why,
        }
    }
}
