//! Two problems are one.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect};
use operations::candidates::{Merge, merge};

use super::choose::{self, Purpose};
use crate::candidates::{Notice, path_after};
use crate::form::Typed;
use crate::visit::{Answer, Visit};

const PURPOSE: Purpose = Purpose {
    part: "merge",
    title: "Which one says the same?",
    lede: "That one stays and stands for both. This one is parked, and what only it knew goes over: its answers, the people it affects, what it needs. You can undo it.",
    button: "Merge them",
    any_status: false,
};

pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    RawQuery(asked): RawQuery,
) -> Answer {
    choose::show(&visit, &id, asked.as_deref(), PURPOSE)
}

pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let [goes, stays] = match choose::both(&visit, &id, &typed, PURPOSE) {
        Ok(both) => both,
        Err(answer) => return *answer,
    };
    let path = path_after(&stays, Notice::Merged);
    merge(visit.foothold(), &visit.act(), Merge { goes, stays }).await?;
    Ok(Redirect::to(&path).into_response())
}
