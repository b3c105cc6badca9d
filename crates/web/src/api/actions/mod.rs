//! Actions of groundwork.

pub(super) mod steps;
mod wire;

use axum::extract::Path;
use axum::response::Response;
use engine::blockers::Blocker;
use engine::condition::Half;
use engine::groundwork as kept;
use engine::groundwork::ActionState;
use engine::id::Id;
use engine::reading::Ageing;
use jiff::civil::Date;
use operations::SubjectKind;
use operations::groundwork::{Blocking, Edit, Plan, When, Words, edit, plan};
use wording::form::Wrong;

use self::wire::{Action, New};
use super::blockers;
use super::body::Json;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::playbook::playbook;
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{self, IfMatch, Key};
use crate::path::Segment;

/// Every action, in order of their ids.
#[utoipa::path(get, path = "/api/v1/actions", tag = "actions", operation_id = "list_actions", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Action>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().work.actions, Action::of)
}

/// Plans one.
#[utoipa::path(post, path = "/api/v1/actions", tag = "actions", operation_id = "plan_action", request_body = New,
    params(Key),
    responses((status = 201, description = "It is planned", body = Action)))]
pub(super) async fn add(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut reading = Reading::default();
    let blocker = blockers::meant(&new.blocker, &mut reading);
    let words = words(&new, &mut reading);
    let play = reading.maybe_id("play", new.play.as_deref());
    if play
        .as_ref()
        .is_some_and(|id| playbook(&caller).get(id).is_none())
    {
        reading.take::<()>("play", Err(Wrong::Gone("play")));
    }
    let when = when(&new, caller.view().today(), &mut reading);
    let ((blocker, words), when) = reading.done(blocker.zip(words).zip(when))?;
    let new = Plan {
        key: key.name(&caller),
        blocking: Blocking {
            half: half(&caller, &blocker, &words),
            blocker,
            play,
        },
        words,
        when,
    };
    let id = plan(caller.foothold(), &mut caller.act(), new).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    Ok(version::made(
        response,
        &format!("/api/v1/actions/{}", Segment(id.as_str())),
    ))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/actions/{id}", tag = "actions", operation_id = "one_of_actions", params(("id" = String, Path)),
    responses((status = 200, description = "As it is", body = Action, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    told(&caller, &id).await
}

/// Changes one. What it is to remove, and the play that it was chosen from, stay.
#[utoipa::path(put, path = "/api/v1/actions/{id}", tag = "actions", operation_id = "change_action", request_body = New,
    params(("id" = String, Path), IfMatch),
    responses((status = 200, description = "As it is now", body = Action, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<New>,
) -> Answer {
    let id = id_of(&id)?;
    let action = held(&caller, &id)?;
    let mut reading = Reading::default();
    let words = words(&new, &mut reading);
    let when = still(&new, action, caller.view().today(), &mut reading);
    let words = reading.done(words)?;
    let seen = version.of(&caller, SubjectKind::Action, id.as_str());
    let changed = Edit {
        id: id.clone(),
        seen: seen.await?,
        words,
        when,
    };
    edit(caller.foothold(), &caller.act(), changed).await?;
    told(&caller.afresh().await?, &id).await
}

/// The half of the condition that is missing, where it was asked apart.
fn half(caller: &Caller, blocker: &Blocker, words: &Words) -> Option<Half> {
    let board = caller.board();
    let ageing = Ageing::of(&board.settings, caller.view().today());
    let held = words
        .serves
        .iter()
        .filter_map(|id| board.candidates.get(id));
    kept::missing_half(blocker, held.map(AsRef::as_ref), &ageing)
}

fn words(new: &New, reading: &mut Reading) -> Option<Words> {
    let name = reading.line("name", &new.name);
    let doing = reading.maybe_passage("doing", new.doing.as_deref());
    let serves = reading.ids("serves", &new.serves);
    if new.serves.is_empty() {
        let missing = Wrong::Missing("Name at least one that it is for.");
        reading.take::<()>("serves", Err(missing));
    }
    let team = reading.maybe_id("team", new.team.as_deref());
    let owner = reading.line("owner", &new.owner);
    let present_when = reading.passage("present-when", &new.present_when);
    Some(Words {
        name: name?,
        doing,
        serves: serves?,
        team,
        owner: owner?,
        present_when: present_when?,
    })
}

fn when(new: &New, today: Date, reading: &mut Reading) -> Option<When> {
    let due = reading.maybe_day("due", new.due.as_deref());
    let waits_for = reading.maybe_passage("waits-for", new.waits_for.as_deref());
    match (due, waits_for) {
        (Some(due), None) if due > today => Some(When::Now(due)),
        (Some(_), None) => reading.take("due", Err(Wrong::BeforeToday(today))),
        (None, Some(waits_for)) => Some(When::Later(waits_for)),
        _ => {
            reading.tell("due", wording::api::DUE_OR_WAITS);
            None
        }
    }
}

/// By when it is to be done, or what it waits for, of one that is there: nothing of one that is over.
fn still(new: &New, action: &kept::Action, today: Date, reading: &mut Reading) -> Option<When> {
    let blocker = blockers::meant(&new.blocker, reading)?;
    let play = reading.maybe_id("play", new.play.as_deref());
    for (field, stays) in [
        ("blocker", blocker == action.blocker),
        ("play", play.is_none() || play == action.play),
    ] {
        if !stays {
            reading.tell(field, wording::api::STAYS_AS_PLANNED);
        }
    }
    let waits_for = reading.maybe_passage("waits-for", new.waits_for.as_deref());
    match (&action.state, &new.due, waits_for) {
        (ActionState::Live { due, .. }, Some(day), None) => {
            let day = reading.day_to_come("due", Some(day), today, Some(*due));
            day.map(When::Now)
        }
        (ActionState::Waits { .. }, None, Some(waits_for)) => Some(When::Later(waits_for)),
        (ActionState::Done { .. } | ActionState::Dropped { .. }, None, None) => None,
        _ => {
            reading.tell("due", wording::api::DUE_AS_IT_STANDS);
            None
        }
    }
}

fn held<'a>(caller: &'a Caller, id: &Id<kept::Action>) -> Result<&'a kept::Action, Failed> {
    let held = caller.board().work.actions.get(id);
    held.map(AsRef::as_ref).ok_or(Failed::NOTHING)
}

async fn told(caller: &Caller, id: &Id<kept::Action>) -> Answer {
    let action = Action::of(held(caller, id)?);
    let version = version::of(caller, SubjectKind::Action, id.as_str()).await?;
    Ok(version::with(version, action))
}
