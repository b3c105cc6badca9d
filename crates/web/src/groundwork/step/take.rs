//! A step is asked for, and taken.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::groundwork::{Action, InTheWay};
use engine::text::Note;
use jiff::Span;
use jiff::civil::Date;
use operations::groundwork::{Begin, Drop, Finish, Wait, begin, drop, finish, wait};
use operations::{Error, Refusal};
use wording::form::Wrong;

use super::Step;
use super::page::{DUE, DUE_DAY, FOR_WHAT, FOUND, StepPage, WHY};
use crate::form::{Faults, Typed};
use crate::groundwork::{ActionPage, held};
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

/// How long an action is given unless one says otherwise.
const WEEKS: i32 = 4;

/// The form of a step. Where the step cannot be taken any more, the action says how it stands.
pub(super) fn show(step: Step, visit: &Visit, id: &str) -> Answer {
    let action = held(visit.view().board(), id)?;
    if !Step::open_to(&action.state).contains(&step) {
        return Ok(Redirect::to(&ActionPage(&action.id).to_string()).into_response());
    }
    let typed = Typed::default().with(Typed::SEEN, visit.view().revision().to_string());
    let typed = match step {
        Step::Begin => typed.with_date(DUE, in_some_weeks(visit.view().today())),
        _ => typed,
    };
    Ok(Page::new(page(step, visit, action, typed, Faults::default())).into_response())
}

/// The form, sent.
pub(super) async fn send(step: Step, visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let action = held(visit.view().board(), &id)?;
    let meant = match meant(step, &typed, visit.view().today()) {
        Ok(meant) => meant,
        Err(faults) => {
            return Ok(Page::refused(page(step, &visit, action, typed, faults)).into_response());
        }
    };
    let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
    let path = ActionPage(&action.id);
    match take(&visit, action, seen, meant).await {
        Ok(()) => Ok(Redirect::to(&format!("{path}?done={}", step.word())).into_response()),
        Err(Error::Refused(Refusal::Stale)) => {
            Ok(Redirect::to(&format!("{path}?done=stale")).into_response())
        }
        Err(Error::Refused(Refusal::TooMuchLive(ways))) => {
            Ok(too_much(&visit, action, typed, ways).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What a form says: the step, with what it asks for.
enum Meant {
    Begin(Date),
    Finish(Note),
    Wait(Note),
    Drop(Note),
}

fn meant(step: Step, typed: &Typed, today: Date) -> Result<Meant, Faults> {
    let needed = |field, missing| {
        let text = typed.passage_or_none(field);
        let text = text.and_then(|text| text.ok_or(Wrong::Missing(missing)));
        text.map_err(|wrong| Faults::one(field, &wrong))
    };
    Ok(match step {
        Step::Begin => {
            let due = due(typed, today).map_err(|wrong| Faults::one(DUE_DAY, &wrong))?;
            Meant::Begin(due)
        }
        Step::Finish => Meant::Finish(needed(FOUND, "Write what was found.")?),
        Step::Wait => Meant::Wait(needed(FOR_WHAT, "Write what it waits for.")?),
        Step::Drop => Meant::Drop(needed(WHY, "Write why. A line is enough.")?),
    })
}

fn due(typed: &Typed, today: Date) -> Result<Date, Wrong> {
    match typed.date_or_none(DUE)? {
        Some(day) if day > today => Ok(day),
        Some(_) => Err(Wrong::BeforeToday(today)),
        None => Err(Wrong::Missing("Write the day by which it is to be done.")),
    }
}

async fn take(visit: &Visit, action: &Action, seen: i64, meant: Meant) -> Result<(), Error> {
    let (foothold, act, id) = (visit.foothold(), visit.act(), action.id.clone());
    match meant {
        Meant::Begin(due) => begin(foothold, &act, Begin { id, seen, due }).await,
        Meant::Finish(found) => finish(foothold, &act, Finish { id, seen, found }).await,
        Meant::Wait(for_what) => wait(foothold, &act, Wait { id, seen, for_what }).await,
        Meant::Drop(why) => drop(foothold, &act, Drop { id, seen, why }).await,
    }
}

/// As much is live as may be: what stands in the way is named above the form, and it can be kept waiting for that.
fn too_much<'a>(
    visit: &'a Visit,
    action: &'a Action,
    typed: Typed,
    ways: Vec<InTheWay>,
) -> Page<StepPage<'a>> {
    let mut page = page(Step::Begin, visit, action, typed, Faults::default());
    page.ways = ways;
    Page::conflict(page)
}

fn page<'a>(
    step: Step,
    visit: &'a Visit,
    action: &'a Action,
    typed: Typed,
    faults: Faults,
) -> StepPage<'a> {
    StepPage {
        shell: visit.shell().at(Section::Groundwork),
        view: visit.view(),
        step,
        action,
        typed,
        faults,
        ways: Vec::new(),
    }
}

fn in_some_weeks(today: Date) -> Date {
    today.saturating_add(Span::new().weeks(WEEKS))
}
