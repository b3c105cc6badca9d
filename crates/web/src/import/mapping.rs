//! Which column of a file is which of ours: as chosen in the form, then as meant.

use jiff::civil::Date;
use operations::import::{Choices, Head, Kind};
use wording::form::Wrong;

use crate::form::{Faults, Typed};

/// Which column is which, as meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mapping {
    /// The row of the headings.
    pub(super) heading_row: u32,
    /// Our column and the heading that stands for it; an empty heading leaves the column of that name out.
    map: Vec<(String, String)>,
}

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

/// Reads the form against the file's headings.
///
/// # Errors
/// A column chosen twice, one that is none of ours, or the one that must be there not chosen.
pub(super) fn meant(kind: Kind, head: &Head, typed: &Typed) -> Result<Mapping, Faults> {
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
    let left_out = kind
        .columns()
        .iter()
        .filter(|ours| !chosen.iter().any(|(other, _)| other == *ours));
    let left_out: Vec<_> = left_out
        .map(|ours| ((*ours).to_owned(), String::new()))
        .collect();
    let chosen = chosen
        .into_iter()
        .map(|(ours, theirs)| (ours.to_owned(), theirs.to_owned()));
    Ok(Mapping {
        heading_row: head.row,
        map: chosen.chain(left_out).collect(),
    })
}

const fn required(kind: Kind) -> &'static str {
    match kind {
        Kind::Candidates => "Say which column holds the title.",
        Kind::Teams => "Say which column holds the team’s name.",
        Kind::Groups => "Say which column holds the group’s name.",
    }
}

impl Mapping {
    /// How the file is to be read.
    pub(super) fn choices(&self, file: &str, today: Date) -> Choices {
        Choices {
            file: file.to_owned(),
            heading_row: Some(self.heading_row),
            map: self.map.clone(),
            today,
        }
    }

    /// What stands in the form for a heading.
    pub(super) fn typed(&self, head: &Head) -> Typed {
        let columns = head.columns.iter().enumerate();
        columns.fold(Typed::default(), |typed, (at, column)| {
            let ours = self
                .map
                .iter()
                .find(|(_, theirs)| **theirs == *column.heading);
            typed.with(&field(at), ours.map_or("", |(ours, _)| ours))
        })
    }
}

#[cfg(test)]
mod tests {
    use operations::import::head;

    use super::*;

    fn sheet() -> Head {
        head(
            Kind::Candidates,
            b"name,status,,reach\nDamp,To do,x,12\n",
            "a.csv",
            None,
        )
        .unwrap()
    }

    fn typed(columns: [&str; 4]) -> Typed {
        let columns = columns.iter().enumerate();
        columns.fold(Typed::default(), |typed, (at, ours)| {
            typed.with(&field(at), *ours)
        })
    }

    fn map(columns: [&str; 4]) -> Result<Mapping, Faults> {
        meant(Kind::Candidates, &sheet(), &typed(columns))
    }

    #[test]
    fn what_is_chosen_is_mapped_and_all_else_left_out() {
        let mapping = map(["title", "", "", "reach"]).unwrap();
        let choices = mapping.choices("a.csv", Date::MAX);
        let theirs = |ours: &str| {
            choices
                .map
                .iter()
                .find(|(o, _)| o == ours)
                .map(|(_, t)| t.as_str())
        };
        assert_eq!(theirs("title"), Some("name"));
        assert_eq!(theirs("reach"), Some("reach"));
        assert_eq!(
            theirs("status"),
            Some(""),
            "its heading alone does not make it one"
        );
        assert_eq!(choices.heading_row, Some(1));
        assert_eq!(mapping.typed(&sheet()), typed(["title", "", "", "reach"]));
    }

    #[test]
    fn a_file_is_filled_in_by_its_own_headings() {
        assert_eq!(filled(&sheet()), typed(["", "status", "", "reach"]));
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
