//! Text → rows of cells, in one pass, borrowing from the text wherever a cell stands in it as it is.
//!
//! Written here rather than taken from a library because a fault must name the row as the spreadsheet numbers it:
//! blank rows count, a row whose cell holds line breaks is one row, and a quote that never closes is a fault (see
//! `docs/decisions/0202-reading-sheets.md`).

use std::borrow::Cow;

/// Reads rows one after another.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
    delimiter: u8,
    row: u32,
}

/// A quote that never closes, and where it opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed {
    pub(super) row: u32,
    /// Which cell of the row, from 0.
    pub(super) cell: usize,
}

/// What ended a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Row,
}

impl<'t> Scanner<'t> {
    /// From the start of a text.
    pub(super) const fn new(text: &'t str, delimiter: u8) -> Self {
        Self {
            text,
            at: 0,
            delimiter,
            row: 0,
        }
    }

    /// Puts the next row's cells in `cells` and gives its number, from 1; none at the end of the text.
    pub(super) fn row(&mut self, cells: &mut Vec<Cow<'t, str>>) -> Option<Result<u32, Unclosed>> {
        cells.clear();
        if self.at >= self.text.len() {
            return None;
        }
        self.row += 1;
        loop {
            let quoted = self.text.as_bytes().get(self.at) == Some(&b'"');
            let cell = if quoted {
                self.quoted()
            } else {
                Some(Cow::Borrowed(self.plain()))
            };
            let Some(cell) = cell else {
                self.at = self.text.len();
                return Some(Err(Unclosed {
                    row: self.row,
                    cell: cells.len(),
                }));
            };
            cells.push(cell);
            if self.end() == End::Row {
                return Some(Ok(self.row));
            }
        }
    }

    /// Up to the next delimiter or end of line.
    fn plain(&mut self) -> &'t str {
        let start = self.at;
        let ends = |b: &u8| *b == self.delimiter || *b == b'\n' || *b == b'\r';
        let length = self.text.as_bytes()[start..].iter().position(ends);
        self.at = length.map_or(self.text.len(), |l| start + l);
        &self.text[start..self.at]
    }

    /// From a quote to the one that closes it, and whatever stands after that as it is; none where none closes it.
    fn quoted(&mut self) -> Option<Cow<'t, str>> {
        let mut cell = Cow::Borrowed("");
        loop {
            let start = self.at + 1;
            let close = start + self.text.get(start..)?.find('"')?;
            append(&mut cell, &self.text[start..close]);
            self.at = close + 1;
            if self.text.as_bytes().get(self.at) != Some(&b'"') {
                append(&mut cell, self.plain());
                return Some(cell);
            }
            append(&mut cell, "\"");
        }
    }

    /// Steps over what ended a cell.
    fn end(&mut self) -> End {
        let rest = &self.text.as_bytes()[self.at..];
        let (step, end) = match rest {
            [b'\r', b'\n', ..] => (2, End::Row),
            [b'\r' | b'\n', ..] => (1, End::Row),
            [] => (0, End::Row),
            _ => (1, End::Cell),
        };
        self.at += step;
        end
    }
}

/// Adds to a cell; the first part is borrowed.
fn append<'t>(cell: &mut Cow<'t, str>, part: &'t str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(part);
    } else if !part.is_empty() {
        cell.to_mut().push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Result<(u32, Vec<String>), Unclosed>> {
        let mut scanner = Scanner::new(text, b',');
        let mut cells = Vec::new();
        let mut all = Vec::new();
        while let Some(row) = scanner.row(&mut cells) {
            all.push(row.map(|n| (n, cells.iter().map(|c| c.clone().into_owned()).collect())));
        }
        all
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn a_quoted_line_break_stays_in_its_row() {
        assert_eq!(
            rows("a,\"b\r\nc\"\r\nd,e"),
            [Ok(row(1, &["a", "b\r\nc"])), Ok(row(2, &["d", "e"]))]
        );
    }

    #[test]
    fn blank_rows_are_counted() {
        assert_eq!(
            rows("a\n\n\nb\n"),
            [
                Ok(row(1, &["a"])),
                Ok(row(2, &[""])),
                Ok(row(3, &[""])),
                Ok(row(4, &["b"]))
            ]
        );
    }

    #[test]
    fn doubled_quotes_are_one_and_text_after_a_quote_stays() {
        assert_eq!(
            rows("\"say \"\"yes\"\"\",\"a\"b,\"\"\"\""),
            [Ok(row(1, &["say \"yes\"", "ab", "\""]))]
        );
    }

    #[test]
    fn a_quote_inside_a_cell_is_just_text() {
        assert_eq!(rows("5\" pipe,x"), [Ok(row(1, &["5\" pipe", "x"]))]);
    }

    #[test]
    fn the_last_cell_may_be_blank() {
        assert_eq!(
            rows("a,\nb,"),
            [Ok(row(1, &["a", ""])), Ok(row(2, &["b", ""]))]
        );
    }

    #[test]
    fn every_end_of_line_ends_a_row() {
        assert_eq!(rows("a\rb\r\nc\nd").len(), 4);
    }

    #[test]
    fn a_quote_that_never_closes_is_named_where_it_opened() {
        assert_eq!(
            rows("a\nb,\"c\nd\n"),
            [Ok(row(1, &["a"])), Err(Unclosed { row: 2, cell: 1 })]
        );
        assert_eq!(rows("\""), [Err(Unclosed { row: 1, cell: 0 })]);
    }
}
