//! One that was put forward without an account: taken, joined with one that is there, or not taken.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::id::Id;
use engine::similar::Titles;
use operations::suggestions::{Settle, decline, find, join, take};
use operations::{Became, Detail, Error, Refusal, Suggestion};
use wording::form::Wrong;
use wording::{candidate, date, similar, suggestions as say};

use super::SUGGESTIONS;
use super::list::Notice;
use crate::components::{BackLink, Button, Choice, Choices, Field, Textarea};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

const STEP: &str = "step";
const TAKE: &str = "take";
const JOIN: &str = "join";
const DECLINE: &str = "decline";
const OTHER: &str = "other";
const WHY: &str = "why";

/// The most that are offered of those it may be.
const MOST: usize = 5;

/// The page.
#[derive(Template)]
#[template(path = "suggestions/one.html")]
struct OnePage<'a> {
    shell: Shell,
    given: &'a Suggestion,
    about: String,
    /// Those it may be: id, title and why.
    like: Vec<(String, String, String)>,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// What the template asks for.
impl OnePage<'_> {
    fn action(&self) -> String {
        format!("{SUGGESTIONS}/{}", Segment(self.given.id.as_str()))
    }

    fn is_open(&self) -> bool {
        self.given.became == Became::Waiting
    }

    fn detail(&self) -> Option<&str> {
        self.given.detail.as_ref().map(Detail::as_str)
    }

    fn take() -> Button<'static> {
        Button::submit(say::TAKE).name(STEP).value(TAKE)
    }

    fn others(&self) -> Choices<'_> {
        let field = Field::new(OTHER, say::LIKE)
            .words_classes("govuk-fieldset__legend--m")
            .hint(say::JOIN_MEANS)
            .error(self.faults.on(OTHER));
        let like = self.like.iter();
        let choices = like
            .map(|(id, title, why)| Choice::new(id.as_str(), title.as_str()).hint(why.as_str()));
        Choices::radios(field, choices.collect())
            .classes("govuk-radios--small")
            .value(self.typed.text(OTHER))
    }

    fn join() -> Button<'static> {
        Button::submit(say::JOIN)
            .name(STEP)
            .value(JOIN)
            .classes("govuk-button--secondary")
    }

    fn why(&self) -> Textarea<'_> {
        let field = Field::new(WHY, say::WHY_NOT)
            .words_classes("govuk-label--m")
            .hint(say::WHY_NOT_MEANS)
            .error(self.faults.on(WHY));
        Textarea::new(field).rows(3).value(self.typed.text(WHY))
    }

    fn decline() -> Button<'static> {
        Button::submit(say::DECLINE)
            .name(STEP)
            .value(DECLINE)
            .classes("govuk-button--secondary")
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let given = held(&visit, &id).await?;
    let (typed, faults) = (Typed::default(), Faults::default());
    Ok(Page::new(page(&visit, &given, &typed, &faults)).into_response())
}

/// Does one of the three.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let given = held(&visit, &id).await?;
    let (foothold, act) = (visit.foothold(), visit.act());
    let which = Settle(given.id.clone());
    let refused = |field: &str, wrong: &Wrong| refused(&visit, &given, &typed, field, wrong);
    let done = match typed.text(STEP) {
        TAKE => take(foothold, &act, which).await.map(|_| Notice::Taken),
        JOIN => match typed.id_or_none(OTHER) {
            Ok(Some(other)) => {
                let joined = join(foothold, &act, which, other).await;
                joined.map(|()| Notice::Joined)
            }
            Ok(None) => return Ok(refused(OTHER, &Wrong::Missing(say::CHOOSE_ONE))),
            Err(wrong) => return Ok(refused(OTHER, &wrong)),
        },
        DECLINE => match typed.passage_or_none(WHY) {
            Ok(Some(why)) => {
                let declined = decline(foothold, &act, which, why).await;
                declined.map(|()| Notice::Declined)
            }
            Ok(None) => {
                let missing = Wrong::Missing(wording::refusal::REASON_WANTED);
                return Ok(refused(WHY, &missing));
            }
            Err(wrong) => return Ok(refused(WHY, &wrong)),
        },
        _ => return Err(Fault::BadRequest),
    };
    match done {
        Ok(notice) => {
            let path = format!("{SUGGESTIONS}?done={}", notice.word());
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(Refusal::NotFound(operations::What::Candidate))) => {
            let gone = Wrong::Gone("problem or opportunity");
            Ok(refused(OTHER, &gone))
        }
        Err(other) => Err(other.into()),
    }
}

async fn held(visit: &Visit, id: &str) -> Result<Suggestion, Fault> {
    let id = Id::parse(id).map_err(|_| Fault::NotFound)?;
    Ok(find(visit.foothold(), &visit.act(), id).await?)
}

fn refused(
    visit: &Visit,
    given: &Suggestion,
    typed: &Typed,
    field: &str,
    wrong: &Wrong,
) -> Response {
    let faults = Faults::one(field, wrong);
    Page::refused(page(visit, given, typed, &faults)).into_response()
}

fn page<'a>(
    visit: &Visit,
    given: &'a Suggestion,
    typed: &'a Typed,
    faults: &'a Faults,
) -> OnePage<'a> {
    let view = visit.view();
    let titles = Titles::of_board(view.board());
    let like = titles.like(given.title.as_str(), MOST, |_| true);
    let like = like.into_iter().map(|likely| {
        let (id, title) = (likely.of.id.to_string(), likely.of.title.to_string());
        (id, title, similar::why(&likely.why))
    });
    OnePage {
        shell: visit.shell().at(Section::Problems),
        about: format!(
            "{}, {}",
            candidate::kind(given.kind),
            date::long(view.organisation().zone.day_of(given.made))
        ),
        given,
        like: like.collect(),
        typed,
        faults,
    }
}
