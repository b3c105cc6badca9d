//! Exemplars: what was started.

pub(super) mod new;
pub(super) mod review;

use axum::extract::Path;
use axum::response::Response;
use engine::board::Board;
use engine::exemplars as kept;
use engine::exemplars::Course;
use engine::id::Id;
use operations::SubjectKind;
use operations::exemplars::{AddNote, add_note};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Json;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{self, Key};
use crate::path::Segment;

/// What was started.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Exemplar {
    /// Its id, which never changes.
    id: String,
    /// The id of the problem or opportunity.
    candidate: String,
    /// The number of the decision that picked it.
    decision: Option<i64>,
    state: State,
    /// The day it started.
    #[schema(format = Date)]
    started: String,
    /// The day to look back at it.
    #[schema(format = Date)]
    look_on: Option<String>,
    /// How things were before anything changed.
    baseline: Option<String>,
    /// What is to be learned.
    question: Option<String>,
    /// What was noted on the way, oldest first.
    notes: Vec<Dated>,
    /// Looks back, oldest first.
    reviews: Vec<Review>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = ExemplarState)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    /// It is under way.
    UnderWay,
    /// A look back stopped it: done.
    Stopped,
    /// It could not start after all.
    WentBack,
    /// What was started was put elsewhere by hand.
    Elsewhere,
}

/// Something noted on a day.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Dated {
    #[schema(format = Date)]
    on: String,
    note: String,
}

/// A look back.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Review {
    #[schema(format = Date)]
    on: String,
    /// What changed for people.
    changed: String,
    /// What was learned.
    learned: String,
    /// What can be done now that could not.
    can_now: String,
}

/// Something to note.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ExemplarNote)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    #[schema(min_length = 1, max_length = 5_000)]
    note: String,
}

/// Every exemplar, in order of their ids.
#[utoipa::path(get, path = "/api/v1/exemplars", tag = "exemplars", operation_id = "list_exemplars", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Exemplar>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    let board = caller.board();
    paging.of(&board.work.exemplars, |kept| Exemplar::of(kept, board))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/exemplars/{id}", tag = "exemplars", operation_id = "one_of_exemplars", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Exemplar, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id_of(&id)?).await
}

/// Notes something on the way.
#[utoipa::path(post, path = "/api/v1/exemplars/{id}/notes", tag = "exemplars", operation_id = "note_on_exemplar", request_body = New,
    params(("id" = String, Path), Key),
    responses((status = 201, description = "It is noted", body = Exemplar)))]
pub(super) async fn note(
    caller: Caller,
    Path(id): Path<String>,
    key: Key,
    Json(new): Json<New>,
) -> Answer {
    let id: Id<kept::Exemplar> = id_of(&id)?;
    let mut reading = Reading::default();
    let note = reading.passage("note", &new.note);
    let add = AddNote {
        key: key.name(&caller),
        id: id.clone(),
        note: reading.done(note)?,
    };
    add_note(caller.foothold(), &caller.act(), add).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    Ok(version::made(response, &address(&id)))
}

fn address(id: &Id<kept::Exemplar>) -> String {
    format!("/api/v1/exemplars/{}", Segment(id.as_str()))
}

fn held<'a>(caller: &'a Caller, id: &Id<kept::Exemplar>) -> Result<&'a kept::Exemplar, Failed> {
    let held = caller.board().work.exemplars.get(id);
    held.map(AsRef::as_ref).ok_or(Failed::NOTHING)
}

async fn told(caller: &Caller, id: &Id<kept::Exemplar>) -> Answer {
    let exemplar = Exemplar::of(held(caller, id)?, caller.board());
    let version = version::of(caller, SubjectKind::Exemplar, id.as_str()).await?;
    Ok(version::with(version, exemplar))
}

impl Exemplar {
    fn of(kept: &kept::Exemplar, board: &Board) -> Self {
        let text = |note: &Option<engine::text::Note>| note.as_ref().map(ToString::to_string);
        Self {
            id: kept.id.to_string(),
            candidate: kept.candidate.to_string(),
            decision: kept.decision,
            state: match kept.course(board) {
                Course::UnderWay => State::UnderWay,
                Course::Stopped(_) => State::Stopped,
                Course::WentBack(..) => State::WentBack,
                Course::Elsewhere(_) => State::Elsewhere,
            },
            started: kept.started.to_string(),
            look_on: kept.look_on.map(|day| day.to_string()),
            baseline: text(&kept.baseline),
            question: text(&kept.question),
            notes: kept.notes.iter().map(Dated::of).collect(),
            reviews: kept.reviews.iter().map(Review::of).collect(),
        }
    }
}

impl Dated {
    fn of(kept: &kept::Dated) -> Self {
        Self {
            on: kept.on.to_string(),
            note: kept.note.to_string(),
        }
    }
}

impl Review {
    fn of(kept: &kept::Review) -> Self {
        Self {
            on: kept.on.to_string(),
            changed: kept.changed.to_string(),
            learned: kept.learned.to_string(),
            can_now: kept.can_now.to_string(),
        }
    }
}
