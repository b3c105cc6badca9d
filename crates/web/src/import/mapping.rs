//! Which column of a file is which of ours: as chosen in the form, then as meant.

use operations::import::{Head, Kind, Mapping};
use wording::form::Wrong;

use crate::form::{Faults, Typed};

/// The field for a column, by its place in the file.
pub(super) fn field(at: usize) -> String {
    format!("column-{at}")
}

/// The form as a file's own headings fill it.
pub(super) fn filled(head: &Head) -> Typed {
    let columns = head.columns.iter().enumerate();
    columns.fold(Typed::default(), |typed, (at, column)| {
        typed.with(&field(at), column.ours.unwrap_or_default())
    })
}

/// Reads the form against the file's headings. What was said before of all else stays.
///
/// # Errors
/// A column chosen twice, one that is none of ours, or the one that must be there not chosen.
pub(super) fn meant(
    kind: Kind,
    head: &Head,
    typed: &Typed,
    before: Mapping,
) -> Result<Mapping, Faults> {
    let mut faults = Faults::default();
    let mut chosen: Vec<(&'static str, &str)> = Vec::new();
    for (at, column) in head.columns.iter().enumerate() {
        let word = typed.text(&field(at));
        match kind.columns().iter().find(|ours| **ours == word) {
            Some(ours) if chosen.iter().any(|(other, _)| other == ours) => {
                faults.add(&field(at), &Wrong::ChosenTwice);
            }
            Some(ours) if !column.blank => chosen.push((ours, &column.heading)),
            None if word.is_empty() => {}
            _ => faults.add(&field(at), &Wrong::NotAChoice),
        }
    }
    if faults.is_empty() && !chosen.iter().any(|(ours, _)| *ours == kind.required()) {
        let first = head
            .columns
            .iter()
            .position(|column| !column.blank)
            .unwrap_or(0);
        faults.add(&field(first), &Wrong::Missing(required(kind)));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let columns = kind.columns().iter().map(|ours| {
        let theirs = chosen.iter().find(|(other, _)| other == ours);
        // Its heading alone does not make a column ours: what was not chosen is left out.
        let theirs = theirs.map_or("", |(_, theirs)| theirs);
        ((*ours).to_owned(), theirs.to_owned())
    });
    Ok(Mapping {
        sheet: Some(typed.text("sheet").to_owned()).filter(|sheet| !sheet.is_empty()),
        heading_row: Some(head.row),
        columns: columns.collect(),
        ..before
    })
}

const fn required(kind: Kind) -> &'static str {
    match kind {
        Kind::Candidates => "Say which column holds the title.",
        Kind::Teams => "Say which column holds the team’s name.",
        Kind::Groups => "Say which column holds the group’s name.",
    }
}

/// What stands in the form for what was said.
pub(super) fn typed(mapping: &Mapping, head: &Head) -> Typed {
    let columns = head.columns.iter().enumerate();
    columns.fold(Typed::default(), |typed, (at, column)| {
        let mut said = mapping.columns.iter();
        let ours = said.find(|(_, theirs)| ***theirs == *column.heading);
        let ours = ours.filter(|_| !column.blank);
        typed.with(&field(at), ours.map_or("", |(ours, _)| ours))
    })
}

/// Whether a sheet has every heading that a mapping names, and it names one.
pub(super) fn fits(mapping: &Mapping, head: &Head) -> bool {
    let named = mapping.columns.values();
    let mut named = named.filter(|theirs| !theirs.is_empty()).peekable();
    let is_there = |theirs: &String| {
        let mut columns = head.columns.iter();
        columns.any(|column| !column.blank && *column.heading == **theirs)
    };
    named.peek().is_some() && named.all(is_there)
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use operations::import::{Choices, head};

    use super::*;

    fn sheet() -> Head {
        let text = b"name,status,,reach\nDamp,To do,x,12\n";
        head(Kind::Candidates, text, &Choices::plain("a.csv", Date::MAX)).unwrap()
    }

    fn form(columns: [&str; 4]) -> Typed {
        let columns = columns.iter().enumerate();
        columns.fold(Typed::default(), |typed, (at, ours)| {
            typed.with(&field(at), *ours)
        })
    }

    fn map(columns: [&str; 4]) -> Result<Mapping, Faults> {
        meant(
            Kind::Candidates,
            &sheet(),
            &form(columns),
            Mapping::default(),
        )
    }

    #[test]
    fn what_is_chosen_is_mapped_and_all_else_left_out() {
        let mapping = map(["title", "", "", "reach"]).unwrap();
        let theirs = |ours: &str| mapping.columns.get(ours).map(String::as_str);
        assert_eq!(theirs("title"), Some("name"));
        assert_eq!(theirs("reach"), Some("reach"));
        assert_eq!(
            theirs("status"),
            Some(""),
            "its heading alone does not make it one"
        );
        assert_eq!(mapping.heading_row, Some(1));
        assert_eq!(typed(&mapping, &sheet()), form(["title", "", "", "reach"]));
    }

    #[test]
    fn a_file_is_filled_in_by_its_own_headings() {
        assert_eq!(filled(&sheet()), form(["title", "status", "", "reach"]));
    }

    #[test]
    fn every_wrong_choice_is_told_at_its_column() {
        let told = |columns| {
            let faults = map(columns).unwrap_err();
            faults
                .iter()
                .map(|fault| fault.field.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(told(["", "", "", "reach"]), ["column-0"], "no title");
        assert_eq!(
            told(["title", "title", "", "title"]),
            ["column-1", "column-3"]
        );
        assert_eq!(told(["nonsense", "", "", ""]), ["column-0"]);
        assert_eq!(
            told(["title", "", "id", ""]),
            ["column-2"],
            "a column without a heading"
        );
    }
}
