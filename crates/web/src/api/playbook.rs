//! The playbook: what tends to create a condition that is missing.

use axum::extract::Path;
use axum::response::Response;
use engine::condition as asked;
use engine::groundwork as kept;
use engine::groundwork::{Listed as Entry, Playbook};
use engine::id::Id;
use operations::SubjectKind;
use operations::playbook::{Add, Write, add, write};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::form::Wrong;

use super::body::Json;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{self, IfMatch, Key};
use super::words::{Condition, words};
use crate::path::Segment;

words! {
    /// A half of a condition: of operations, willing and room; of capability, succeed and learn.
    Half is asked::Half {
        /// The one that the condition names first.
        First,
        /// The other.
        Second,
    }
}

words! {
    /// How much work it is.
    Effort is kept::Effort {
        /// Up to four weeks or so.
        Small,
        /// Some eight weeks.
        Medium,
        /// Some sixteen weeks.
        Large,
    }
}

words! {
    /// Whose a play is.
    Origin is kept::Origin {
        /// Everybody has it.
        BuiltIn,
        /// Everybody has it, and the organisation has made it its own.
        Changed,
        /// The organisation wrote it.
        Own,
    }
}

/// A play.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Play {
    /// Its id, which never changes.
    id: String,
    origin: Origin,
    /// What it is called.
    name: String,
    /// What to do.
    doing: String,
    /// What it is for.
    condition: Condition,
    /// The half that it is for, where it is for one alone.
    half: Option<Half>,
    /// Who leads it: a role.
    lead: String,
    /// How much work it is: from one to another.
    #[schema(min_items = 2, max_items = 2)]
    effort: [Effort; 2],
    /// What would show that the condition is there.
    present_when: String,
    /// Whether it is not offered any more.
    retired: bool,
}

/// What a play says: all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewPlay)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct New {
    /// What it is called.
    #[schema(min_length = 1, max_length = 500)]
    name: String,
    /// What to do.
    #[schema(min_length = 1, max_length = 5_000)]
    doing: String,
    /// What it is for.
    condition: Condition,
    /// The half that it is for, where it is for one alone.
    half: Option<Half>,
    /// Who leads it: a role.
    #[schema(min_length = 1, max_length = 5_000)]
    lead: String,
    /// How much work it is: from one to another.
    #[schema(min_items = 2, max_items = 2)]
    effort: [Effort; 2],
    /// What would show that the condition is there.
    #[schema(min_length = 1, max_length = 5_000)]
    present_when: String,
    /// Whether it is not offered any more.
    #[serde(default)]
    retired: bool,
}

/// Every play: those that everybody has, then the organisation's own.
#[utoipa::path(get, path = "/api/v1/playbook", tag = "playbook", operation_id = "list_plays", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Play>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.each(playbook(&caller).all().iter(), Play::of)
}

/// Adds a play of the organisation's own.
#[utoipa::path(post, path = "/api/v1/playbook", tag = "playbook", operation_id = "add_play", request_body = New, params(Key),
    responses((status = 201, description = "It is added", body = Play, headers(("ETag" = String)))))]
pub(super) async fn put(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut act = caller.act();
    let play = new.meant(act.ids.fresh())?;
    let key = key.name(&caller);
    let id = add(caller.foothold(), &act, Add { key, play }).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    let at = format!("/api/v1/playbook/{}", Segment(id.as_str()));
    Ok(version::made(response, &at))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/playbook/{id}", tag = "playbook", operation_id = "one_of_plays", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Play, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id_of(&id)?).await
}

/// Changes a play, retires it or brings it back. One that everybody has becomes the organisation's own version.
#[utoipa::path(put, path = "/api/v1/playbook/{id}", tag = "playbook", operation_id = "change_play", request_body = New,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As it is now", body = Play, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<New>,
) -> Answer {
    let id: Id<kept::Play> = id_of(&id)?;
    playbook(&caller).get(&id).ok_or(Failed::NOTHING)?;
    let play = new.meant(id.clone())?;
    let seen = version.of(&caller, SubjectKind::Play, id.as_str()).await?;
    write(caller.foothold(), &caller.act(), Write { seen, play }).await?;
    told(&caller.afresh().await?, &id).await
}

/// The organisation's playbook.
pub(super) fn playbook(caller: &Caller) -> Playbook<'_> {
    crate::playbook::of(caller.board())
}

async fn told(caller: &Caller, id: &Id<kept::Play>) -> Answer {
    let held = playbook(caller).get(id).ok_or(Failed::NOTHING)?;
    let version = version::of(caller, SubjectKind::Play, id.as_str()).await?;
    Ok(version::with(version, Play::of(&held)))
}

impl New {
    fn meant(&self, id: Id<kept::Play>) -> Result<kept::Play, Failed> {
        let mut reading = Reading::default();
        let name = reading.line("name", &self.name);
        let doing = reading.passage("doing", &self.doing);
        let condition = self.condition.into();
        if self.half.is_some() && wording::condition::halves(condition).is_none() {
            reading.take::<()>("half", Err(Wrong::NotAChoice));
        }
        let lead = reading.line("lead", &self.lead);
        let [least, most] = self.effort.map(kept::Effort::from);
        let effort = (least <= most).then_some((least, most));
        let effort = reading.take("effort", effort.ok_or(Wrong::WrongWayRound));
        let present_when = reading.passage("present-when", &self.present_when);
        let play = || {
            Some(kept::Play {
                id,
                name: name?,
                doing: doing?,
                condition,
                half: self.half.map(Into::into),
                lead: lead?,
                effort: effort?,
                present_when: present_when?,
                retired: self.retired,
            })
        };
        let play = play();
        reading.done(play)
    }
}

impl Play {
    fn of(listed: &Entry<'_>) -> Self {
        let play = listed.play;
        Self {
            id: play.id.to_string(),
            origin: listed.origin.into(),
            name: play.name.to_string(),
            doing: play.doing.to_string(),
            condition: play.condition.into(),
            half: play.half.map(Into::into),
            lead: play.lead.to_string(),
            effort: [play.effort.0.into(), play.effort.1.into()],
            present_when: play.present_when.to_string(),
            retired: play.retired,
        }
    }
}
