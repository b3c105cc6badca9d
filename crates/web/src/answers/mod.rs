//! Answers to the conditions: given, settled, taken back.

mod asked;
mod form;
mod page;
mod path;
mod take_back;
mod was;

use axum::Router;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use axum::routing::get;
use engine::answer::Source;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::safe::is_open;
use operations::answers::give;
use operations::notes::of_candidate;
use operations::{Error, Place, Refusal, Right, View};
use wording::Names;
use wording::form::Wrong;

use self::asked::Asked;
use self::form::{CONDITION, REPLY, SOURCE, TEAM, WAS, WHY};
use self::page::AnswerPage;
use crate::app::App;
use crate::candidates::{Notice, path_after};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

pub(crate) use path::AnswerPath;
pub(crate) use was::{Was, was_of, was_word};

/// The pages of answers.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/problems/{id}/answer", get(show).post(send))
        .route(
            "/problems/{id}/answer/take-back",
            get(take_back::show).post(take_back::send),
        )
}

/// The form: for a new answer, or for one that was given.
async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let view = visit.view();
    let held = held(view, &id)?;
    let notes = of_candidate(
        visit.foothold(),
        &view.organisation().id,
        held.id.clone(),
        Place::START,
    )
    .await?;
    if let Some(answer) = asked.given(held)? {
        ours_to_change(&visit, &answer.source)?;
    }
    let typed = asked.filled(held, &notes.whys)?;
    let page = page(
        &visit,
        view,
        held,
        asked.condition()?,
        typed,
        Faults::default(),
    );
    Ok(Page::new(page).into_response())
}

/// The form, sent.
async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(visit.view(), &id)?;
    let condition = typed.choice(CONDITION, "").map_err(|_| Fault::BadRequest)?;
    if let Ok(Some(source)) = typed.id_or_none(SOURCE) {
        ours_to_change(&visit, &source)?;
    }
    let mut act = visit.act();
    let new = match form::meant(&held.id, &typed, &act.by) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(
                Page::refused(page(&visit, visit.view(), held, condition, typed, faults))
                    .into_response(),
            );
        }
    };
    match give(visit.foothold(), &mut act, new).await {
        Ok(()) => Ok(Redirect::to(&path_after(&held.id, Notice::Answered)).into_response()),
        Err(Error::Refused(refusal)) => refused(&visit, &held.id, condition, typed, refusal).await,
        Err(error) => Err(error.into()),
    }
}

/// What was refused, said in the form, over what is there by now.
async fn refused(
    visit: &Visit,
    id: &Id<Candidate>,
    condition: Condition,
    typed: Typed,
    refusal: Refusal,
) -> Answer {
    let now = visit.afresh().await?;
    let held = now.board().candidates.get(id).ok_or(Fault::NotFound)?;
    let faults = match refusal {
        Refusal::Stale => return stale(visit, &now, held, condition, typed),
        Refusal::TeamNotOfCandidate => {
            // The team is asked for where there are several, of a new answer; elsewhere nothing on the page is the team's.
            let asked = held.teams.len() > 1 && typed.text(SOURCE).is_empty();
            Faults::one(if asked { TEAM } else { REPLY }, &Wrong::Gone("team"))
        }
        Refusal::ReasonWanted => Faults::one(WHY, &Wrong::Missing(wording::refusal::REASON_WANTED)),
        other => return Err(other.into()),
    };
    Ok(Page::refused(page(visit, &now, held, condition, typed, faults)).into_response())
}

/// Somebody changed the answer since the form was shown: what it says by now stands above what was typed, and the form
/// now begins from there.
fn stale(
    visit: &Visit,
    now: &View,
    held: &Candidate,
    condition: Condition,
    typed: Typed,
) -> Answer {
    let key = asked::key(condition, Some(typed.text(TEAM)), typed.text(SOURCE))?;
    let current = held.answers.iter().find(|answer| answer.key() == key);
    let was = was_word(current.map(|answer| (answer.reply, answer.basis)));
    let says = page::by_now(held, &key, &Names::of(now.board()));
    let mut page = page(
        visit,
        now,
        held,
        condition,
        typed.replacing(WAS, was),
        Faults::default(),
    );
    page.meanwhile = Some(says);
    Ok(Page::conflict(page).into_response())
}

/// What another person answered is theirs alone to look at and to change, but for those who see names.
fn ours_to_change(visit: &Visit, source: &Id<Source>) -> Result<(), Fault> {
    let is_open = is_open(visit.view().board(), visit.viewer(), source);
    is_open.then_some(()).ok_or(Fault::NotFound)
}

fn held<'a>(view: &'a View, id: &str) -> Result<&'a Candidate, Fault> {
    let id = Id::parse(id).map_err(|_| Fault::NotFound)?;
    view.board()
        .candidates
        .get(&id)
        .map(AsRef::as_ref)
        .ok_or(Fault::NotFound)
}

fn page<'a>(
    visit: &Visit,
    view: &'a View,
    candidate: &'a Candidate,
    condition: Condition,
    typed: Typed,
    faults: Faults,
) -> AnswerPage<'a> {
    AnswerPage {
        shell: visit.shell().at(Section::Problems),
        board: view.board(),
        candidate,
        condition,
        person: visit.act().by,
        writes_down: visit.may(Right::WriteDown),
        typed,
        faults,
        meanwhile: None,
    }
}

#[cfg(test)]
mod tests;
