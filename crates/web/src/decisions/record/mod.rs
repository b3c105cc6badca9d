//! The record of a decision: to be read, printed on two pages, and handed out as the very bytes that were sealed.

mod others;
mod page;
pub(super) mod paper;
mod starting;

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use engine::rounds::of_decision;
use operations::decisions::{self, Opened, Sealed};
use serde::Deserialize;

use self::page::{Beside, RecordPage};
use self::starting::Starting;
use crate::layout::{Fault, Page, Section};
use crate::papers;
use crate::rounds::RoundPage;
use crate::visit::{Answer, Visit};

/// What the address of a record may say.
#[derive(Deserialize)]
pub(in crate::decisions) struct Asked {
    /// Whether it was just recorded.
    #[serde(default)]
    recorded: bool,
}

/// Shows the record of a number, or hands it out where `.json` follows.
pub(super) async fn show(
    visit: Visit,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    match number.strip_suffix(".json") {
        Some(number) => Ok(file(find(&visit, number).await?)),
        None => page(&visit, &number, asked.recorded).await,
    }
}

async fn find(visit: &Visit, number: &str) -> Result<Sealed, Fault> {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    Ok(decisions::one(visit.foothold(), &visit.view().organisation().id, number).await?)
}

async fn page(visit: &Visit, number: &str, recorded: bool) -> Answer {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    let organisation = &visit.view().organisation().id;
    let (decision, superseded_by) =
        decisions::listed(visit.foothold(), organisation, number).await?;
    let opened = decisions::opened(visit.foothold(), organisation, &decision).await?;
    let Opened { record, board } = opened.as_ref();
    let held = visit.view().board();
    let author = held.sources.get(&decision.author);
    let beside = Beside {
        author: author.map(|author| author.name.as_str()),
        recorded,
        round: of_decision(&held.work, number).map(RoundPage::of),
        superseded_by,
        starting: Starting::all(record, held),
    };
    let shell = visit.shell().at(Section::Decisions);
    let page = RecordPage::of(shell, record, board, beside);
    Ok(Page::new(page).into_response())
}

/// The record as a file: the very bytes that were sealed.
fn file(sealed: Sealed) -> Response {
    let name = format!("decision-{}", sealed.decision.number);
    papers::data(sealed.text, &name)
}
