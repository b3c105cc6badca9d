//! Two problems have to do with each other.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect};
use operations::candidates::{Related, relate};

use super::choose::{Purpose, chosen, page};
use super::held;
use crate::candidates::{Notice, path_after};
use crate::form::{Faults, Typed};
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
    let other = match chosen(&visit, &typed) {
        Ok(other) => other,
        Err(faults) => return Ok(page(&visit, held, PURPOSE, &typed, &faults)),
    };
    let both = [held.id.clone(), other];
    relate(visit.foothold(), &visit.act(), both, Related::Yes).await?;
    Ok(Redirect::to(&path_after(&held.id, Notice::Linked)).into_response())
}

/// They no longer have.
pub(super) async fn undo(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(&visit, &id)?;
    let other = chosen(&visit, &typed).map_err(|_| Fault::NotFound)?;
    let both = [held.id.clone(), other];
    relate(visit.foothold(), &visit.act(), both, Related::No).await?;
    Ok(Redirect::to(&path_after(&held.id, Notice::Unlinked)).into_response())
}
