//! What would change it, what was said against it, when to look again, what mattered most, and how to run it again.

use engine::board::Board;
use wording::fault::and_more;
use wording::{Names, paper as say};

use super::typed;
use crate::paper::{Line, Part, Section};
use crate::record::{Record, told};

/// How many answers against a ruling are told of.
const DISSENT: usize = 4;

pub(super) fn change(record: &Record, names: &Names<'_>) -> Section {
    let changes = told::changes(record, names);
    let open = (changes.is_empty() && told::open(record) > 0).then(|| say::AN_ANSWER.to_owned());
    let ground = (told::nearest(record) > 0).then(|| say::GROUND.to_owned());
    let limit = record.sealed.outlook.settings.limit;
    let lines = changes.into_iter().chain(open).chain(ground);
    let lines = lines.chain([say::ANOTHER_VIEW.to_owned(), say::other_places(limit)]);
    Section::new(say::CHANGE).with(Part::list(lines.map(Line::new)))
}

pub(super) fn against(record: &Record, names: &Names<'_>) -> Section {
    let said = record.sealed.decision.said_against.as_ref();
    let dissent = told::dissent(record, names);
    let nothing = (said.is_none() && dissent.is_empty()).then(|| Part::line(say::NOTHING_AGAINST));
    let views = (!dissent.is_empty()).then(|| Part::line(say::VIEWS));
    let more = dissent.len().saturating_sub(DISSENT);
    let more = (more > 0).then(|| and_more(more));
    let told = dissent.into_iter().take(DISSENT).chain(more);
    Section::new(say::AGAINST)
        .with(said.into_iter().flat_map(|said| typed(None, said.as_str())))
        .with(nothing)
        .with(views)
        .with(Part::list(told.map(Line::new)))
}

pub(super) fn again(record: &Record) -> Section {
    let day = record.sealed.decision.look_again.map(say::again);
    let day = day.unwrap_or_else(|| say::NO_DAY.to_owned());
    Section::new(say::AGAIN).with([Part::line(day)])
}

pub(super) fn matters(record: &Record, board: &Board) -> Section {
    let says = say::matters(&board.settings.viewpoints, &told::matters(record));
    Section::new(say::MATTERS).with([Part::line(says)])
}

pub(super) fn check(record: &Record) -> Section {
    let says = say::run_again(record.sealed.number, &record.digest, told::model(record));
    Section::new(say::CHECK).with([Part::line(says)])
}
