//! Every decision, the latest first.

use askama::Template;
use axum::response::IntoResponse as _;
use operations::decisions;
use wording::date;

use crate::components::Button;
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The list.
#[derive(Debug, Template)]
#[template(path = "decisions/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
}

/// A decision in the list.
#[derive(Debug)]
struct Row {
    number: i64,
    recorded: String,
    look_again: Option<String>,
}

/// Shows it.
pub(super) async fn show(visit: Visit) -> Answer {
    let organisation = visit.view().organisation();
    let all = decisions::list(visit.foothold(), &organisation.id).await?;
    let row = |decision: decisions::Decision| Row {
        number: decision.number,
        recorded: date::long(organisation.zone.day_of(decision.sealed_at)),
        look_again: decision.look_again.map(date::long),
    };
    let rows = all.into_iter().map(row).collect();
    Ok(Page::new(ListPage {
        shell: visit.shell().at(Section::Decisions),
        rows,
    })
    .into_response())
}
