//! Two problems are one.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect};
use operations::candidates::{Merge, merge};

use super::choose::{Purpose, chosen, page};
use super::held;
use crate::candidates::{Notice, path_after};
use crate::form::{Faults, Typed};
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
    let held = held(&visit, &id)?;
    Ok(page(
        &visit,
        held,
        PURPOSE,
        &Typed::of_query(asked.as_deref())?,
        &Faults::default(),
    ))
}

pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(&visit, &id)?;
    let stays = match chosen(&visit, &typed) {
        Ok(stays) => stays,
        Err(faults) => return Ok(page(&visit, held, PURPOSE, &typed, &faults)),
    };
    let both = Merge {
        goes: held.id.clone(),
        stays: stays.clone(),
    };
    merge(visit.foothold(), &visit.act(), both).await?;
    Ok(Redirect::to(&path_after(&stays, Notice::Merged)).into_response())
}
