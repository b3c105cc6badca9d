//! One problem or opportunity: where it stands and why, what made it so, and what was done to it.

mod about;
mod answer;
mod condition;
mod groundwork;
mod notice;
mod page;

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::veil::Veil;
use operations::exemplars::may_start;
use operations::notes::{LINES, of_candidate};
use operations::{Activity, Error, Place, Refusal};
use serde::Deserialize;

use self::page::{Known, OnePage};
use super::history::{HistoryLine, Reader};
use crate::exemplars::StartPath;
use crate::form::Word as _;
use crate::layout::{Fault, Page, Section};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

pub(crate) use notice::Notice;

/// What the address says besides the id.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    done: Option<String>,
    /// Where the history begins: revision and line.
    before: Option<String>,
}

/// The page.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let view = visit.view();
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let at = view
        .board()
        .candidates
        .binary_search_by(|held| held.id.cmp(&id));
    let at = at.map_err(|_| Fault::NotFound)?;
    let before = asked
        .before
        .as_deref()
        .map_or(Some(Place::END), place)
        .ok_or(Fault::NotFound)?;
    let notes = of_candidate(
        visit.foothold(),
        &view.organisation().id,
        id.clone(),
        before,
    )
    .await?;
    let (reader, veil) = (Reader::of(&visit), view.veil());
    let history = notes
        .history
        .iter()
        .map(|line| HistoryLine::of(line, &reader));
    let known = Known {
        board: view.board(),
        candidate: &view.board().candidates[at],
        assessed: &view.assessed()[at],
        notes: &notes,
        today: view.today(),
        start: start(&visit, &id).await?,
        viewer: visit.viewer(),
        hidden_until: veil.filter(|veil| veil.hides(&id)).map(Veil::until),
    };
    let notice = asked.done.as_deref().and_then(Notice::of);
    let shell = visit.shell().at(Section::Problems);
    let page = OnePage::of(
        shell,
        notice,
        known,
        history.collect::<Result<_, _>>()?,
        earlier(&id, &notes.history),
    );
    Ok(Page::new(page).into_response())
}

/// Where it can be started, where it stands at *Start now* or the latest decision picked it; whether there is room is said
/// there.
async fn start(visit: &Visit, id: &Id<Candidate>) -> Result<Option<String>, Fault> {
    let decision = match may_start(visit.foothold(), visit.view(), id, None).await {
        Ok((_, decision)) => decision,
        Err(Error::Refused(Refusal::NoRoom(_))) => None,
        Err(Error::Refused(_)) => return Ok(None),
        Err(failed) => return Err(failed.into()),
    };
    let path = StartPath {
        candidate: id,
        decision,
    };
    Ok(Some(path.to_string()))
}

/// Where a history goes on that fills its page.
fn earlier(id: &Id<Candidate>, history: &[Activity]) -> Option<String> {
    let last = history.last().filter(|_| history.len() >= LINES as usize)?;
    Some(format!(
        "/problems/{}?before={}.{}#history",
        Segment(id.as_str()),
        last.revision,
        last.line
    ))
}

/// The place before which a page of history begins, as its address says it: revision and line.
pub(crate) fn place(text: &str) -> Option<Place> {
    let (revision, line) = text.split_once('.')?;
    Some(Place {
        revision: revision.parse().ok()?,
        line: line.parse().ok()?,
    })
}

/// The page of a candidate, where something was just done.
pub(crate) fn path_after(id: &Id<Candidate>, notice: Notice) -> String {
    format!("/problems/{}?done={}", Segment(id.as_str()), notice.word())
}
