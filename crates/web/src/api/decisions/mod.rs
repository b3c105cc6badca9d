//! Decisions, and the records that are sealed.

pub(super) mod new;
pub(super) mod tell;

use axum::extract::Path;
use operations::decisions::{self, superseded_by};
use serde::Serialize;
use utoipa::ToSchema;

use super::body::text;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::Answer;

/// A decision. What was decided stands in its record.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Decision {
    /// Its number, from 1.
    number: i64,
    /// When it was recorded.
    #[schema(format = DateTime)]
    recorded: String,
    /// The day to look at it again.
    #[schema(format = Date)]
    look_again: Option<String>,
    /// The number of the later decision that took its place.
    superseded_by: Option<i64>,
    /// The address of its record.
    record: String,
}

/// Every decision, the latest first.
#[utoipa::path(get, path = "/api/v1/decisions", tag = "decisions", operation_id = "list_decisions", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Decision>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Answer {
    let all = decisions::list(caller.foothold(), caller.organisation()).await?;
    Ok(paging.each(all.iter(), |kept| {
        Decision::of(kept, superseded_by(&all, kept))
    }))
}

/// The record of one: the very bytes that were sealed, as `foothold verify` reads them.
#[utoipa::path(get, path = "/api/v1/decisions/{number}", tag = "decisions", operation_id = "one_of_decisions", params(("number" = i64, Path)),
    responses((status = 200, description = "The record", body = serde_json::Value, content_type = "application/json")))]
pub(super) async fn one(caller: Caller, Path(number): Path<i64>) -> Answer {
    let sealed = decisions::one(caller.foothold(), caller.organisation(), number).await?;
    Ok(text(sealed.text))
}

impl Decision {
    fn of(kept: &decisions::Decision, superseded_by: Option<i64>) -> Self {
        Self {
            number: kept.number,
            recorded: kept.sealed_at.to_string(),
            look_again: kept.look_again.map(|day| day.to_string()),
            superseded_by,
            record: format!("/api/v1/decisions/{}", kept.number),
        }
    }
}
