//! One row of a list of candidates: cells → what they mean. Names stay names; ids come later.

use std::sync::Arc;

use engine::candidate::{Kind, Status};
use engine::condition::Condition;
use engine::difference::{Difference, Judged};
use engine::text::{Name, Note, TextError, Title};
use jiff::civil::Date;
use wording::fault::{Accepted, Place, Problem};

use super::column::Column;
use super::detail::{self, Detail};
use super::id::Given;
use crate::cell::answer::{self, CellAnswer};
use crate::cell::names::Shared;
use crate::cell::{Meant, date, level, nothing, reach, whole, word};
use crate::faults::Faults;
use crate::sheet::{MOST_CHARACTERS, SheetRow, refuse};

/// A candidate as its row gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row, as the spreadsheet numbers it.
    pub number: u32,
    /// Its own id, or one made of the row's number.
    pub id: Name,
    /// What it is, in a line.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// Where it is in its life.
    pub status: Status,
    /// The service it belongs to.
    pub service: Option<Name>,
    /// The teams whose room it would take, each once.
    pub teams: Vec<Name>,
    /// Places it takes of each of its teams.
    pub room: u32,
    /// The groups of people it touches, each once.
    pub groups: Vec<Name>,
    /// The role whose interest it hangs on.
    pub sponsor: Option<Name>,
    /// Skills or access, each once.
    pub needs: Vec<Name>,
    /// Its answers, in the order of the cells.
    pub answers: Vec<CellAnswer>,
    /// What is known of the difference.
    pub difference: Difference,
    /// What stands under headings that are none of ours: heading and text.
    pub notes: Vec<(Arc<str>, Note)>,
    /// Whether the file gives its id, rather than the row's number.
    pub own_id: bool,
    /// Which of those that have something where a cell is blank are the file's own.
    pub stated: Stated,
}

/// Whether a row's cells say what is taken for granted where they are blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// Its kind.
    pub kind: bool,
    /// Its status.
    pub status: bool,
    /// The places that it takes.
    pub room: bool,
}

impl Row {
    /// Its notes as one text, each under its heading; none where it has none.
    pub fn detail(&self) -> Option<Detail> {
        // A row whose notes are too long together was a fault of its file.
        detail::of(&self.notes).ok().flatten()
    }
}

/// Reads row after row, sharing what repeats.
pub(super) struct Reader {
    names: Shared,
    today: Date,
    /// The ids that the file gives.
    pub(super) given: Given,
}

impl Reader {
    pub(super) fn new(today: Date) -> Self {
        Self {
            names: Shared::default(),
            today,
            given: Given::default(),
        }
    }

    /// The row, its id not settled yet where it is blank; none where it has no title. Every fault is added.
    pub(super) fn row(&mut self, sheet: &SheetRow<'_, '_>, faults: &mut Faults) -> Option<Row> {
        let mut cells = Cells {
            sheet,
            names: &mut self.names,
            today: self.today,
            faults,
        };
        let own_id = cells.id();
        if let Some(id) = &own_id
            && let Some(earlier) = self.given.add(id, sheet.number)
        {
            let found = id.as_str().into();
            cells.fault(Column::Id, Problem::Repeated { found, earlier });
        }
        let title = cells.title();
        let teams = cells.list(Column::Teams);
        let done_on = cells.meant(Column::DoneOn, date::up_to);
        let kind = cells.word(Column::Kind, Accepted::Kind, word::kind);
        let status = cells.word(Column::Status, Accepted::Status, |text| {
            word::status(text, done_on)
        });
        let places = cells.word(Column::Room, Accepted::Room, room);
        Some(Row {
            number: sheet.number,
            own_id: own_id.is_some(),
            stated: Stated {
                kind: kind.is_some(),
                status: status.is_some(),
                room: places.is_some(),
            },
            kind: kind.unwrap_or_default(),
            status: status.unwrap_or_default(),
            service: cells.name(Column::Service),
            room: places.unwrap_or(1),
            groups: cells.list(Column::Groups),
            sponsor: cells.name(Column::Sponsor),
            needs: cells.list(Column::Needs),
            answers: cells.answers(&teams),
            difference: cells.difference(),
            notes: cells.notes(),
            teams,
            id: own_id.unwrap_or_else(|| super::id::of_row(sheet.number)),
            title: title?,
        })
    }
}

fn room(text: &str) -> Option<u32> {
    whole::number(text).filter(|places| *places >= 1)
}

/// The cells of one row, and where their faults go.
struct Cells<'c, 'r, 't> {
    sheet: &'c SheetRow<'r, 't>,
    names: &'c mut Shared,
    today: Date,
    faults: &'c mut Faults,
}

impl<'r> Cells<'_, 'r, '_> {
    /// The text of a cell; none where it says nothing or is at fault.
    fn text(&mut self, column: Column) -> Option<&'r str> {
        let text = self
            .sheet
            .text(column as usize, MOST_CHARACTERS, self.faults)?;
        (!nothing::is(text)).then_some(text)
    }

    fn fault(&mut self, column: Column, problem: Problem) {
        self.faults.add(self.sheet.place(column as usize), problem);
    }

    fn not_accepted(&mut self, column: Column, found: &str, accepted: Accepted) {
        self.fault(
            column,
            Problem::NotAccepted {
                found: found.into(),
                accepted,
            },
        );
    }

    fn kept<T>(&mut self, column: Column, read: Result<T, TextError>) -> Option<T> {
        read.map_err(|error| self.fault(column, of_text(&error)))
            .ok()
    }

    /// The id as the file gives it: every text is one, even a word for not known. None where it is blank or at fault.
    fn id(&mut self) -> Option<Name> {
        let text = self
            .sheet
            .text(Column::Id as usize, MOST_CHARACTERS, self.faults)
            .filter(|text| !text.is_empty())?;
        self.kept(Column::Id, Name::parse(text))
    }

    fn title(&mut self) -> Option<Title> {
        let text = self
            .sheet
            .text(Column::Title as usize, usize::MAX, self.faults)?;
        self.kept(Column::Title, Title::parse(text))
    }

    fn name(&mut self, column: Column) -> Option<Name> {
        let text = self.text(column)?;
        let name = self.names.name(text);
        self.kept(column, name).flatten()
    }

    fn list(&mut self, column: Column) -> Vec<Name> {
        let list = self.text(column).map(|text| self.names.list(text));
        list.and_then(|list| self.kept(column, list))
            .unwrap_or_default()
    }

    fn meant<T>(&mut self, column: Column, mean: impl Fn(&str, Date) -> Meant<T>) -> Option<T> {
        let text = self.text(column)?;
        mean(text, self.today)
            .map_err(|accepted| self.not_accepted(column, text, accepted))
            .ok()
    }

    fn word<T>(
        &mut self,
        column: Column,
        accepted: Accepted,
        mean: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.meant(column, |text, _| mean(text).ok_or(accepted))
    }

    fn answers(&mut self, teams: &[Name]) -> Vec<CellAnswer> {
        let mut answers = Vec::new();
        for condition in Condition::ALL {
            let column = Column::from(condition);
            let Some(text) = self.text(column) else {
                continue;
            };
            let reader = answer::Row {
                condition,
                teams,
                today: self.today,
            };
            for answer in reader.answers(text) {
                match answer {
                    Ok(answer) => answers.push(answer),
                    Err((found, accepted)) => self.not_accepted(column, found, accepted),
                }
            }
        }
        answers
    }

    fn difference(&mut self) -> Difference {
        let mut difference = Difference::default();
        for judged in Judged::ALL {
            let levels = self.meant(Column::from(judged), |text, _| level::levels(judged, text));
            difference.set_judged(judged, levels);
        }
        difference.reach = self.meant(Column::Reach, |text, _| reach::people(text));
        difference
    }

    fn notes(&mut self) -> Vec<(Arc<str>, Note)> {
        let mut notes = Vec::new();
        for (heading, text) in self.sheet.others() {
            let refused = refuse(text, MOST_CHARACTERS)
                .map_or_else(|| Note::parse(text).map_err(|error| of_text(&error)), Err);
            match refused {
                Ok(note) => notes.push((heading.clone(), note)),
                Err(problem) => self.faults.add(self.sheet.place_under(heading), problem),
            }
        }
        if let Err(error) = detail::of(&notes) {
            self.faults
                .add(Place::Row(self.sheet.number), of_text(&error));
        }
        notes
    }
}

fn of_text(error: &TextError) -> Problem {
    match *error {
        TextError::Empty => Problem::Missing,
        TextError::TooLong { found, allowed } => Problem::TooLong { found, allowed },
        TextError::Control(found) => Problem::Control(found),
    }
}
