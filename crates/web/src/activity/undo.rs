//! Taking back what was done: what it would put back is shown first.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::id::Id;
use operations::import::would_go;
use operations::{Activity, Error, Foothold, Organisation, SubjectKind, notes, undo};
use wording::refusal;

use super::line::Line;
use super::{ACTIVITY, take_back};
use crate::candidates::Reader;
use crate::components::Button;
use crate::layout::{Fault, Page, Shell};
use crate::visit::{Answer, Visit};

/// The page that asks whether it is meant.
#[derive(Template)]
#[template(path = "activity/undo.html")]
struct UndoPage {
    shell: Shell,
    lines: Vec<Line>,
    /// Whether there are more lines than are shown.
    more: bool,
    /// Why it cannot be undone, where it was tried.
    refused: Option<&'static str>,
}

/// Where what was done at a revision is undone, if a line of it is one that can be.
pub(crate) fn path(activity: &Activity) -> Option<String> {
    let had_something = activity.before.is_some();
    // What was brought in goes back whole.
    let is_import = activity.subject.kind == SubjectKind::Import;
    (had_something || is_import).then(|| at(activity.revision))
}

/// Where what was done at a revision is undone.
pub(crate) fn at(revision: i64) -> String {
    format!("{ACTIVITY}/{revision}/undo")
}

/// Asks.
pub(super) async fn ask(visit: Visit, Path(revision): Path<i64>) -> Answer {
    let organisation = &visit.view().organisation().id;
    if let Some(would_go) = would_go(visit.foothold(), organisation, revision).await? {
        return Ok(take_back::ask(&visit, revision, &would_go));
    }
    Ok(Page::new(page(&visit, revision, None).await?).into_response())
}

/// Does it.
pub(super) async fn send(visit: Visit, Path(revision): Path<i64>) -> Answer {
    let organisation = &visit.view().organisation().id;
    if let Some(would_go) = would_go(visit.foothold(), organisation, revision).await? {
        return take_back::send(&visit, revision, &would_go).await;
    }
    page(&visit, revision, None).await?;
    match undo(visit.foothold(), &visit.act(), revision).await {
        Ok(()) => Ok(Redirect::to(&format!("{ACTIVITY}?undone=true")).into_response()),
        Err(Error::Refused(why)) => match reason(&why) {
            Some(reason) => {
                let page = page(&visit, revision, Some(reason)).await?;
                Ok(Page::conflict(page).into_response())
            }
            None => Err(why.into()),
        },
        Err(failed) => Err(failed.into()),
    }
}

/// What to say on the page itself.
const fn reason(why: &operations::Refusal) -> Option<&'static str> {
    match why {
        operations::Refusal::ChangedSince => Some(refusal::CHANGED_SINCE),
        operations::Refusal::StaysAdded => Some(refusal::STAYS_ADDED),
        operations::Refusal::RecordStays => Some(refusal::RECORD_STAYS),
        _ => None,
    }
}

/// What was done at a revision, and whether there is more than is told. What is not told to somebody is not theirs to take
/// back: there is nothing for them.
pub(crate) async fn told_whole(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    revision: i64,
    reader: &Reader<'_>,
) -> Result<(Vec<Line>, bool), Fault> {
    let (read, more) = notes::of_revision(foothold, organisation, revision).await?;
    let lines = read.iter().map(|activity| Line::of(activity, reader));
    let lines: Vec<Line> = lines.collect::<Result<_, _>>()?;
    if lines.is_empty() || !lines.iter().all(Line::is_whole) {
        return Err(Fault::NotFound);
    }
    Ok((lines, more))
}

async fn page(
    visit: &Visit,
    revision: i64,
    refused: Option<&'static str>,
) -> Result<UndoPage, Fault> {
    let organisation = &visit.view().organisation().id;
    let reader = Reader::of(visit);
    let (lines, more) = told_whole(visit.foothold(), organisation, revision, &reader).await?;
    Ok(UndoPage {
        shell: visit.shell(),
        lines,
        more,
        refused,
    })
}
