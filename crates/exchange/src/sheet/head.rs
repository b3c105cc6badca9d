//! The top of a sheet, for a person to say which column is which: understood as far as it can be, refused only where the
//! file cannot be read at all.

use std::sync::Arc;

use wording::fault::Place;

use super::scanner::Scanner;
use super::{Choices, guess, headings, scanner_of, text_of};
use crate::faults::Faults;

/// Rows shown under each heading.
const SAMPLES: usize = 3;
/// Characters shown of a cell.
const SHOWN: usize = 60;

/// The headings of a sheet, and its first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The row of the headings, as the spreadsheet numbers it: the one said, else the best guess.
    pub row: u32,
    /// Its columns, in the order of the file.
    pub columns: Vec<HeadColumn>,
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadColumn {
    /// Its heading, as the file writes it; a blank one is named after its place.
    pub heading: Arc<str>,
    /// Whether the file gives it no heading: then it cannot be read as one of our columns.
    pub blank: bool,
    /// Our column that it would be read as, by its heading: the same as ours, or one that often means it.
    pub ours: Option<&'static str>,
    /// What its first rows say, cut short; blank ones left out.
    pub samples: Vec<String>,
}

/// Looks at the top of a sheet, in the row that the choices name or where the headings seem to be. `known` are our columns,
/// `required` the one that must be there in the end.
///
/// # Errors
/// What keeps it from being read: not text, a quote that never closes, too many columns, an end before the headings.
pub fn head(
    bytes: &[u8],
    choices: &Choices,
    known: &'static [&'static str],
    required: &'static str,
) -> Result<Head, Faults> {
    let text = text_of(bytes, choices)?;
    let mut choices = choices.clone();
    let mut scanner = scanner_of(&text, &choices, known);
    if choices.heading_row.is_none() {
        let found = headings::guess(scanner.clone(), 0, &choices, known, required);
        choices.heading_row = found.or_else(|| guess::row(scanner.clone()));
    }
    let row = choices.heading_row.unwrap_or(1);
    let from_start = scanner.clone();
    let Some(cells) = headings::row_of_headings(&mut scanner, &choices) else {
        return Err(Faults::one(
            Place::Row(row),
            headings::unreadable(from_start),
        ));
    };
    let mut faults = Faults::default();
    headings::check_cells(&cells, row, &mut faults);
    // Two headings of one name are for the person to tell apart: only the full reading refuses them.
    let found = headings::understand(&cells, row, &choices, known, &mut Faults::default());
    let under = samples(scanner, found.count());
    let columns = found.columns().zip(&cells).zip(under);
    let columns = columns.map(|(((heading, ours), cell), samples)| HeadColumn {
        heading: Arc::clone(heading),
        blank: cell.trim().is_empty(),
        ours,
        samples,
    });
    let mut columns: Vec<HeadColumn> = columns.collect();
    guess::columns(&mut columns, known);
    faults.or(Head { row, columns })
}

/// What the first rows say in each column.
fn samples(mut scanner: Scanner<'_>, columns: usize) -> Vec<Vec<String>> {
    let mut samples = vec![Vec::new(); columns];
    let mut cells = Vec::new();
    let mut rows = 0;
    while let Some(Ok(_)) = scanner.row(&mut cells) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        for (column, cell) in samples.iter_mut().zip(&cells) {
            let text = cell.trim();
            if !text.is_empty() {
                column.push(cut(text));
            }
        }
        rows += 1;
        if rows == SAMPLES {
            break;
        }
    }
    samples
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[&str] = &["id", "title", "reach"];

    fn head_of(text: &str, row: Option<u32>) -> Result<Head, Faults> {
        let mut choices = Choices::plain("a.csv", jiff::civil::Date::MAX);
        choices.heading_row = row;
        head(text.as_bytes(), &choices, KNOWN, "title")
    }

    fn told(head: &Head) -> Vec<(&str, Option<&str>, String)> {
        let column = |c: &HeadColumn| c.samples.join("|");
        head.columns
            .iter()
            .map(|c| (&*c.heading, c.ours, column(c)))
            .collect()
    }

    #[test]
    fn headings_that_we_know_are_recognised_and_the_others_shown() {
        let head = head_of("Title;Owner;REACH\nDamp;Ann;\n\nCold;;12\n", None).unwrap();
        assert_eq!(head.row, 1);
        assert_eq!(
            told(&head),
            [
                ("Title", Some("title"), "Damp|Cold".to_owned()),
                ("Owner", None, "Ann".to_owned()),
                ("REACH", Some("reach"), "12".to_owned()),
            ]
        );
    }

    #[test]
    fn headings_further_down_are_found() {
        let head = head_of("Our list,,\n,,\nid,title,reach\n1,Damp,2\n", None).unwrap();
        assert_eq!((head.row, head.columns.len()), (3, 3));
        assert_eq!(
            head_of("x,y\nid,title\n", Some(1)).unwrap().row,
            1,
            "what is said holds"
        );
    }

    #[test]
    fn a_sheet_without_a_title_is_still_shown() {
        let head = head_of("\nname,status\nDamp,To do\n", None).unwrap();
        assert_eq!(head.row, 2);
        assert_eq!(told(&head)[0], ("name", Some("title"), "Damp".to_owned()));
    }

    #[test]
    fn what_is_no_sheet_is_refused() {
        for (text, row) in [("", None), ("title\n", Some(9)), ("\"title\nDamp", None)] {
            assert!(head_of(text, row).is_err(), "{text:?}");
        }
    }

    #[test]
    fn long_cells_are_cut_for_showing() {
        let head = head_of(&format!("title\n{}\n", "é".repeat(100)), None).unwrap();
        assert_eq!(head.columns[0].samples[0].chars().count(), SHOWN + 1);
    }
}
