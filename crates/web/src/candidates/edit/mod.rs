//! Everything of a problem or an opportunity but its answers, edited in one form.

mod fields;
mod form;
mod page;

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::candidate::Candidate;
use engine::id::Id;
use operations::notes::of_candidate;
use operations::{Deed, Error, Place, Refusal, View, What};
use wording::form::Wrong;

use self::page::EditPage;
use super::history::{HistoryLine, Reader};
use super::{Notice, path_after};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

/// The form, filled with what is kept.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let view = visit.view();
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let held = view.board().candidates.get(&id).ok_or(Fault::NotFound)?;
    let notes = of_candidate(
        visit.foothold(),
        &view.organisation().id,
        id.clone(),
        Place::END,
    )
    .await?;
    let typed = fields::filled(held, notes.detail.as_ref(), view.revision());
    Ok(Page::new(page(&visit, view, &id, typed, Faults::default())).into_response())
}

/// The form, sent.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let view = visit.view();
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    view.board().candidates.get(&id).ok_or(Fault::NotFound)?;
    let edit = match form::meant(&id, &typed, view.today()) {
        Ok(edit) => edit,
        Err(faults) => {
            return Ok(Page::refused(page(&visit, view, &id, typed, faults)).into_response());
        }
    };
    let seen = edit.seen;
    match operations::candidates::edit(visit.foothold(), &visit.act(), edit).await {
        Ok(()) => Ok(Redirect::to(&path_after(&id, Notice::Edited)).into_response()),
        Err(Error::Refused(refusal)) => refused(&visit, &id, typed, seen, refusal).await,
        Err(error) => Err(error.into()),
    }
}

/// What was refused, said in the form, over what is there by now.
async fn refused(
    visit: &Visit,
    id: &Id<Candidate>,
    typed: Typed,
    seen: i64,
    refusal: Refusal,
) -> Answer {
    let now = visit.afresh().await?;
    let gone = |field, what| Faults::one(field, &Wrong::Gone(what));
    let faults = match refusal {
        Refusal::Stale => return stale(visit, &now, id, typed, seen).await,
        Refusal::NotFound(What::Service) => gone(fields::SERVICE, "service"),
        Refusal::NotFound(What::Team) => gone(fields::TEAMS, "team"),
        Refusal::NotFound(What::Group) => gone(fields::GROUPS, "group"),
        Refusal::ListFull { most } => {
            Faults::one(fields::STATUS, &Wrong::Full { most: most as u64 })
        }
        other => return Err(other.into()),
    };
    Ok(Page::refused(page(visit, &now, id, typed, faults)).into_response())
}

/// Somebody changed it since the form was shown: what they changed stands above what was typed, and the form now begins
/// from there. Answers are apart: they make no form stale.
async fn stale(
    visit: &Visit,
    now: &View,
    id: &Id<Candidate>,
    typed: Typed,
    seen: i64,
) -> Result<Response, Fault> {
    let notes = of_candidate(
        visit.foothold(),
        &now.organisation().id,
        id.clone(),
        Place::END,
    )
    .await?;
    let reader = Reader::by_now(visit, now);
    let since = notes
        .history
        .iter()
        .rev()
        .filter(|line| line.revision > seen && line.what != Deed::Answered);
    let lines: Result<Vec<_>, Fault> = since
        .map(|line| Ok(HistoryLine::of(line, &reader)?.in_one()))
        .collect();
    let typed = typed.replacing(Typed::SEEN, now.revision().to_string());
    let mut page = page(visit, now, id, typed, Faults::default());
    page.meanwhile = lines?;
    Ok(Page::conflict(page).into_response())
}

fn page<'a>(
    visit: &Visit,
    view: &'a View,
    id: &Id<Candidate>,
    typed: Typed,
    faults: Faults,
) -> EditPage<'a> {
    EditPage {
        shell: visit.shell().at(Section::Problems),
        board: view.board(),
        id: id.clone(),
        typed,
        faults,
        meanwhile: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
