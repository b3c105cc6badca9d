//! Someone gives a round up.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::rounds::Round;
use operations::Refusal;
use operations::rounds::{GiveUp, give_up};
use wording::answer::WHO_SEES_THIS;
use wording::form::Wrong;

use super::one::Notice;
use super::{RoundPage, find};
use crate::components::{BackLink, Button, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

const WHY: &str = "why";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "rounds/give_up.html")]
struct GiveUpPage<'a> {
    shell: Shell,
    page: RoundPage,
    typed: &'a Typed,
    faults: &'a Faults,
}

impl GiveUpPage<'_> {
    fn why(&self) -> Textarea<'_> {
        let field = Field::new(WHY, "Why is it given up?")
            .words_classes("govuk-label--m")
            .hint(format!("A line is enough. {WHO_SEES_THIS}"))
            .error(self.faults.on(WHY));
        Textarea::new(field).rows(3).value(self.typed.text(WHY))
    }
}

/// Shows the form.
pub(super) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let round = find(visit.view(), &number)?;
    if !round.is_open() {
        let number = round.number;
        return Err(Refusal::RoundClosed { number }.into());
    }
    let typed = Typed::default().with(Typed::SEEN, visit.view().revision().to_string());
    Ok(Page::new(page(&visit, round, &typed, &Faults::default())).into_response())
}

/// Gives it up.
pub(super) async fn send(visit: Visit, Path(number): Path<String>, typed: Typed) -> Answer {
    let round = find(visit.view(), &number)?;
    let given_up = match meant(round, &typed) {
        Ok(given_up) => given_up,
        Err(faults) => return Ok(refused(&visit, round, &typed, &faults)),
    };
    give_up(visit.foothold(), &visit.act(), given_up).await?;
    let path = RoundPage::of(round).after(Notice::GivenUp);
    Ok(Redirect::to(&path).into_response())
}

fn meant(round: &Round, typed: &Typed) -> Result<GiveUp, Faults> {
    let mut faults = Faults::default();
    let seen = faults.take(WHY, typed.seen());
    let why = faults.take(WHY, typed.passage_or_none(WHY));
    match (seen, why.flatten()) {
        (Some(seen), Some(why)) => Ok(GiveUp {
            id: round.id.clone(),
            seen,
            why,
        }),
        (_, None) if faults.is_empty() => {
            Err(Faults::one(WHY, &Wrong::Missing("Say why in a line.")))
        }
        _ => Err(faults),
    }
}

fn page<'a>(visit: &Visit, round: &Round, typed: &'a Typed, faults: &'a Faults) -> GiveUpPage<'a> {
    GiveUpPage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(round),
        typed,
        faults,
    }
}

fn refused(visit: &Visit, round: &Round, typed: &Typed, faults: &Faults) -> Response {
    Page::refused(page(visit, round, typed, faults)).into_response()
}
