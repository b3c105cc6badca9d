//! The grammar of cells, through a list of one row.

use engine::answer::Given;
use engine::candidate::Status;
use engine::condition::Condition;
use engine::difference::Judged;
use exchange::candidates::{self, Row};
use wording::fault::Place;

use super::written::{COLUMNS, cell_of, sheet};
use super::{TODAY, or_told, plain};

/// A line is a cell, in the order of [`COLUMNS`].
pub(crate) fn cells(data: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(data) else {
        return false;
    };
    let cells: Vec<&str> = text.split('\n').take(COLUMNS.len()).collect();
    for cell in &cells {
        alone(cell);
    }
    let read = candidates::read(sheet(&cells, ',').as_bytes(), &plain());
    for other in [';', '\t'] {
        let again = candidates::read(sheet(&cells, other).as_bytes(), &plain());
        assert_eq!(read, again, "read alike with {other:?} between the cells");
    }
    if let Err(faults) = &read {
        let here = |place: &Place| matches!(place, Place::Cell(2, _) | Place::Row(2));
        assert!(faults.first().iter().all(|fault| here(&fault.place)));
    }
    let Some(list) = or_told(read) else {
        return false;
    };
    let [row] = &list.rows[..] else {
        panic!("{} rows", list.rows.len());
    };
    check(row);
    again(row);
    true
}

/// What forms read by the same grammar.
fn alone(cell: &str) {
    if let Some(day) = exchange::day(cell) {
        assert_eq!(day.to_string(), cell);
    }
    if let Ok(Some(people)) = exchange::people_a_year(cell) {
        assert!(people.most().is_none_or(|most| people.least() <= most));
    }
}

pub(super) fn check(row: &Row) {
    assert!(row.room >= 1);
    for names in [&row.teams, &row.groups, &row.needs] {
        let twice = |(at, name)| names[..at].contains(name);
        assert!(!names.iter().enumerate().any(twice), "{names:?}");
    }
    for answer in &row.answers {
        if let Some(team) = &answer.team {
            assert!(answer.condition == Condition::Operations && row.teams.contains(team));
        }
        match answer.given {
            Given::On(day) => assert!(day <= TODAY),
            Given::Undated => {}
            Given::LongAgo => panic!("no cell says so"),
        }
    }
    for judged in Judged::ALL {
        if let Some(levels) = row.difference.judged(judged) {
            let (low, high) = (levels.low(), levels.high());
            assert!(1 <= low && low <= high && high <= judged.levels());
        }
    }
    if let Status::Done(Some(day)) = row.status {
        assert!(day <= TODAY);
    }
}

/// Written as plainly as can be, it is read as the same.
fn again(row: &Row) {
    let cells: Vec<String> = COLUMNS.iter().map(|column| cell_of(row, column)).collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let text = sheet(&cells, ',');
    let read = candidates::read(text.as_bytes(), &plain());
    let read = read.unwrap_or_else(|faults| panic!("{faults}\n{text}"));
    let Row { own_id, stated, .. } = read.rows[0];
    let row = Row {
        own_id,
        stated,
        ..row.clone()
    };
    assert_eq!(read.rows[0], row, "{text}");
}
