//! What was done, in words, as the page of activity tells it to whoever asks.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use operations::{Place, notes, undo};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::told;
use super::caller::Caller;
use super::problem::{Answer, Failed};
use crate::activity::{Line, told_whole};

/// Which lines.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Asked {
    /// Those before a place, as the link to the next page gives it.
    #[param(pattern = "^[0-9]{1,15}\\.[0-9]{1,15}$")]
    before: Option<String>,
}

/// A page of lines, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Lines {
    items: Vec<Done>,
}

/// Something that was done.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Done {
    /// Who did it; none where that is kept from whoever asks.
    by: Option<String>,
    /// When, by the organisation's clock, in words; none where who did it is kept.
    when: Option<String>,
    /// What it is about.
    about: Option<String>,
    /// What was done, a sentence each.
    what: Vec<String>,
    /// The revision by which it is undone with all that was done together with it; none where it cannot be.
    revision: Option<i64>,
}

/// What was done, the latest first, fifty lines at a time.
#[utoipa::path(get, path = "/api/v1/activity", tag = "activity", operation_id = "activity", params(Asked),
    responses((status = 200, description = "A page of it", body = Lines)))]
pub(super) async fn list(caller: Caller, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let wrong = || Failed::telling(StatusCode::BAD_REQUEST, wording::api::BEFORE_IS_A_PLACE);
    let Query(asked) = asked.map_err(|_| wrong())?;
    let before = match asked.before.as_deref() {
        None => Place::END,
        Some(text) => place(text).ok_or_else(wrong)?,
    };
    let read = notes::activity(caller.foothold(), caller.organisation(), before).await?;
    let reader = caller.reader();
    let mut items = Vec::with_capacity(read.len());
    for activity in &read {
        let Line { about, told: line } = Line::of(activity, &reader)?;
        let revision = line.undo.map(|_| activity.revision);
        let (by, when) = line.by.unzip();
        let about = about.map(|(_, name)| name);
        let what = line.what;
        items.push(Done {
            by,
            when,
            about,
            what,
            revision,
        });
    }
    let mut response = told(&Lines { items });
    if let Some(Place { revision, line }) = notes::earlier(&read) {
        let link = format!("</api/v1/activity?before={revision}.{line}>; rel=\"next\"");
        if let Ok(link) = HeaderValue::from_str(&link) {
            response.headers_mut().insert(header::LINK, link);
        }
    }
    Ok(response)
}

/// Puts back what stood there before a revision, as long as nothing was done to it since.
#[utoipa::path(post, path = "/api/v1/activity/{revision}/undo", tag = "activity", operation_id = "undo", params(("revision" = i64, Path)),
    responses((status = 204, description = "It is undone")))]
pub(super) async fn take_back(caller: Caller, Path(revision): Path<i64>) -> Answer {
    let (foothold, reader) = (caller.foothold(), caller.reader());
    told_whole(foothold, caller.organisation(), revision, &reader).await?;
    undo(foothold, &caller.act(), revision).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The place that a text tells: two numbers, each of digits alone.
fn place(text: &str) -> Option<Place> {
    let (revision, line) = text.split_once('.')?;
    let number = |text: &str| -> Option<i64> {
        let is_plain = (1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_plain.then(|| text.parse().ok())?
    };
    let (revision, line) = (number(revision)?, number(line)?);
    Some(Place { revision, line })
}
