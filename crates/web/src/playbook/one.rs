//! One play.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use engine::groundwork::{Listed, Origin};
use operations::{Place, Subject, SubjectKind, notes};
use serde::Deserialize;
use wording::playbook as say;

use super::{PLAYBOOK, PlayPage, held};
use crate::candidates::{HistoryLine, Reader, place};
use crate::components::{Button, NotificationBanner, Row, SummaryList};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// What the address says besides the id.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
    before: Option<String>,
}

/// The page.
#[derive(Template)]
#[template(path = "playbook/one.html")]
struct OnePage<'a> {
    shell: Shell,
    listed: Listed<'a>,
    seen: i64,
    done: Option<&'static str>,
    history: Vec<HistoryLine>,
    earlier: Option<String>,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let view = visit.view();
    let listed = held(view.board(), &id)?;
    let before = asked.before.as_deref().map_or(Some(Place::END), place);
    let lines = notes::history(
        visit.foothold(),
        &view.organisation().id,
        Subject::new(SubjectKind::Play, listed.play.id.as_str()),
        before.ok_or(Fault::NotFound)?,
    )
    .await?;
    let reader = Reader::of(&visit);
    let history = lines
        .iter()
        .map(|line| HistoryLine::of_piece(line, &reader));
    let page = PlayPage(&listed.play.id).to_string();
    Ok(Page::new(OnePage {
        shell: visit.shell().at(Section::Groundwork),
        listed,
        seen: view.revision(),
        done: asked.done.as_deref().and_then(said),
        history: history.collect::<Result<_, _>>()?,
        earlier: notes::earlier(&lines)
            .map(|at| format!("{page}?before={}.{}#history", at.revision, at.line)),
    })
    .into_response())
}

/// What was just done, in words.
fn said(done: &str) -> Option<&'static str> {
    match done {
        "added" => Some("The play is in your playbook."),
        "changed" => Some("Your version is saved."),
        "retired" => Some("The play is no longer offered. What was planned from it stays."),
        "back" => Some("The play is offered again."),
        _ => None,
    }
}

/// What the template asks for.
impl OnePage<'_> {
    fn banner(&self) -> Option<NotificationBanner<'static>> {
        self.done.map(NotificationBanner::success)
    }

    fn heading(&self) -> &'static str {
        say::heading(self.listed.play.condition)
    }

    fn facts(&self) -> SummaryList<'_> {
        let play = self.listed.play;
        SummaryList::new(vec![
            Row::new("Who leads it", play.lead.as_str()),
            Row::new("How much work", say::efforts(play.effort)),
            Row::new("Present when", play.present_when.as_str()),
            Row::new("What it is for", say::half(play.condition, play.half)),
        ])
    }

    fn origin(&self) -> Option<&'static str> {
        match self.listed.origin {
            Origin::Changed if self.listed.play.retired => None,
            origin => say::origin(origin),
        }
    }

    fn edit(&self) -> Button<'static> {
        let href = format!("{}/edit", PlayPage(&self.listed.play.id));
        Button::link(href, "Change it").classes("govuk-button--secondary")
    }

    fn retire(&self) -> Button<'static> {
        let words = if self.listed.play.retired {
            "Bring it back"
        } else {
            "Retire it"
        };
        Button::submit(words).classes("govuk-button--secondary")
    }
}
