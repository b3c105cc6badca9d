//! The form, read.

use engine::candidate::{Candidate, Status};
use engine::difference::{Difference, Judged};
use engine::id::Id;
use engine::text::Name;
use jiff::civil::Date;
use operations::candidates::Edit;
use wording::form::Wrong;

use super::fields::{
    DETAILS, DONE_ON, DONE_ON_DAY, GROUPS, KIND, NEEDS, REACH, ROOM, SERVICE, SPONSOR, STATUS,
    Stage, TEAMS, TITLE, of_judged,
};
use crate::form::{Faults, Typed};

/// The most places that one problem can take of a team: far more than any team has.
const MOST_ROOM: u64 = 1_000;

/// What was meant, or everything that is wrong. Nothing was done after `today`.
pub(super) fn meant(id: &Id<Candidate>, typed: &Typed, today: Date) -> Result<Edit, Faults> {
    let mut faults = Faults::default();
    let edit = read(id, typed, today, &mut faults);
    edit.filter(|_| faults.is_empty()).ok_or(faults)
}

/// Every field is read before the first that is missing ends the reading, so that all faults are told at once.
fn read(id: &Id<Candidate>, typed: &Typed, today: Date, faults: &mut Faults) -> Option<Edit> {
    let title = faults.take(TITLE, typed.line(TITLE, "Write what it is, in a line."));
    let kind = faults.take(
        KIND,
        typed.choice(KIND, "Choose whether it is a problem or an opportunity."),
    );
    let detail = faults.take(DETAILS, typed.passage_or_none(DETAILS));
    let status = status(typed, today, faults);
    let service = faults.take(SERVICE, typed.id_or_none(SERVICE));
    let teams = faults.take(TEAMS, typed.ids(TEAMS));
    let room = faults.take(ROOM, room(typed));
    let groups = faults.take(GROUPS, typed.ids(GROUPS));
    let sponsor = faults.take(SPONSOR, typed.line_or_none(SPONSOR));
    let needs = faults.take(NEEDS, needs(typed));
    let difference = difference(typed, faults);
    let seen = faults.take(TITLE, typed.seen());
    Some(Edit {
        id: id.clone(),
        seen: seen?,
        title: title?,
        kind: kind?,
        status: status?,
        service: service?,
        teams: each_once(teams?),
        room: room?,
        groups: each_once(groups?),
        sponsor: sponsor?,
        needs: each_once(needs?),
        difference,
        detail: detail?,
    })
}

fn status(typed: &Typed, today: Date, faults: &mut Faults) -> Option<Status> {
    let stage: Stage = faults.take(STATUS, typed.choice(STATUS, "Choose where it is now."))?;
    match stage {
        Stage::Done => faults
            .take(DONE_ON_DAY, done_on(typed, today))
            .map(Status::Done),
        other => Some(other.status()),
    }
}

fn done_on(typed: &Typed, today: Date) -> Result<Option<Date>, Wrong> {
    match typed.date_or_none(DONE_ON)? {
        Some(day) if day > today => Err(Wrong::AfterToday(today)),
        day => Ok(day),
    }
}

fn room(typed: &Typed) -> Result<u32, Wrong> {
    let places = typed.whole(ROOM, 1..=MOST_ROOM)?;
    Ok(u32::try_from(places).unwrap_or(u32::MAX))
}

/// One need a line.
fn needs(typed: &Typed) -> Result<Vec<Name>, Wrong> {
    let lines = typed
        .text(NEEDS)
        .lines()
        .filter(|line| !line.trim().is_empty());
    lines
        .map(|line| Name::parse(line).map_err(Wrong::Text))
        .collect()
}

fn difference(typed: &Typed, faults: &mut Faults) -> Difference {
    let mut difference = Difference::default();
    for judged in Judged::ALL {
        let field = of_judged(judged);
        let levels = faults.take(field, typed.levels(field, judged));
        difference.set_judged(judged, levels.flatten());
    }
    difference.reach = faults.take(REACH, typed.people_a_year(REACH)).flatten();
    difference
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
