//! An exemplar is looked back at: it carries on, is done in more places, or stops. It leaves a lesson.

use axum::extract::Path;
use engine::exemplars as kept;
use jiff::civil::Date;
use operations::SubjectKind;
use operations::exemplars::{LookBack, Onward, look_back};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Exemplar, held, told};
use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::problem::Answer;
use crate::api::reading::{Reading, id_of};
use crate::api::touches::{Touched, Touches};
use crate::api::version::{IfMatch, Key};
use crate::api::words::words;

words! {
    /// What comes next.
    Next is kept::Next {
        /// It carries on as it is.
        CarryOn,
        /// It is done in more places.
        Scale,
        /// It stops: it is done.
        Stop,
    }
}

/// What became of it.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewReview)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct New {
    /// What changed for people.
    #[schema(min_length = 1, max_length = 5_000)]
    changed: String,
    /// What was learned.
    #[schema(min_length = 1, max_length = 5_000)]
    learned: String,
    /// Support gained.
    #[schema(min_length = 1, max_length = 5_000)]
    support: Option<String>,
    /// What can be done now that could not: the lesson.
    #[schema(min_length = 1, max_length = 5_000)]
    can_now: String,
    #[serde(default)]
    touches: Touches,
    next: Next,
    /// The day to come on which to look again, unless it stops.
    #[schema(format = Date)]
    look_on: Option<String>,
}

/// Keeps a look back at one that is under way, and its lesson.
#[utoipa::path(post, path = "/api/v1/exemplars/{id}/reviews", tag = "exemplars", operation_id = "review_exemplar", request_body = New,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Exemplar, headers(("ETag" = String)))))]
pub(in crate::api) async fn keep(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<New>,
) -> Answer {
    let id = id_of(&id)?;
    held(&caller, &id)?;
    let mut reading = Reading::default();
    let changed = reading.passage("changed", &new.changed);
    let learned = reading.passage("learned", &new.learned);
    let support = reading.maybe_passage("support", new.support.as_deref());
    let can_now = reading.passage("can-now", &new.can_now);
    let touched = new.touches.meant(&caller, &mut reading);
    let onward = onward(&new, caller.view().today(), &mut reading);
    let said = changed.zip(learned).zip(can_now);
    let ((said, touched), onward) = reading.done(said.zip(touched).zip(onward))?;
    let ((changed, learned), can_now) = said;
    let Touched { needs_met, others } = touched;
    let seen = version
        .of(&caller, SubjectKind::Exemplar, id.as_str())
        .await?;
    let back = LookBack {
        key: Key::fresh(&caller),
        id: id.clone(),
        seen,
        changed,
        learned,
        needs_met,
        support,
        can_now,
        others,
        onward,
    };
    look_back(caller.foothold(), &mut caller.act(), back).await?;
    told(&caller.afresh().await?, &id).await
}

/// What comes next; a day to look again is wanted unless it stops.
fn onward(new: &New, today: Date, reading: &mut Reading) -> Option<Onward> {
    let day = reading.day_to_come("look-on", new.look_on.as_deref(), today, None);
    match (new.next, day) {
        (Next::Stop, _) => Some(Onward::Stop),
        (Next::CarryOn, Some(day)) => Some(Onward::CarryOn(day)),
        (Next::Scale, Some(day)) => Some(Onward::Scale(day)),
        (Next::CarryOn | Next::Scale, None) => {
            if new.look_on.is_none() {
                reading.tell("look-on", wording::api::DAY_TO_LOOK_AGAIN);
            }
            None
        }
    }
}
