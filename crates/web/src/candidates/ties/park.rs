//! It is parked with a reason, or taken up again.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::candidate::Candidate;
use engine::text::Note;
use operations::candidates;
use operations::{Error, Refusal};
use wording::answer::WHO_SEES_THIS;
use wording::form::Wrong;

use super::form::{self, Words};
use super::held;
use crate::candidates::{Notice, path_after};
use crate::components::{Control, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::visit::{Answer, Visit};

const WHY: &str = "why";

const WORDS: Words = Words {
    title: "Park it",
    lede: "It leaves the list for now. Nothing of it is lost, and you can take it up again at any time.",
    button: "Park it",
};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let held = held(&visit, &id)?;
    Ok(page(&visit, held, &Typed::default(), &Faults::default()))
}

pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(&visit, &id)?;
    let why = typed.passage_or_none(WHY);
    let why = why.and_then(|why: Option<Note>| {
        why.ok_or(Wrong::Missing("Say why it waits. A line is enough."))
    });
    let why = match why {
        Ok(why) => why,
        Err(wrong) => {
            let faults = Faults::one(WHY, &wrong);
            return Ok(page(&visit, held, &typed, &faults));
        }
    };
    candidates::park(visit.foothold(), &visit.act(), held.id.clone(), why).await?;
    Ok(Redirect::to(&path_after(&held.id, Notice::Parked)).into_response())
}

pub(super) async fn take_up(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = &held(&visit, &id)?.id;
    match candidates::take_up(visit.foothold(), &visit.act(), id.clone()).await {
        // Sent twice: it was taken up by the first.
        Ok(()) | Err(Error::Refused(Refusal::NotParked)) => {
            Ok(Redirect::to(&path_after(id, Notice::TakenUp)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn page(visit: &Visit, of: &Candidate, typed: &Typed, faults: &Faults) -> Response {
    let field = Field::new(WHY, "Why does it wait, and for what?")
        .hint(WHO_SEES_THIS)
        .error(faults.on(WHY));
    let why = Textarea::new(field).rows(3).value(typed.text(WHY));
    form::page(visit, of, WORDS, (typed, faults), vec![Control::Lines(why)])
}
