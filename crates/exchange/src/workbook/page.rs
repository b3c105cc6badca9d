//! Cells → the text of a sheet, within the limits of one.

use wording::fault::Problem;

use crate::sheet::{MOST_COLUMNS, MOST_ROWS};

/// Rows that may stand above those that are read: titles and headings.
const ABOVE: u32 = 100;
/// Most bytes of the text.
const MOST_BYTES: usize = 60_000_000;

/// A sheet as it is written, cell by cell: rows from the first to the last, cells from left to right.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    /// Where the next cell would stand.
    row: u32,
    column: u32,
}

impl Page {
    /// Writes a cell, by its row and its column from 0. A blank one is nothing.
    pub(super) fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Problem> {
        if text.is_empty() {
            return Ok(());
        }
        if (row, column) < (self.row, self.column) {
            return Err(Problem::WorkbookBroken);
        }
        if row as usize > MOST_ROWS + ABOVE as usize {
            return Err(Problem::TooManyRows);
        }
        if column as usize >= MOST_COLUMNS {
            return Err(Problem::TooManyColumns(column as usize + 1));
        }
        self.go_to(row, column);
        self.text.push('"');
        self.text.push_str(&text.replace('"', "\"\""));
        self.text.push('"');
        self.column += 1;
        if self.text.len() > MOST_BYTES {
            return Err(Problem::WorkbookTooLarge);
        }
        Ok(())
    }

    /// Ends rows and cells up to this one.
    fn go_to(&mut self, row: u32, column: u32) {
        for _ in self.row..row {
            self.text.push('\n');
            self.column = 0;
        }
        self.row = row;
        // After a cell that was written stands the comma of the next.
        for at in self.column..=column {
            if at > 0 {
                self.text.push(',');
            }
        }
        self.column = column;
    }

    /// The whole.
    pub(super) fn finish(self) -> Result<String, Problem> {
        if self.text.is_empty() {
            Err(Problem::Empty)
        } else {
            Ok(self.text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_they_were() {
        let mut page = Page::default();
        for (row, column, text) in [
            (1, 0, "title"),
            (1, 2, "a \"b\""),
            (4, 1, "x,y"),
            (4, 2, ""),
        ] {
            page.cell(row, column, text).unwrap();
        }
        assert_eq!(
            page.finish().unwrap(),
            "\n\"title\",,\"a \"\"b\"\"\"\n\n\n,\"x,y\""
        );
    }

    #[test]
    fn what_goes_backwards_or_too_far_is_refused() {
        let mut page = Page::default();
        page.cell(3, 3, "x").unwrap();
        assert_eq!(page.cell(3, 3, "y"), Err(Problem::WorkbookBroken));
        assert_eq!(page.cell(2, 9, "y"), Err(Problem::WorkbookBroken));
        assert_eq!(page.cell(300_000, 0, "y"), Err(Problem::TooManyRows));
        assert_eq!(
            page.cell(4, 1_000, "y"),
            Err(Problem::TooManyColumns(1_001))
        );
        assert_eq!(Page::default().finish(), Err(Problem::Empty));
    }
}
