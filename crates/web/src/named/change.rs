//! A new name for a service, team or group, or another room for a team.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use operations::{Error, Refusal, named};

use super::list::name_taken;
use super::one::find;
use super::typed::{self, Meant, meant};
use super::{Listed, Words, address};
use crate::components::{Button, ErrorSummary, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Shell};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "named/change.html")]
pub(super) struct Change<'a> {
    shell: Shell,
    words: Words,
    back: String,
    summary: Option<ErrorSummary<'a>>,
    name: Input<'a>,
    room: Option<Input<'a>>,
    save: Button<'a>,
}

/// Shows the form, filled with what is kept.
pub(super) async fn show<T: Listed>(visit: Visit, Path(id): Path<String>) -> Answer {
    let board = visit.view().board();
    let thing = find::<T>(board, &id)?;
    let said = thing
        .room(board)
        .filter(|room| !room.assumed)
        .map(|room| room.places);
    let (typed, faults) = (typed::filled(thing.name(), said), Faults::default());
    Ok(Page::new(page(&visit, thing, &typed, &faults)).into_response())
}

/// Saves it.
pub(super) async fn save<T: Listed>(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let thing = find::<T>(visit.view().board(), &id)?;
    let refused = |faults: &Faults| -> Response {
        Page::refused(page(&visit, thing, &typed, faults)).into_response()
    };
    let Meant { name, room } = match meant::<T>(&typed) {
        Ok(meant) => meant,
        Err(faults) => return Ok(refused(&faults)),
    };
    let changed = T::make(thing.id().clone(), name, room);
    match named::put(visit.foothold(), &visit.act(), changed).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?saved=true", address(thing.id()))).into_response()),
        Err(Error::Refused(Refusal::NameTaken { name, .. })) => Ok(refused(&name_taken(&name))),
        Err(other) => Err(other.into()),
    }
}

fn page<'a, T: Listed>(
    visit: &Visit,
    thing: &T,
    typed: &'a Typed,
    faults: &'a Faults,
) -> Change<'a> {
    Change {
        shell: visit.shell().at(T::SECTION),
        words: T::WORDS,
        back: address(thing.id()),
        summary: faults.summary(),
        name: typed::name_field::<T>(typed, faults),
        room: typed::room_field::<T>(typed, faults),
        save: Button::submit("Save"),
    }
}
