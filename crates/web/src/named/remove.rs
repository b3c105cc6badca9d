//! A service, team or group is taken out, once nothing names it.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use operations::{Error, Refusal, named};

use super::one::find;
use super::{Listed, Words, address};
use crate::components::Button;
use crate::layout::{Page, Shell};
use crate::visit::{Answer, Visit};

/// The page that asks whether it is meant.
#[derive(Template)]
#[template(path = "named/remove.html")]
pub(super) struct Remove<'a> {
    shell: Shell,
    words: Words,
    name: &'a str,
    back: String,
    /// How many problems and opportunities name it.
    used: usize,
    sure: Button<'a>,
}

/// Asks.
pub(super) async fn ask<T: Listed>(visit: Visit, Path(id): Path<String>) -> Answer {
    let board = visit.view().board();
    let thing = find::<T>(board, &id)?;
    Ok(Page::new(page(&visit, thing, named::named_by(board, thing.id()))).into_response())
}

/// Takes it out.
pub(super) async fn remove<T: Listed>(visit: Visit, Path(id): Path<String>) -> Answer {
    let thing = find::<T>(visit.view().board(), &id)?;
    match named::remove(visit.foothold(), &visit.act(), thing.id().clone()).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=removed", T::SECTION.path())).into_response()),
        Err(Error::Refused(Refusal::InUse { candidates })) => {
            Ok(Page::conflict(page(&visit, thing, candidates)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn page<'a, T: Listed>(visit: &Visit, thing: &'a T, used: usize) -> Remove<'a> {
    Remove {
        shell: visit.shell().at(T::SECTION),
        words: T::WORDS,
        name: thing.name().as_str(),
        back: address(thing.id()),
        used,
        sure: Button::submit("Remove")
            .classes("govuk-button--warning")
            .prevent_double_click(true),
    }
}
