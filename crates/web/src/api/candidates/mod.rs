//! Problems and opportunities.

pub(super) mod like;
pub(super) mod ties;

use axum::extract::Path;
use axum::response::Response;
use engine::candidate as kept;
use engine::id::Id;
use operations::candidates::{Edit, PutForward, edit, put_forward};
use operations::notes::of_candidate;
use operations::{Detail, Place, SubjectKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::ties::Ties;
use super::body::Json;
use super::caller::Caller;
use super::difference::{self, Difference};
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{self, IfMatch, Key};
use super::words::{Kind, Status, texts};
use crate::path::Segment;

/// The most places that one can take of a team: far more than any team has.
const MOST_ROOM: u32 = 1_000;

/// A problem or an opportunity, without its answers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Candidate {
    /// Its id, which never changes.
    id: String,
    /// What it is, in a line.
    title: String,
    kind: Kind,
    status: Status,
    /// The day on which it was done, where that is known.
    #[schema(value_type = Option<String>, format = Date)]
    done_on: Option<String>,
    /// The id of the service that it belongs to.
    service: Option<String>,
    /// The ids of the teams whose room it takes.
    teams: Vec<String>,
    /// Places it takes of each.
    room: u32,
    /// The ids of the groups of people that it touches.
    groups: Vec<String>,
    /// The role whose interest it hangs on.
    sponsor: Option<String>,
    /// Skills or access that it hangs on.
    needs: Vec<String>,
    difference: Difference,
}

/// A problem or an opportunity, with what else is said of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WholeCandidate)]
pub(super) struct Whole {
    #[serde(flatten)]
    candidate: Candidate,
    /// What else people should know.
    details: Option<String>,
    #[serde(flatten)]
    ties: Ties,
}

/// What is put forward.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewCandidate)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct New {
    /// What it is, in a line.
    #[schema(min_length = 1, max_length = 500)]
    title: String,
    kind: Kind,
    /// What else people should know.
    #[schema(min_length = 1, max_length = 200_000)]
    details: Option<String>,
}

/// All of it, as it is to be from now on. What is left out is empty from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ChangedCandidate)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Changed {
    /// What it is, in a line.
    #[schema(min_length = 1, max_length = 500)]
    title: String,
    kind: Kind,
    status: Status,
    /// The day on which it was done: for what is done alone, and never after today.
    #[schema(format = Date)]
    done_on: Option<String>,
    /// The id of a service.
    #[schema(min_length = 1, max_length = 5_000)]
    service: Option<String>,
    /// Ids of teams.
    #[serde(default)]
    teams: Vec<String>,
    /// Places it takes of each of the teams.
    #[serde(default = "one_place")]
    #[schema(minimum = 1, maximum = 1_000)]
    room: u32,
    /// Ids of groups.
    #[serde(default)]
    groups: Vec<String>,
    /// The role whose interest it hangs on.
    #[schema(min_length = 1, max_length = 5_000)]
    sponsor: Option<String>,
    /// Skills or access that it hangs on.
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    difference: Difference,
    /// What else people should know.
    #[schema(min_length = 1, max_length = 200_000)]
    details: Option<String>,
}

const fn one_place() -> u32 {
    1
}

/// Every problem and opportunity, in order of their ids.
#[utoipa::path(get, path = "/api/v1/candidates", tag = "candidates", operation_id = "list_candidates", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Candidate>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().candidates, Candidate::of)
}

/// Puts something forward.
#[utoipa::path(post, path = "/api/v1/candidates", tag = "candidates", operation_id = "put_forward", request_body = New,
    params(Key),
    responses((status = 201, description = "It is on the list", body = Whole)))]
pub(super) async fn put(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut reading = Reading::default();
    let title = reading.line("title", &new.title);
    let detail = reading.maybe_passage("details", new.details.as_deref());
    let title = reading.done(title)?;
    let new = PutForward {
        key: key.name(&caller),
        title,
        kind: new.kind.into(),
        detail,
    };
    let id = put_forward(caller.foothold(), &caller.act(), new).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    Ok(version::made(response, &address(&id)))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/candidates/{id}", tag = "candidates", operation_id = "one_of_candidates", params(("id" = String, Path)),
    responses((status = 200, description = "All of it but its answers", body = Whole, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    told(&caller, &id).await
}

/// Changes all of it but its answers.
#[utoipa::path(put, path = "/api/v1/candidates/{id}", tag = "candidates", operation_id = "change_candidate", request_body = Changed,
    params(("id" = String, Path), IfMatch),
    responses((status = 200, description = "As it is now", body = Whole, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(changed): Json<Changed>,
) -> Answer {
    let id = id_of(&id)?;
    held(&caller, &id)?;
    let mut meant = meant(id.clone(), &changed, &caller)?;
    let seen = version.of(&caller, SubjectKind::Candidate, id.as_str());
    meant.seen = seen.await?;
    edit(caller.foothold(), &caller.act(), meant).await?;
    told(&caller.afresh().await?, &id).await
}

/// What is meant, of no version yet, or everything that is wrong.
fn meant(id: Id<kept::Candidate>, sent: &Changed, caller: &Caller) -> Result<Edit, Failed> {
    let mut reading = Reading::default();
    let title = reading.line("title", &sent.title);
    let status = status(&mut reading, sent, caller);
    let service = reading.maybe_id("service", sent.service.as_deref());
    let teams = reading.ids("teams", &sent.teams);
    let groups = reading.ids("groups", &sent.groups);
    let sponsor = reading.maybe_line("sponsor", sent.sponsor.as_deref());
    let needs = reading.lines("needs", &sent.needs);
    let difference = difference::meant(&sent.difference, &mut reading);
    let detail: Option<Detail> = reading.maybe_passage("details", sent.details.as_deref());
    if !(1..=MOST_ROOM).contains(&sent.room) {
        let (least, most) = (1, MOST_ROOM.into());
        reading.take::<()>("room", Err(wording::form::Wrong::NotWhole { least, most }));
    }
    let edit = || {
        Some(Edit {
            id,
            seen: 0,
            title: title?,
            kind: sent.kind.into(),
            status: status?,
            service,
            teams: teams?,
            room: sent.room,
            groups: groups?,
            sponsor,
            needs: needs?,
            difference,
            detail,
        })
    };
    let edit = edit();
    reading.done(edit)
}

/// Where it is in its life; nothing was done after today.
fn status(reading: &mut Reading, sent: &Changed, caller: &Caller) -> Option<kept::Status> {
    let today = caller.view().today();
    let day = reading.maybe_day("done-on", sent.done_on.as_deref());
    match day {
        Some(day) if day > today => {
            reading.take("done-on", Err(wording::form::Wrong::AfterToday(today)))
        }
        Some(_) if sent.status != Status::Done => {
            reading.take("done-on", Err(wording::form::Wrong::NotAChoice))
        }
        day => Some(sent.status.on(day)),
    }
}

/// The one with an id.
pub(super) fn held<'a>(
    caller: &'a Caller,
    id: &Id<kept::Candidate>,
) -> Result<&'a kept::Candidate, Failed> {
    let held = caller.board().candidates.get(id);
    held.map(AsRef::as_ref).ok_or(Failed::NOTHING)
}

/// All of it, with its version.
async fn told(caller: &Caller, id: &Id<kept::Candidate>) -> Answer {
    let candidate = Candidate::of(held(caller, id)?);
    let version = version::of(caller, SubjectKind::Candidate, id.as_str()).await?;
    let organisation = caller.organisation();
    let notes = of_candidate(caller.foothold(), organisation, id.clone(), Place::START).await?;
    let details = notes.detail.map(|detail| detail.to_string());
    let ties = Ties::of(caller.board(), id);
    let whole = Whole {
        candidate,
        details,
        ties,
    };
    Ok(version::with(version, whole))
}

fn address(id: &Id<kept::Candidate>) -> String {
    format!("/api/v1/candidates/{}", Segment(id.as_str()))
}

impl Candidate {
    fn of(kept: &kept::Candidate) -> Self {
        let done_on = match kept.status {
            kept::Status::Done(day) => day,
            _ => None,
        };
        Self {
            id: kept.id.to_string(),
            title: kept.title.to_string(),
            kind: kept.kind.into(),
            status: kept.status.into(),
            done_on: done_on.map(|day| day.to_string()),
            service: kept.service.as_ref().map(ToString::to_string),
            teams: texts(&kept.teams),
            room: kept.room,
            groups: texts(&kept.groups),
            sponsor: kept.sponsor.as_ref().map(ToString::to_string),
            needs: kept.needs.iter().map(ToString::to_string).collect(),
            difference: (&kept.difference).into(),
        }
    }
}
