//! Bytes → the text of a sheet: of a file that is text, or of a sheet in a workbook.

use std::borrow::Cow;

use wording::fault::{Place, Problem};

use super::encoding::{decoded, workbook_not_read};
use super::{Choices, MOST_BYTES};
use crate::faults::Faults;
use crate::workbook;

/// A sheet as text.
pub(crate) struct Text<'b> {
    pub(super) text: Cow<'b, str>,
    /// What stands between its cells, where that is known.
    pub(super) delimiter: Option<u8>,
}

/// The text of a file, borrowed where it is UTF-8 already.
pub(crate) fn text_of<'b>(bytes: &'b [u8], choices: &Choices) -> Result<Text<'b>, Faults> {
    let text = if workbook::is_one(bytes) {
        of_workbook(bytes, choices.sheet.as_deref())
    } else {
        of_text(bytes, choices)
    };
    text.map_err(|problem| Faults::one(Place::File, problem))
}

fn of_workbook<'b>(bytes: &[u8], sheet: Option<&str>) -> Result<Text<'b>, Problem> {
    let text = Cow::Owned(workbook::text(bytes, sheet)?);
    let delimiter = Some(b',');
    Ok(Text { text, delimiter })
}

fn of_text<'b>(bytes: &'b [u8], choices: &Choices) -> Result<Text<'b>, Problem> {
    if let Some(problem) = workbook_not_read(&choices.file, bytes) {
        return Err(problem);
    }
    if let Some(sheet) = &choices.sheet {
        return Err(Problem::NoSheet(sheet.as_str().into()));
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Problem::TooLarge(bytes.len() as u64));
    }
    let text = decoded(bytes)?;
    let delimiter = None;
    Ok(Text { text, delimiter })
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;

    #[test]
    fn workbooks_that_are_not_read_are_refused_by_name_and_by_their_first_bytes() {
        let refused = |file: &str, bytes: &[u8]| {
            let text = text_of(bytes, &Choices::plain(file, Date::MAX));
            text.err().map(|faults| faults.first()[0].problem.clone())
        };
        let ole = [0xd0, 0xcf, 0x11, 0xe0];
        assert_eq!(
            refused("a.xls", b"x"),
            Some(Problem::Workbook(".xls".into()))
        );
        assert_eq!(
            refused("a.csv", &ole),
            Some(Problem::Workbook(".xls".into()))
        );
        for (file, bytes) in [
            ("a.XLSX", b"x".as_slice()),
            ("a.xlsx", &ole),
            ("a.ods", b"x"),
            ("a.csv", b"PK\x03\x04"),
        ] {
            assert_eq!(
                refused(file, bytes),
                Some(Problem::WorkbookBroken),
                "{file}"
            );
        }
        let mut choices = Choices::plain("a.csv", Date::MAX);
        choices.sheet = Some("May".to_owned());
        assert!(
            text_of(b"title\nx\n", &choices).is_err(),
            "a text has no sheets"
        );
    }
}
