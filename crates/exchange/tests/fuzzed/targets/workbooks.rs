//! Workbooks: whatever the bytes, what is read is a sheet, and what is not is refused in a sentence.

use exchange::candidates::{self, NAMES};
use exchange::sheet::{Choices, head};
use exchange::workbook::sheets;

use super::{TODAY, or_told};

pub(crate) fn workbooks(data: &[u8]) -> bool {
    let Some(names) = or_told(sheets(data)) else {
        return false;
    };
    let mut read = false;
    for name in names {
        let mut choices = Choices::plain("list.xlsx", TODAY);
        choices.sheet = Some(name.to_string());
        let Some(head) = or_told(head(data, &choices, NAMES, "title")) else {
            continue;
        };
        choices.heading_row = Some(head.row);
        choices.good_rows = true;
        or_told(candidates::unread(data, &choices));
        if let Some(list) = or_told(candidates::read(data, &choices)) {
            let above = list.rows.iter().all(|row| row.number > head.row);
            assert!(above, "a row above its headings");
            read = true;
        }
    }
    read
}
