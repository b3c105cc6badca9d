//! How one hangs together with others: parked, taken up, merged, split, related.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use engine::asking::Ask;
use engine::board::Board;
use engine::candidate as kept;
use engine::id::Id;
use engine::text::Note;
use operations::candidates::{Merge, Related, Split, merge, park, relate, split, take_up};
use operations::groundwork::spare;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Whole, held, told};
use crate::api::body::{self, Json};
use crate::api::caller::Caller;
use crate::api::problem::Answer;
use crate::api::reading::{Reading, id_of};
use crate::api::version::Key;
use crate::api::why::Why;
use crate::api::words::{Condition, texts};
use crate::candidates::{MOST_PARTS, WHY_SPLIT};

/// How it hangs together with others.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::api) struct Ties {
    /// Why it was parked.
    parked_because: Option<String>,
    /// The id of the one that says the same and stands for both.
    merged_into: Option<String>,
    /// The id of the one that it is a part of.
    split_from: Option<String>,
    /// The ids of those that it has to do with.
    related: Vec<String>,
}

/// Which one says the same.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = MergedInto)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Same {
    /// The id of the one that stays and stands for both.
    #[schema(min_length = 1, max_length = 5_000)]
    into: String,
}

/// Into what it is split.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewParts)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Parts {
    /// What each part is, in a line.
    #[schema(min_items = 2, max_items = 10)]
    parts: Vec<String>,
    /// Whether it stays on the list beside its parts. Else it is parked.
    #[serde(default)]
    stays: bool,
}

/// The parts that it was split into.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PartsMade)]
pub(in crate::api) struct Made {
    /// Their ids, in the order in which they were sent.
    parts: Vec<String>,
}

/// About what nobody needs to be asked again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NoNeed {
    condition: Condition,
    /// Of operations: the id of the team whose room it speaks of.
    #[schema(min_length = 1, max_length = 5_000)]
    team: Option<String>,
}

/// Parks it. Nothing of it is lost.
#[utoipa::path(post, path = "/api/v1/candidates/{id}/park", tag = "candidates", operation_id = "park_candidate", request_body = Why,
    params(("id" = String, Path)), responses((status = 200, description = "As it is now", body = Whole, headers(("ETag" = String)))))]
pub(in crate::api) async fn set_aside(
    caller: Caller,
    Path(id): Path<String>,
    Json(why): Json<Why>,
) -> Answer {
    let id = id_of(&id)?;
    park(caller.foothold(), &caller.act(), id.clone(), why.said()?).await?;
    told(&caller.afresh().await?, &id).await
}

/// Takes up again what was parked.
#[utoipa::path(post, path = "/api/v1/candidates/{id}/take-up", tag = "candidates", operation_id = "take_up_candidate",
    params(("id" = String, Path)), responses((status = 200, description = "As it is now", body = Whole, headers(("ETag" = String)))))]
pub(in crate::api) async fn bring_back(caller: Caller, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    take_up(caller.foothold(), &caller.act(), id.clone()).await?;
    told(&caller.afresh().await?, &id).await
}

/// Makes one of two: this one is parked, and what only it knew goes over to the other.
#[utoipa::path(post, path = "/api/v1/candidates/{id}/merge", tag = "candidates", operation_id = "merge_candidate", request_body = Same,
    params(("id" = String, Path)), responses((status = 200, description = "The one that stays", body = Whole, headers(("ETag" = String)))))]
pub(in crate::api) async fn make_one(
    caller: Caller,
    Path(id): Path<String>,
    Json(same): Json<Same>,
) -> Answer {
    let goes = id_of(&id)?;
    held(&caller, &goes)?;
    let mut reading = Reading::default();
    let stays = reading.id("into", &same.into);
    let stays = reading.done(stays)?;
    let both = Merge {
        goes,
        stays: stays.clone(),
    };
    merge(caller.foothold(), &caller.act(), both).await?;
    told(&caller.afresh().await?, &stays).await
}

/// Splits it into parts. Answers and levels stay with the whole.
#[utoipa::path(post, path = "/api/v1/candidates/{id}/split", tag = "candidates", operation_id = "split_candidate", request_body = Parts,
    params(("id" = String, Path), Key), responses((status = 200, description = "Its parts", body = Made)))]
pub(in crate::api) async fn divide(
    caller: Caller,
    Path(id): Path<String>,
    key: Key,
    Json(sent): Json<Parts>,
) -> Answer {
    let id = id_of(&id)?;
    held(&caller, &id)?;
    let mut reading = Reading::default();
    let titles = sent.parts.iter();
    let titles: Vec<_> = titles.map(|title| reading.line("parts", title)).collect();
    if !(2..=MOST_PARTS).contains(&sent.parts.len()) {
        reading.tell("parts", wording::api::TWO_TO_TEN_PARTS);
    }
    let why = (!sent.stays).then_some(WHY_SPLIT);
    let park: Option<Note> = reading.maybe_passage("stays", why);
    let parts = reading.done(titles.into_iter().collect())?;
    let key = key.name(&caller);
    let new = Split {
        key,
        id,
        parts,
        park,
    };
    let ids = split(caller.foothold(), &caller.act(), new).await?;
    let parts = texts(&ids);
    Ok(body::told(&Made { parts }))
}

/// Says that two have to do with each other.
#[utoipa::path(put, path = "/api/v1/candidates/{id}/related/{other}", tag = "candidates", operation_id = "relate_candidates",
    params(("id" = String, Path), ("other" = String, Path)), responses((status = 204, description = "Each leads to the other")))]
pub(in crate::api) async fn link(caller: Caller, Path(both): Path<(String, String)>) -> Answer {
    relate_both(caller, both, Related::Yes).await
}

/// Says that they no longer have.
#[utoipa::path(delete, path = "/api/v1/candidates/{id}/related/{other}", tag = "candidates", operation_id = "unrelate_candidates",
    params(("id" = String, Path), ("other" = String, Path)), responses((status = 204, description = "Neither leads to the other")))]
pub(in crate::api) async fn unlink(caller: Caller, Path(both): Path<(String, String)>) -> Answer {
    relate_both(caller, both, Related::No).await
}

async fn relate_both(caller: Caller, both: (String, String), related: Related) -> Answer {
    let both = [id_of(&both.0)?, id_of(&both.1)?];
    relate(caller.foothold(), &caller.act(), both, related).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Says that nobody needs to be asked again about it.
#[utoipa::path(post, path = "/api/v1/candidates/{id}/no-need", tag = "candidates", operation_id = "no_need_to_ask", request_body = NoNeed,
    params(("id" = String, Path)), responses((status = 204, description = "Nobody is asked again")))]
pub(in crate::api) async fn no_need(
    caller: Caller,
    Path(id): Path<String>,
    Json(sent): Json<NoNeed>,
) -> Answer {
    let candidate = id_of(&id)?;
    held(&caller, &candidate)?;
    let mut reading = Reading::default();
    let team = reading.maybe_id("team", sent.team.as_deref());
    reading.done(Some(()))?;
    let ask = Ask {
        candidate,
        condition: sent.condition.into(),
        team,
    };
    spare(caller.foothold(), &caller.act(), ask).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

impl Ties {
    pub(super) fn of(board: &Board, id: &Id<kept::Candidate>) -> Self {
        let held = board.work.of_candidate(id);
        let id = |id: &Id<kept::Candidate>| id.to_string();
        Self {
            parked_because: held.and_then(|ties| ties.parked.as_ref().map(ToString::to_string)),
            merged_into: held.and_then(|ties| ties.merged_into.as_ref().map(id)),
            split_from: held.and_then(|ties| ties.split_from.as_ref().map(id)),
            related: held.map_or(Vec::new(), |ties| texts(&ties.related)),
        }
    }
}
