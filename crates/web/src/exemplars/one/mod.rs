//! One exemplar: what is kept of it, what was noted on the way, its reviews and its lessons.

mod page;

use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use engine::exemplars::Exemplar;
use engine::id::Id;
use operations::exemplars::{self, AddNote};
use operations::{Place, notes};
use serde::Deserialize;
use wording::form::Wrong;

use self::page::{Known, NOTE, OnePage};
use super::edit::subject;
use super::notice::Notice;
use crate::candidates::{HistoryLine, Reader};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

/// What the address says besides the id.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    done: Option<String>,
}

/// The page.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let notice = asked.done.as_deref().and_then(Notice::of);
    let typed = fresh(&visit);
    let page = page(&visit, &id, notice, &typed, &Faults::default()).await?;
    Ok(page.into_response())
}

/// The note, sent.
pub(super) async fn add_note(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id: Id<Exemplar> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let mut faults = Faults::default();
    let note = faults.take(NOTE, typed.passage_or_none(NOTE));
    if note == Some(None) {
        faults.add(NOTE, &Wrong::Missing("Write what you would note."));
    }
    let key = faults.take(NOTE, typed.one_time_key());
    let (Some(Some(note)), Some(key)) = (note, key) else {
        return page(&visit, &id, None, &typed, &faults).await;
    };
    let add = AddNote {
        key,
        id: id.clone(),
        note,
    };
    exemplars::add_note(visit.foothold(), &visit.act(), add).await?;
    Ok(Redirect::to(&Notice::Noted.path(&id)).into_response())
}

async fn page(
    visit: &Visit,
    id: &Id<Exemplar>,
    notice: Option<Notice>,
    typed: &Typed,
    faults: &Faults,
) -> Answer {
    let view = visit.view();
    let exemplar = view.board().work.exemplars.get(id).ok_or(Fault::NotFound)?;
    let organisation = &view.organisation().id;
    let lines = notes::history(visit.foothold(), organisation, subject(id), Place::END).await?;
    let reader = Reader::of(visit);
    let told = |line| HistoryLine::of_piece(line, &reader);
    let history: Result<Vec<_>, Fault> = lines.iter().map(told).collect();
    let known = Known {
        board: view.board(),
        exemplar,
        today: view.today(),
        history: history?,
    };
    let shell = visit.shell().at(Section::Exemplars);
    let page = OnePage::of(shell, notice, known, typed, faults);
    Ok(if faults.is_empty() {
        Page::new(page).into_response()
    } else {
        Page::refused(page).into_response()
    })
}

/// The form of a note, with a key of its own.
fn fresh(visit: &Visit) -> Typed {
    let key: Id<Exemplar> = visit.act().ids.fresh();
    Typed::default().with(Typed::KEY, key.as_str())
}
