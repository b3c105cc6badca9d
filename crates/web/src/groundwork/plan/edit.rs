//! An action that is there is changed.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::groundwork::Action;
use operations::groundwork::{Edit, edit};
use operations::{Error, Refusal, Subject, SubjectKind, What};
use wording::form::Wrong;

use super::asked::offered;
use super::form::{self, SERVES, TEAM};
use super::page::PlanPage;
use crate::activity::{Meanwhile, since};
use crate::form::{Faults, Typed};
use crate::groundwork::{ActionPage, held};
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

/// The form, filled with what is kept.
pub(in crate::groundwork) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let action = held(visit.view().board(), &id)?;
    let typed = form::filled(action, visit.view().revision());
    Ok(Page::new(page(&visit, action, typed, Faults::default())).into_response())
}

/// The form, sent.
pub(in crate::groundwork) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let action = held(visit.view().board(), &id)?;
    let meant = match meant(&visit, action, &typed) {
        Ok(meant) => meant,
        Err(faults) => {
            return Ok(Page::refused(page(&visit, action, typed, faults)).into_response());
        }
    };
    let seen = meant.seen;
    match edit(visit.foothold(), &visit.act(), meant).await {
        Ok(()) => {
            let path = ActionPage(&action.id);
            Ok(Redirect::to(&format!("{path}?done=edited")).into_response())
        }
        Err(Error::Refused(refusal)) => refused(&visit, action, typed, seen, refusal).await,
        Err(error) => Err(error.into()),
    }
}

fn meant(visit: &Visit, action: &Action, typed: &Typed) -> Result<Edit, Faults> {
    let mut faults = Faults::default();
    let words = form::words(typed, &mut faults);
    let when = form::still(typed, &action.state, visit.view().today(), &mut faults);
    let seen = faults.take(form::NAME, typed.seen());
    match (faults.is_empty(), words, seen) {
        (true, Some(words), Some(seen)) => Ok(Edit {
            id: action.id.clone(),
            seen,
            words,
            when,
        }),
        _ => Err(faults),
    }
}

/// What was refused, said in the form.
async fn refused(
    visit: &Visit,
    action: &Action,
    typed: Typed,
    seen: i64,
    refusal: Refusal,
) -> Answer {
    let faults = match refusal {
        Refusal::Stale => return stale(visit, action, typed, seen).await,
        Refusal::TooMuchLive(ways) => {
            let mut page = page(visit, action, typed, Faults::default());
            page.ways = ways;
            return Ok(Page::conflict(page).into_response());
        }
        Refusal::NotFound(What::Candidate) => {
            Faults::one(SERVES, &Wrong::Gone("problem or opportunity"))
        }
        Refusal::NotFound(What::Team) => Faults::one(TEAM, &Wrong::Gone("team")),
        other => return Err(other.into()),
    };
    Ok(Page::refused(page(visit, action, typed, faults)).into_response())
}

/// What somebody else changed stands above what was typed, and the form now begins from there.
async fn stale(visit: &Visit, action: &Action, typed: Typed, seen: i64) -> Answer {
    let subject = Subject::new(SubjectKind::Action, action.id.as_str());
    let Meanwhile { revision, lines } = since(visit, subject, seen).await?;
    let typed = typed.replacing(Typed::SEEN, revision.to_string());
    let mut page = page(visit, action, typed, Faults::default());
    page.meanwhile = lines;
    Ok(Page::conflict(page).into_response())
}

fn page<'a>(visit: &'a Visit, action: &'a Action, typed: Typed, faults: Faults) -> PlanPage<'a> {
    let path = ActionPage(&action.id);
    let ticked = action.serves.iter().cloned();
    let ticked = ticked.chain(typed.ids(SERVES).unwrap_or_default());
    PlanPage {
        shell: visit.shell().at(Section::Groundwork),
        board: visit.view().board(),
        action: format!("{path}/edit"),
        back: path.to_string(),
        blocker: &action.blocker,
        offered: offered(visit.view(), &action.blocker, ticked),
        state: Some(&action.state),
        typed,
        faults,
        ways: Vec::new(),
        meanwhile: Vec::new(),
    }
}
