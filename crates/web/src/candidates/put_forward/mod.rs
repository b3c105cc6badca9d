//! Someone puts forward a problem or an opportunity: a title is enough, and it takes less than a minute.

mod form;
mod page;

use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Candidate;
use engine::id::Id;
use operations::candidates::put_forward;
use operations::{Error, Refusal};

use self::page::PutForwardPage;
use super::{Notice, path_after};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

/// The empty form.
pub(super) async fn show(visit: Visit) -> Answer {
    let key: Id<Candidate> = visit.act().ids.fresh();
    Ok(Page::new(page(&visit, form::empty(key.as_str()), Faults::default())).into_response())
}

/// The form, sent.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    let new = match form::meant(&typed) {
        Ok(new) => new,
        Err(faults) => return Ok(Page::refused(page(&visit, typed, faults)).into_response()),
    };
    match put_forward(visit.foothold(), &visit.act(), new).await {
        Ok(id) => Ok(Redirect::to(&path_after(&id, Notice::PutForward)).into_response()),
        Err(Error::Refused(Refusal::ListFull { most })) => {
            Ok(Page::refused(page(&visit, typed, form::full(most))).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn page(visit: &Visit, typed: Typed, faults: Faults) -> PutForwardPage {
    PutForwardPage {
        shell: visit.shell().at(Section::Problems),
        typed,
        faults,
    }
}

#[cfg(test)]
mod tests;
