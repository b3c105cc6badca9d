//! An answer is taken back, after a page that says what that does.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Candidate;
use engine::id::Id;
use operations::answers::take_back;
use wording::{Names, change};

use super::asked::{Asked, key};
use super::form::{CONDITION, SOURCE, TEAM};
use super::ours_to_change;
use crate::candidates::{Notice, path_after};
use crate::components::{BackLink, Button};
use crate::form::{Typed, Word as _};
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::{ProblemPage, Segment};
use crate::visit::{Answer, Visit};

#[derive(Template)]
#[template(path = "answers/take_back.html")]
struct TakeBackPage<'a> {
    shell: Shell,
    candidate: &'a Candidate,
    says: String,
    condition: &'static str,
    team: &'a str,
    source: &'a str,
}

impl TakeBackPage<'_> {
    fn back(&self) -> BackLink<'static> {
        BackLink::new(ProblemPage(&self.candidate.id).to_string()).words("Back: leave it as it is")
    }

    fn submit() -> Button<'static> {
        Button::submit("Take it back")
            .classes("govuk-button--warning")
            .prevent_double_click(true)
    }
}

/// The page that asks.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let board = visit.view().board();
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let candidate = board.candidates.get(&id).ok_or(Fault::NotFound)?;
    let answer = asked.given(candidate)?.ok_or(Fault::NotFound)?;
    ours_to_change(&visit, &answer.source)?;
    let page = TakeBackPage {
        shell: visit.shell().at(Section::Problems),
        candidate,
        says: change::answer(None, Some(answer), &Names::of(board)).unwrap_or_default(),
        condition: answer.condition.word(),
        team: answer.team.as_ref().map_or("", |team| team.as_str()),
        source: answer.source.as_str(),
    };
    Ok(Page::new(page).into_response())
}

/// The answer is taken back.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let condition = typed.choice(CONDITION, "").map_err(|_| Fault::BadRequest)?;
    let key = key(condition, Some(typed.text(TEAM)), typed.text(SOURCE))?;
    ours_to_change(&visit, &key.source)?;
    take_back(visit.foothold(), &visit.act(), id.clone(), key).await?;
    Ok(Redirect::to(&path_after(&id, Notice::TakenBack)).into_response())
}
