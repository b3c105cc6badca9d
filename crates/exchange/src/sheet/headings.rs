//! The row of headings: which cell is which of our columns, and which are none of ours.

use std::borrow::Cow;
use std::sync::Arc;

use wording::fault::{Place, Problem};

use super::scanner::Scanner;
use super::{Choices, MOST_CHARACTERS, MOST_COLUMNS, refuse};
use crate::faults::Faults;
use crate::lists::TOLD;

/// How many rows are looked through for a guess where the headings are.
const GUESSED_AMONG: u32 = 50;

/// The headings of a sheet.
#[derive(Clone, Debug)]
pub(super) struct Headings {
    /// As the file writes them, by cell; a blank one is named after its place.
    names: Vec<Arc<str>>,
    /// For each of our columns, the cell that holds it.
    cells: Vec<Option<usize>>,
    /// The cells that are none of our columns, but for what Foothold itself told beside them.
    others: Vec<usize>,
    /// Our columns, for a place to name where the file has none.
    known: &'static [&'static str],
}

impl Headings {
    pub(super) fn count(&self) -> usize {
        self.names.len()
    }

    pub(super) fn cell_of(&self, column: usize) -> Option<usize> {
        self.cells.get(column).copied().flatten()
    }

    pub(super) fn name_of(&self, column: usize) -> Arc<str> {
        self.cell_of(column)
            .map_or_else(|| self.known[column].into(), |at| self.names[at].clone())
    }

    /// The headings as the file writes them, each with our column that it is, if it is one.
    pub(super) fn columns(&self) -> impl Iterator<Item = (&Arc<str>, Option<&'static str>)> {
        self.names.iter().enumerate().map(|(at, name)| {
            let column = self.cells.iter().position(|cell| *cell == Some(at));
            (name, column.map(|column| self.known[column]))
        })
    }

    pub(super) fn place(&self, row: u32, cell: usize) -> Place {
        self.names
            .get(cell)
            .map_or(Place::Row(row), |name| Place::Cell(row, name.clone()))
    }

    /// Cells and names of the headings that are none of our columns, but for what Foothold itself told beside them.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (usize, &Arc<str>)> {
        self.others.iter().map(|at| (*at, &self.names[*at]))
    }
}

/// Without regard to case, spaces or `_`.
fn plain(heading: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && *c != '_' && *c != '\u{feff}';
    heading
        .chars()
        .filter(kept)
        .flat_map(char::to_lowercase)
        .collect()
}

/// What the file calls one of our columns; none where the person leaves it out.
fn theirs(ours: &str, choices: &Choices) -> Option<String> {
    let chosen = choices.map.iter().find(|(o, _)| plain(o) == plain(ours));
    let name = chosen.map_or_else(|| plain(ours), |(_, theirs)| plain(theirs));
    // A heading given to another column is no longer this one.
    let taken = chosen.is_none() && choices.map.iter().any(|(_, t)| plain(t) == name);
    (!name.is_empty() && !taken).then_some(name)
}

/// How many of our columns are among these cells.
pub(super) fn known_among(
    cells: &[Cow<'_, str>],
    choices: &Choices,
    known: &[&'static str],
) -> usize {
    let cells: Vec<String> = cells.iter().map(|c| plain(c)).collect();
    known
        .iter()
        .filter_map(|ours| theirs(ours, choices))
        .filter(|t| cells.contains(t))
        .count()
}

/// The cells of the row of headings; none where the text ends before it or a quote never closes.
pub(super) fn row_of_headings<'t>(
    scanner: &mut Scanner<'t>,
    choices: &Choices,
) -> Option<Vec<Cow<'t, str>>> {
    let wanted = choices.heading_row.unwrap_or(1);
    let mut cells = Vec::new();
    loop {
        let row = scanner.row(&mut cells)?.ok()?;
        if row == wanted {
            return Some(cells);
        }
    }
}

/// Reads up to the row of headings and understands it.
pub(super) fn find(
    scanner: &mut Scanner<'_>,
    choices: &Choices,
    known: &'static [&'static str],
    required: &'static str,
) -> Result<Headings, Faults> {
    let row = choices.heading_row.unwrap_or(1);
    let from_start = scanner.clone();
    let Some(cells) = row_of_headings(scanner, choices) else {
        return Err(Faults::one(Place::Row(row), unreadable(from_start)));
    };
    let mut faults = wrong_choices(&cells, choices, known);
    check_cells(&cells, row, &mut faults);
    let headings = understand(&cells, row, choices, known, &mut faults);
    let missing = known
        .iter()
        .position(|k| *k == required)
        .filter(|at| headings.cells[*at].is_none());
    if missing.is_some() && faults.count() == 0 {
        let guess = guess(from_start, row, choices, known, required);
        faults.add(
            Place::File,
            Problem::NoHeading {
                heading: required,
                row,
                guess,
            },
        );
    }
    faults.or(headings)
}

pub(super) fn unreadable(mut scanner: Scanner<'_>) -> Problem {
    let mut cells = Vec::new();
    while let Some(row) = scanner.row(&mut cells) {
        if row.is_err() {
            return Problem::UnclosedQuote;
        }
    }
    Problem::NoHeadingRow
}

pub(super) fn check_cells(cells: &[Cow<'_, str>], row: u32, faults: &mut Faults) {
    let used = cells
        .iter()
        .rposition(|c| !c.trim().is_empty())
        .map_or(0, |last| last + 1);
    if used > MOST_COLUMNS {
        faults.add(Place::Row(row), Problem::TooManyColumns(used));
    }
    for problem in cells
        .iter()
        .filter_map(|c| refuse(c.trim(), MOST_CHARACTERS))
    {
        faults.add(Place::Row(row), problem);
    }
}

pub(super) fn understand(
    cells: &[Cow<'_, str>],
    row: u32,
    choices: &Choices,
    known: &'static [&'static str],
    faults: &mut Faults,
) -> Headings {
    let plain_cells: Vec<String> = cells.iter().map(|c| plain(c)).collect();
    let name = |(at, cell): (usize, &Cow<'_, str>)| match cell.trim().trim_matches('\u{feff}') {
        "" => Arc::from(format!("column {}", at + 1)),
        written => Arc::from(written.split_whitespace().collect::<Vec<_>>().join(" ")),
    };
    let names: Vec<Arc<str>> = cells.iter().enumerate().map(name).collect();
    let mut cells = Vec::with_capacity(known.len());
    for ours in known {
        let theirs = theirs(ours, choices);
        let mut places = (0..names.len()).filter(|at| theirs.as_ref() == Some(&plain_cells[*at]));
        cells.push(places.next());
        if let Some(again) = places.next() {
            faults.add(
                Place::Cell(row, names[again].clone()),
                Problem::HeadingTwice(ours),
            );
        }
    }
    let is_told = |at: &usize| TOLD.iter().any(|told| plain(told) == plain_cells[*at]);
    let others = (0..names.len()).filter(|at| !cells.contains(&Some(*at)) && !is_told(at));
    Headings {
        others: others.collect(),
        names,
        cells,
        known,
    }
}

/// What is wrong with the choices of headings themselves.
fn wrong_choices(
    cells: &[Cow<'_, str>],
    choices: &Choices,
    known: &'static [&'static str],
) -> Faults {
    let mut faults = Faults::default();
    let place = || Place::Choice("--map");
    for (at, (ours, theirs)) in choices.map.iter().enumerate() {
        let Some(column) = known.iter().find(|k| plain(k) == plain(ours)) else {
            faults.add(place(), Problem::NotOurs(ours.as_str().into()));
            continue;
        };
        if choices.map[..at]
            .iter()
            .any(|(o, _)| plain(o) == plain(ours))
        {
            faults.add(place(), Problem::HeadingTwice(column));
        }
        let theirs_plain = plain(theirs);
        if !theirs_plain.is_empty() && !cells.iter().any(|c| plain(c) == theirs_plain) {
            faults.add(place(), Problem::NotTheirs(theirs.as_str().into()));
        }
    }
    faults
}

/// The first row that holds the required heading, failing that the first with two headings that we know.
pub(super) fn guess(
    mut scanner: Scanner<'_>,
    row: u32,
    choices: &Choices,
    known: &'static [&'static str],
    required: &'static str,
) -> Option<u32> {
    let wanted = theirs(required, choices)?;
    let mut cells = Vec::new();
    let mut second_best = None;
    while let Some(Ok(number)) = scanner.row(&mut cells) {
        if number > GUESSED_AMONG {
            break;
        }
        if number != row && cells.iter().any(|c| plain(c) == wanted) {
            return Some(number);
        }
        if number != row && second_best.is_none() && known_among(&cells, choices, known) >= 2 {
            second_best = Some(number);
        }
    }
    second_best
}
