//! Every decision, the latest first.

use askama::Template;
use axum::response::IntoResponse as _;
use engine::rounds::of_decision;
use operations::decisions;
use wording::date;

use crate::components::Button;
use crate::layout::{Page, Section, Shell};
use crate::rounds::RoundPage;
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
    round: Option<RoundPage>,
    /// The later decision that took its place.
    superseded_by: Option<i64>,
}

/// Shows it.
pub(super) async fn show(visit: Visit) -> Answer {
    let organisation = visit.view().organisation();
    let all = decisions::list(visit.foothold(), &organisation.id).await?;
    let work = &visit.view().board().work;
    let row = |decision: &decisions::Decision| Row {
        number: decision.number,
        recorded: date::long(organisation.zone.day_of(decision.sealed_at)),
        look_again: decision.look_again.map(date::long),
        round: of_decision(work, decision.number).map(RoundPage::of),
        superseded_by: decisions::superseded_by(&all, decision),
    };
    let rows = all.iter().map(row).collect();
    Ok(Page::new(ListPage {
        shell: visit.shell().at(Section::Decisions),
        rows,
    })
    .into_response())
}
