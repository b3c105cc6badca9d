//! Whom to tell what was decided, and what. Nothing of it says who said what.

use axum::extract::Path;
use engine::answer::Source;
use engine::id::Id;
use operations::Right;
use operations::decisions::{Concerned, listed, opened, whom_to_tell};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::body;
use crate::api::caller::Caller;
use crate::api::paging::{Asked, Listed, Paging};
use crate::api::problem::{Answer, Failed};
use crate::api::reading::id_of;
use crate::decisions::message;

/// Someone to tell.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Concerned)]
pub(in crate::api) struct Told {
    /// The id of a person, a role or a meeting.
    id: String,
    name: String,
    /// How many problems and opportunities concern them.
    about: usize,
}

/// What one is told.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Message {
    id: String,
    name: String,
    /// All of it, to be sent as it is.
    text: String,
}

/// Everyone to tell: everyone who answered or put something forward. For those who run rounds.
#[utoipa::path(get, path = "/api/v1/decisions/{number}/tell", tag = "decisions", operation_id = "whom_to_tell",
    params(("number" = i64, Path), Asked), responses((status = 200, description = "A page of them", body = Listed<Told>)))]
pub(in crate::api) async fn list(
    caller: Caller,
    Path(number): Path<i64>,
    paging: Paging,
) -> Answer {
    may_read(&caller, None)?;
    listed(caller.foothold(), caller.organisation(), number).await?;
    let all = whom_to_tell(caller.foothold(), caller.view()).await?;
    Ok(paging.each(all.iter(), |one| Told {
        id: one.who.id.to_string(),
        name: one.who.name.to_string(),
        about: one.about.len(),
    }))
}

/// What one of them is told. Anyone may read what is theirs.
#[utoipa::path(get, path = "/api/v1/decisions/{number}/tell/{who}", tag = "decisions", operation_id = "what_to_tell",
    params(("number" = i64, Path), ("who" = String, Path)), responses((status = 200, description = "The message", body = Message)))]
pub(in crate::api) async fn one(
    caller: Caller,
    Path((number, who)): Path<(i64, String)>,
) -> Answer {
    let who = id_of(&who)?;
    may_read(&caller, Some(&who))?;
    let (foothold, organisation) = (caller.foothold(), caller.organisation());
    let (decision, _) = listed(foothold, organisation, number).await?;
    let opened = opened(foothold, organisation, &decision).await?;
    let all = whom_to_tell(foothold, caller.view()).await?;
    let one = all.into_iter().find(|one| one.who.id == who);
    let Concerned { who, about } = one.ok_or(Failed::NOTHING)?;
    Ok(body::told(&Message {
        id: who.id.to_string(),
        name: who.name.to_string(),
        text: message(&opened.record, &about),
    }))
}

/// The list says who answered, and who did is for nobody but those who run rounds.
fn may_read(caller: &Caller, who: Option<&Id<Source>>) -> Result<(), Failed> {
    let may = caller.may(Right::RunRounds) || who == Some(caller.viewer());
    may.then_some(()).ok_or(Failed::NOTHING)
}
