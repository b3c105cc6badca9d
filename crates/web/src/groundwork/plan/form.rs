//! The form of an action: filled, then read.

use engine::groundwork::{Action, ActionState, Effort, Play};
use engine::text::Note;
use jiff::Span;
use jiff::civil::Date;
use operations::groundwork::{When, Words};
use wording::form::Wrong;

use crate::form::{Faults, Typed};

pub(super) const BLOCKER: &str = "blocker";
pub(super) const PLAY: &str = "play";
pub(super) const NAME: &str = "name";
pub(super) const DOING: &str = "doing";
pub(super) const SERVES: &str = "serves";
pub(super) const TEAM: &str = "team";
pub(super) const OWNER: &str = "owner";
pub(super) const PRESENT_WHEN: &str = "present-when";
pub(super) const BEGIN: &str = "begin";
pub(super) const DUE: &str = "due";
/// Where the fault of the day leads to.
pub(super) const DUE_DAY: &str = "due-day";
pub(super) const FOR_WHAT: &str = "for-what";

/// That it begins at once.
pub(super) const NOW: &str = "now";
/// That it waits.
pub(super) const LATER: &str = "later";

/// The form of a new action, filled with a play where one was chosen.
pub(super) fn from_play(typed: Typed, play: Option<&Play>, today: Date) -> Typed {
    let Some(play) = play else {
        return typed.with_date(DUE, after(today, Effort::Small));
    };
    typed
        .with(NAME, play.name.as_str())
        .with(DOING, play.doing.as_str())
        .with(OWNER, play.lead.as_str())
        .with(PRESENT_WHEN, play.present_when.as_str())
        .with_date(DUE, after(today, play.effort.1))
}

/// A day by which so much work is usually done.
fn after(today: Date, effort: Effort) -> Date {
    let weeks = match effort {
        Effort::Small => 4,
        Effort::Medium => 8,
        Effort::Large => 16,
    };
    today.saturating_add(Span::new().weeks(weeks))
}

/// The form, filled with an action as it is at a revision.
pub(super) fn filled(action: &Action, seen: i64) -> Typed {
    let typed = Typed::default()
        .with(Typed::SEEN, seen.to_string())
        .with(NAME, action.name.as_str())
        .with(
            DOING,
            action.doing.as_ref().map_or("", |text| text.as_str()),
        )
        .with(TEAM, action.team.as_ref().map_or("", |id| id.as_str()))
        .with(OWNER, action.owner.as_str())
        .with(PRESENT_WHEN, action.present_when.as_str());
    let serves = action.serves.iter();
    let typed = serves.fold(typed, |typed, id| typed.with(SERVES, id.as_str()));
    match &action.state {
        ActionState::Live { due, .. } => typed.with_date(DUE, *due),
        ActionState::Waits { for_what } => typed.with(FOR_WHAT, for_what.as_str()),
        ActionState::Done { .. } | ActionState::Dropped { .. } => typed,
    }
}

/// What the action is; what is wrong goes to `faults`.
pub(super) fn words(typed: &Typed, faults: &mut Faults) -> Option<Words> {
    let name = faults.take(NAME, typed.line(NAME, "Write what it is, in a line."));
    let doing = faults.take(DOING, typed.passage_or_none(DOING));
    let serves = typed.ids(SERVES).and_then(|ids| match ids.as_slice() {
        [] => Err(Wrong::Missing("Tick at least one that it is for.")),
        _ => Ok(each_once(ids)),
    });
    let serves = faults.take(SERVES, serves);
    let present_when = typed.passage_or_none(PRESENT_WHEN);
    let missing = Wrong::Missing("Write what somebody could check.");
    let present_when = present_when.and_then(|text| text.ok_or(missing));
    let present_when = faults.take(PRESENT_WHEN, present_when);
    let owner = faults.take(OWNER, typed.line(OWNER, "Write who leads it, by role."));
    let team = faults.take(TEAM, typed.id_or_none(TEAM));
    Some(Words {
        name: name?,
        doing: doing?,
        serves: serves?,
        team: team?,
        owner: owner?,
        present_when: present_when?,
    })
}

/// Whether it begins at once or waits; what is wrong goes to `faults`.
pub(super) fn when(typed: &Typed, today: Date, faults: &mut Faults) -> Option<When> {
    match typed.text(BEGIN) {
        NOW => due(typed, today, None, faults).map(When::Now),
        LATER => for_what(typed, faults).map(When::Later),
        "" => {
            let missing = Wrong::Missing("Choose whether it begins now or waits.");
            faults.take(BEGIN, Err(missing))
        }
        _ => faults.take(BEGIN, Err(Wrong::NotAChoice)),
    }
}

/// By when it is to be done, or what it waits for, of an action that is there: nothing of one that is over.
pub(super) fn still(
    typed: &Typed,
    state: &ActionState,
    today: Date,
    faults: &mut Faults,
) -> Option<When> {
    match state {
        ActionState::Live { due: held, .. } => {
            due(typed, today, Some(*held), faults).map(When::Now)
        }
        ActionState::Waits { .. } => for_what(typed, faults).map(When::Later),
        ActionState::Done { .. } | ActionState::Dropped { .. } => None,
    }
}

/// A day to come, or the one that is kept.
fn due(typed: &Typed, today: Date, held: Option<Date>, faults: &mut Faults) -> Option<Date> {
    let read = match typed.date_or_none(DUE) {
        Ok(Some(day)) if day > today || Some(day) == held => Ok(day),
        Ok(Some(_)) => Err(Wrong::BeforeToday(today)),
        Ok(None) => Err(Wrong::Missing("Write the day by which it is to be done.")),
        Err(wrong) => Err(wrong),
    };
    faults.take(DUE_DAY, read)
}

fn for_what(typed: &Typed, faults: &mut Faults) -> Option<Note> {
    let missing = Wrong::Missing("Write what it waits for.");
    let read = typed.passage_or_none(FOR_WHAT);
    faults.take(FOR_WHAT, read.and_then(|text| text.ok_or(missing)))
}

/// The same things in the same order, none of them twice.
fn each_once<T: PartialEq>(things: Vec<T>) -> Vec<T> {
    let mut once = Vec::with_capacity(things.len());
    for thing in things {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}
