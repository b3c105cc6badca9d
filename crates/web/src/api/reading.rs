//! What was sent, read as what is meant: every fault is told at once, each with its field.

use engine::board::Board;
use engine::id::Id;
use engine::people::Team;
use engine::text::{Line, Passage};
use jiff::civil::Date;
use wording::form::{Wrong as Fault, sentence};

use super::problem::{Failed, Problem, Wrong};

/// Reads fields, and keeps what is wrong with them.
#[derive(Default)]
pub(super) struct Reading(Vec<Wrong>);

impl Reading {
    /// What a field holds, or nothing and a fault.
    pub(super) fn take<T>(&mut self, field: &str, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.tell(field, sentence(&fault)))
            .ok()
    }

    /// Tells of something that is wrong.
    pub(super) fn tell(&mut self, field: &str, detail: impl Into<String>) {
        let (field, detail) = (field.to_owned(), detail.into());
        self.0.push(Wrong { field, detail });
    }

    /// A line.
    pub(super) fn line<const MAX: usize>(&mut self, field: &str, text: &str) -> Option<Line<MAX>> {
        self.take(field, Line::parse(text).map_err(Fault::Text))
    }

    /// A line, where there is one. What is wrong is told, and is none here.
    pub(super) fn maybe_line<const MAX: usize>(
        &mut self,
        field: &str,
        text: Option<&str>,
    ) -> Option<Line<MAX>> {
        text.and_then(|text| self.line(field, text))
    }

    /// A text of several lines.
    pub(super) fn passage<const MAX: usize>(
        &mut self,
        field: &str,
        text: &str,
    ) -> Option<Passage<MAX>> {
        self.take(field, Passage::parse(text).map_err(Fault::Text))
    }

    /// A text of several lines, where there is one.
    pub(super) fn maybe_passage<const MAX: usize>(
        &mut self,
        field: &str,
        text: Option<&str>,
    ) -> Option<Passage<MAX>> {
        text.and_then(|text| self.passage(field, text))
    }

    /// An id.
    pub(super) fn id<Kind>(&mut self, field: &str, text: &str) -> Option<Id<Kind>> {
        self.take(field, Id::parse(text).map_err(Fault::Text))
    }

    /// An id, where there is one.
    pub(super) fn maybe_id<Kind>(&mut self, field: &str, text: Option<&str>) -> Option<Id<Kind>> {
        text.and_then(|text| self.id(field, text))
    }

    /// Ids, each once.
    pub(super) fn ids<Kind>(&mut self, field: &str, texts: &[String]) -> Option<Vec<Id<Kind>>> {
        let read: Vec<Option<Id<Kind>>> = texts.iter().map(|text| self.id(field, text)).collect();
        each_once(read.into_iter().collect::<Option<Vec<_>>>()?).into()
    }

    /// Teams that are here, each once.
    pub(super) fn teams(
        &mut self,
        field: &str,
        texts: &[String],
        board: &Board,
    ) -> Option<Vec<Id<Team>>> {
        let teams: Vec<Id<Team>> = self.ids(field, texts)?;
        let mut each = teams.iter();
        let here = each.all(|team| board.teams.get(team).is_some());
        self.take(field, here.then_some(teams).ok_or(Fault::Gone("team")))
    }

    /// A day: `2026-11-28`, and no other way of writing it.
    pub(super) fn maybe_day(&mut self, field: &str, text: Option<&str>) -> Option<Date> {
        let text = text?;
        let read = text.parse::<Date>().ok();
        let read = read.filter(|day| day.to_string() == text);
        self.take(field, read.ok_or(Fault::NotADate))
    }

    /// A day to come, or the one that stands there already.
    pub(super) fn day_to_come(
        &mut self,
        field: &str,
        text: Option<&str>,
        today: Date,
        held: Option<Date>,
    ) -> Option<Date> {
        let day = self.maybe_day(field, text)?;
        let stands = day > today || Some(day) == held;
        self.take(
            field,
            stands.then_some(day).ok_or(Fault::BeforeToday(today)),
        )
    }

    /// Lines, each once.
    pub(super) fn lines<const MAX: usize>(
        &mut self,
        field: &str,
        texts: &[String],
    ) -> Option<Vec<Line<MAX>>> {
        let read: Vec<_> = texts.iter().map(|text| self.line(field, text)).collect();
        each_once(read.into_iter().collect::<Option<Vec<_>>>()?).into()
    }

    /// What was meant, where nothing is wrong.
    pub(super) fn done<T>(self, meant: Option<T>) -> Result<T, Failed> {
        let meant = meant.filter(|_| self.0.is_empty());
        meant.ok_or_else(|| Problem::unusable(wording::api::CANNOT_BE_USED, self.0).into())
    }
}

/// The same things in the same order, none of them twice.
pub(super) fn each_once<T: PartialEq>(things: Vec<T>) -> Vec<T> {
    let mut once = Vec::with_capacity(things.len());
    for thing in things {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}

/// The id that an address names.
pub(super) fn id_of<Kind>(text: &str) -> Result<Id<Kind>, Failed> {
    Id::parse(text).map_err(|_| Failed::NOTHING)
}
