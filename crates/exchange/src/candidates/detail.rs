//! What a row says besides our columns, as one text; and who said what it says.

use std::sync::Arc;

use engine::text::{Name, Note, Passage, TextError};

/// The notes of a row, in one text: as long as the detail of a candidate may be.
pub type Detail = Passage<200_000>;

/// Each note under its heading, as in `Owner: Housing`; none where there are none.
///
/// # Errors
/// Too long together.
pub(super) fn of(notes: &[(Arc<str>, Note)]) -> Result<Option<Detail>, TextError> {
    if notes.is_empty() {
        return Ok(None);
    }
    let lines: Vec<String> = notes
        .iter()
        .map(|(heading, note)| format!("{heading}: {note}"))
        .collect();
    Detail::parse(&lines.join("\n")).map(Some)
}

/// The source of an answer that a file gives, by its place among the answers of its cell, from 1. A file whose name is no
/// text (the browser gives it as it likes) is just a file.
///
/// # Panics
/// Never: a few words and a number are a name.
pub fn source(file: &str, place: usize) -> Name {
    let named = |file| Name::parse(&wording::answer::imported(file, place));
    named(file)
        .or_else(|_| named("A file"))
        .expect("short words and digits are a name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_stand_under_their_headings() {
        let note = |heading: &str, text| (Arc::from(heading), Note::parse(text).unwrap());
        let notes = [note("Owner", "Housing"), note("See also", "one\ntwo")];
        let detail = of(&notes).unwrap().unwrap();
        assert_eq!(detail.as_str(), "Owner: Housing\nSee also: one\ntwo");
        assert_eq!(of(&[]), Ok(None));
    }

    #[test]
    fn an_answer_names_its_file_and_its_place() {
        assert_eq!(source("list.csv", 2).as_str(), "list.csv, 2nd answer");
        assert_eq!(source("a\0b", 1).as_str(), "A file, 1st answer");
    }
}
