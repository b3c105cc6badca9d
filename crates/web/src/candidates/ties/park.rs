//! It is parked with a reason, or taken up again.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Candidate;
use engine::text::Note;
use operations::candidates;
use operations::{Error, Refusal};
use wording::answer::WHO_SEES_THIS;
use wording::form::Wrong;

use super::held;
use crate::candidates::{Notice, path_after};
use crate::components::{Button, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::path::ProblemPage;
use crate::visit::{Answer, Visit};

const WHY: &str = "why";

/// The form.
#[derive(Template)]
#[template(path = "candidates/ties/park.html")]
struct ParkPage<'a> {
    shell: Shell,
    here: ProblemPage<'a>,
    name: &'a str,
    typed: &'a Typed,
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let held = held(&visit, &id)?;
    let (typed, faults) = (Typed::default(), Faults::default());
    Ok(Page::new(page(&visit, held, &typed, &faults)).into_response())
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
            return Ok(Page::refused(page(&visit, held, &typed, &faults)).into_response());
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

fn page<'a>(
    visit: &Visit,
    of: &'a Candidate,
    typed: &'a Typed,
    faults: &'a Faults,
) -> ParkPage<'a> {
    ParkPage {
        shell: visit.shell().at(Section::Problems),
        here: ProblemPage(&of.id),
        name: of.title.as_str(),
        typed,
        faults,
    }
}

impl ParkPage<'_> {
    fn why(&self) -> Textarea<'_> {
        let field = Field::new(WHY, "Why does it wait, and for what?")
            .hint(WHO_SEES_THIS)
            .error(self.faults.on(WHY));
        Textarea::new(field).rows(3).value(self.typed.text(WHY))
    }
}
