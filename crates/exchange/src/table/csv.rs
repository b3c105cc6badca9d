//! A table as CSV: RFC 4180, UTF-8, and nothing in it that a spreadsheet would run.

use std::borrow::Cow;

use super::{Cell, Table};

/// Without it Excel takes UTF-8 for the letters of the computer's own country, and an accent for two other signs.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Stands before text that a spreadsheet would run.
pub const DEFUSED: char = '\'';

pub(super) fn csv(table: &Table) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    row(
        &mut text,
        table.headings.iter().map(|heading| theirs(heading)),
    );
    for cells in &table.rows {
        row(&mut text, cells.iter().map(cell));
    }
    text
}

fn row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&cell);
    }
    text.push_str("\r\n");
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => theirs(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::YesNo(true) => "yes".to_owned(),
        Cell::YesNo(false) => "no".to_owned(),
    }
}

/// Text that is not ours: an apostrophe keeps a spreadsheet from running it; quotes keep it in its cell.
pub(crate) fn theirs(text: &str) -> String {
    let text = if runs(text) {
        Cow::Owned(format!("{DEFUSED}{text}"))
    } else {
        Cow::Borrowed(text)
    };
    if text.contains([',', ';', '\t', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.into_owned()
    }
}

/// The text that `theirs` was given: without the apostrophe that it put there.
pub fn plain(text: &str) -> &str {
    text.strip_prefix(DEFUSED)
        .filter(|rest| runs(rest))
        .unwrap_or(text)
}

/// Whether a spreadsheet may run it, or whether it looks like something that was kept from being run.
fn runs(text: &str) -> bool {
    text.trim_start_matches(DEFUSED)
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::{plain, theirs};

    #[test]
    fn nothing_is_run_and_nothing_leaves_its_cell() {
        for start in ["=1+1", "+1", "-1", "@a", "＝1"] {
            assert_eq!(theirs(start), format!("'{start}"));
        }
        assert_eq!(theirs("\tx"), "\"'\tx\"");
        assert_eq!(theirs("=a,\"b\""), "\"'=a,\"\"b\"\"\"");
        assert_eq!(theirs("plain text"), "plain text");
    }

    #[test]
    fn what_was_kept_from_running_comes_back_as_it_was() {
        for text in ["=1", "'=1", "''-1", "'", "'tis", "a'=1", "", "'@a"] {
            assert_eq!(plain(&theirs(text)), text);
        }
    }
}
