//! Something is started; what is kept of it is changed; it goes back to the list.

use axum::extract::Path;
use engine::exemplars as kept;
use engine::id::Id;
use jiff::civil::Date;
use operations::SubjectKind;
use operations::exemplars::{Edit, GoBack, Kept, Start, edit, go_back, start};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Exemplar, address, held, told};
use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::problem::Answer;
use crate::api::reading::{Reading, id_of};
use crate::api::version::{self, IfMatch, Key};
use crate::api::why::Why;

/// What is started.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewExemplar)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct Started {
    /// The id of the problem or opportunity.
    #[schema(min_length = 1, max_length = 5_000)]
    candidate: String,
    /// The number of the decision that picked it.
    decision: Option<i64>,
    /// How things are for people before anything changes.
    #[schema(min_length = 1, max_length = 5_000)]
    baseline: Option<String>,
    /// What is to be learned.
    #[schema(min_length = 1, max_length = 5_000)]
    question: Option<String>,
    /// The day to come on which to look back.
    #[schema(format = Date)]
    look_on: String,
    /// Why it starts though there is no room for it.
    #[schema(min_length = 1, max_length = 5_000)]
    anyway: Option<String>,
}

/// What is kept of one from now on. What is left out is empty from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ChangedExemplar)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct Changed {
    /// How things were for people before anything changed.
    #[schema(min_length = 1, max_length = 5_000)]
    baseline: Option<String>,
    /// What is to be learned.
    #[schema(min_length = 1, max_length = 5_000)]
    question: Option<String>,
    /// The day to look back: one to come, or the one that stands there.
    #[schema(format = Date)]
    look_on: String,
}

/// Starts something: a pick, or whatever stands at *Start now*.
#[utoipa::path(post, path = "/api/v1/exemplars", tag = "exemplars", operation_id = "start_exemplar", request_body = Started,
    params(Key), responses((status = 201, description = "It is under way", body = Exemplar, headers(("ETag" = String)))))]
pub(in crate::api) async fn begin(caller: Caller, key: Key, Json(new): Json<Started>) -> Answer {
    let mut reading = Reading::default();
    let candidate = reading.id("candidate", &new.candidate);
    let sent = (
        new.baseline.as_deref(),
        new.question.as_deref(),
        new.look_on.as_str(),
    );
    let kept = kept_of(sent, caller.view().today(), None, &mut reading);
    let anyway = reading.maybe_passage("anyway", new.anyway.as_deref());
    let (candidate, kept) = reading.done(candidate.zip(kept))?;
    let started = Start {
        key: key.name(&caller),
        candidate,
        decision: new.decision,
        kept,
        anyway,
    };
    let id = start(caller.foothold(), &mut caller.act(), started).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    Ok(version::made(response, &address(&id)))
}

/// Changes what is kept of one that is under way.
#[utoipa::path(put, path = "/api/v1/exemplars/{id}", tag = "exemplars", operation_id = "change_exemplar", request_body = Changed,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Exemplar, headers(("ETag" = String)))))]
pub(in crate::api) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<Changed>,
) -> Answer {
    let id = id_of(&id)?;
    let before = held(&caller, &id)?.look_on;
    let mut reading = Reading::default();
    let sent = (
        new.baseline.as_deref(),
        new.question.as_deref(),
        new.look_on.as_str(),
    );
    let kept = kept_of(sent, caller.view().today(), before, &mut reading);
    let kept = reading.done(kept)?;
    let seen = version
        .of(&caller, SubjectKind::Exemplar, id.as_str())
        .await?;
    let changed = Edit {
        id: id.clone(),
        seen,
        kept,
    };
    edit(caller.foothold(), &caller.act(), changed).await?;
    told(&caller.afresh().await?, &id).await
}

/// Sends one back to the list that could not start after all.
#[utoipa::path(post, path = "/api/v1/exemplars/{id}/go-back", tag = "exemplars", operation_id = "exemplar_goes_back", request_body = Why,
    params(("id" = String, Path), Key), responses((status = 200, description = "As it is now", body = Exemplar, headers(("ETag" = String)))))]
pub(in crate::api) async fn back(
    caller: Caller,
    Path(id): Path<String>,
    key: Key,
    Json(why): Json<Why>,
) -> Answer {
    let id: Id<kept::Exemplar> = id_of(&id)?;
    held(&caller, &id)?;
    let back = GoBack {
        key: key.name(&caller),
        id: id.clone(),
        why: why.said()?,
    };
    go_back(caller.foothold(), &caller.act(), back).await?;
    told(&caller.afresh().await?, &id).await
}

fn kept_of(
    (baseline, question, look_on): (Option<&str>, Option<&str>, &str),
    today: Date,
    before: Option<Date>,
    reading: &mut Reading,
) -> Option<Kept> {
    let baseline = reading.maybe_passage("baseline", baseline);
    let question = reading.maybe_passage("question", question);
    let look_on = reading.day_to_come("look-on", Some(look_on), today, before)?;
    Some(Kept {
        baseline,
        question,
        look_on,
    })
}
