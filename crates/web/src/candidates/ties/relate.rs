//! Two problems have to do with each other.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect};
use operations::candidates::{Related, relate};

use super::choose::{self, Purpose, chosen};
use super::held;
use crate::candidates::{Notice, path_after};
use crate::form::Typed;
use crate::layout::Fault;
use crate::visit::{Answer, Visit};

const PURPOSE: Purpose = Purpose {
    part: "relate",
    title: "Which one does it have to do with?",
    lede: "Each page will lead to the other. Nothing else changes.",
    button: "Link them",
    any_status: true,
};

pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    RawQuery(asked): RawQuery,
) -> Answer {
    choose::show(&visit, &id, asked.as_deref(), PURPOSE)
}

pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let both = match choose::both(&visit, &id, &typed, PURPOSE) {
        Ok(both) => both,
        Err(answer) => return *answer,
    };
    let path = path_after(&both[0], Notice::Linked);
    relate(visit.foothold(), &visit.act(), both, Related::Yes).await?;
    Ok(Redirect::to(&path).into_response())
}

/// They no longer have.
pub(super) async fn undo(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(&visit, &id)?;
    let other = chosen(&visit, &typed).map_err(|_| Fault::NotFound)?;
    let both = [held.id.clone(), other];
    relate(visit.foothold(), &visit.act(), both, Related::No).await?;
    Ok(Redirect::to(&path_after(&held.id, Notice::Unlinked)).into_response())
}
