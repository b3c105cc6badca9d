//! Someone puts forward a problem or an opportunity: a title is enough, and it takes less than a minute.

mod form;
mod like;
mod page;

use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Candidate;
use engine::id::Id;
use operations::candidates::{put_forward, put_forward_before};
use operations::{Error, Refusal};

use self::like::Like;
pub(super) use self::like::show as like;
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
    let like = || Like::of(visit.view().board(), new.title.as_str());
    if !typed.sent(form::SURE)
        && let Some(like) = like()
    {
        let organisation = &visit.view().organisation().id;
        let before = put_forward_before(visit.foothold(), organisation, new.key).await?;
        if let Some(id) = before {
            return Ok(Redirect::to(&path_after(&id, Notice::PutForward)).into_response());
        }
        let page = PutForwardPage {
            like: Some(like),
            ..page(&visit, typed, Faults::default())
        };
        return Ok(Page::new(page).into_response());
    }
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
        like: None,
    }
}

#[cfg(test)]
mod tests;
