//! The form of a round as meant.

use engine::answer::SourceKind;
use engine::board::Board;
use engine::text::{Name, Note};
use jiff::civil::Date;
use operations::answers::Voice;
use operations::rounds::Ask;
use operations::{Ids, View};
use wording::form::Wrong;

use super::about::About;
use super::{ABOUT, BLIND, Blind, CLOSES, CLOSES_FIRST, NOTE, WHO, rows};
use crate::form::{Faults, Typed};

/// What every form of a round says.
pub(in crate::rounds) struct Meant {
    pub(in crate::rounds) closes: Date,
    pub(in crate::rounds) asked: Vec<Ask>,
    pub(in crate::rounds) note: Option<Note>,
}

/// Whether it is blind. Where nobody is asked by name yet it need not be said: it counts from the first who is.
pub(in crate::rounds) fn blind(typed: &Typed, asked: &[Ask]) -> Result<bool, Wrong> {
    if asked.is_empty() && !typed.sent(BLIND) {
        return Ok(false);
    }
    let blind: Blind = typed.choice(BLIND, "Choose whether the round is blind.")?;
    Ok(blind == Blind::Yes)
}

/// What was meant, or everything that is wrong.
pub(in crate::rounds) fn meant(typed: &Typed, view: &View, ids: &mut Ids) -> Result<Meant, Faults> {
    let mut faults = Faults::default();
    let closes = faults.take(CLOSES_FIRST, closes(typed, view.today()));
    let asked = (0..rows(typed))
        .filter_map(|at| ask(typed, at, view.board(), ids, &mut faults))
        .collect();
    let note = faults.take(NOTE, typed.passage_or_none(NOTE));
    match (faults.is_empty(), closes, note) {
        (true, Some(closes), Some(note)) => Ok(Meant {
            closes,
            asked,
            note,
        }),
        _ => Err(faults),
    }
}

fn closes(typed: &Typed, today: Date) -> Result<Date, Wrong> {
    match typed.date_or_none(CLOSES)? {
        None => Err(Wrong::Missing("Write the day on which it is to close.")),
        Some(day) if day <= today => Err(Wrong::BeforeToday(today)),
        Some(day) => Ok(day),
    }
}

/// One row: nothing where it has no name.
fn ask(typed: &Typed, at: usize, board: &Board, ids: &mut Ids, faults: &mut Faults) -> Option<Ask> {
    let (who, about) = (format!("{WHO}{at}"), format!("{ABOUT}{at}"));
    let name: Option<Option<Name>> = faults.take(&who, typed.line_or_none(&who));
    if name == Some(None) {
        return None;
    }
    let read = match typed.text(&about) {
        "" => Err(Wrong::Missing("Choose what they are asked.")),
        word => About::read(word, board),
    };
    let about = faults.take(&about, read);
    let About { condition, team } = about?;
    Some(Ask {
        who: voice(name??, board),
        condition,
        team,
        new_source: ids.fresh(),
    })
}

/// The person of that name, where there is one; else the name written down.
pub(crate) fn voice(name: Name, board: &Board) -> Voice {
    let mut people = board.sources.iter().filter(|source| {
        let is_here = board.work.member(&source.id).is_some();
        source.kind == SourceKind::Person && is_here
    });
    match people.find(|person| person.name == name) {
        Some(person) => Voice::Known(person.id.clone()),
        None => Voice::Written(name),
    }
}
