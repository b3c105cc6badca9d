//! The page of activity.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use operations::{Place, notes};
use serde::Deserialize;

use super::ACTIVITY;
use super::line::Line;
use crate::candidates::Reader;
use crate::layout::{Fault, Page, Shell};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "activity/page.html")]
struct ActivityPage {
    shell: Shell,
    lines: Vec<Line>,
    is_newest: bool,
    /// Whether something was just undone.
    undone: bool,
    older: Option<String>,
}

/// What the address may say: the place before which to begin.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    revision: Option<i64>,
    #[serde(default)]
    line: Option<i64>,
    #[serde(default)]
    undone: bool,
}

/// Shows a page of it.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let view = visit.view();
    let place = asked
        .revision
        .zip(asked.line)
        .map(|(revision, line)| Place { revision, line });
    let organisation = view.organisation();
    let read = notes::activity(
        visit.foothold(),
        &organisation.id,
        place.unwrap_or(Place::END),
    )
    .await?;
    let reader = Reader::of(&visit);
    let lines = read.iter().map(|activity| Line::of(activity, &reader));
    let is_whole = u32::try_from(read.len()).is_ok_and(|count| count == notes::LINES);
    let page = ActivityPage {
        shell: visit.shell(),
        lines: lines.collect::<Result<_, Fault>>()?,
        is_newest: place.is_none(),
        undone: asked.undone,
        older: read
            .last()
            .filter(|last| is_whole && (last.revision, last.line) > (1, 1))
            .map(|last| format!("{ACTIVITY}?revision={}&line={}", last.revision, last.line)),
    };
    Ok(Page::new(page).into_response())
}
