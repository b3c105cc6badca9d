//! How headings are found and named.

use super::support::{TODAY, fault, plain, read, read_as};
use exchange::sheet::Choices;

fn with(map: &[(&str, &str)], heading_row: Option<u32>) -> Choices {
    Choices {
        map: map
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect(),
        heading_row,
        ..Choices::plain("list.csv", TODAY)
    }
}

#[test]
fn case_spaces_and_underscores_do_not_matter() {
    let list = read("TITLE, Done_On ,Sta tus\nA,2026-01-02,done\n").unwrap();
    assert!(list.unknown.is_empty());
}

#[test]
fn comma_semicolon_and_tab_are_recognised() {
    for text in [
        "title,harm,teams\nA,2,B\n",
        "title;harm;teams\nA;2;B\n",
        "title\tharm\tteams\nA\t2\tB\n",
    ] {
        let row = &read(text).unwrap().rows[0];
        assert_eq!((row.title.as_str(), row.teams.len()), ("A", 1), "{text}");
    }
    let row = &read("title;teams\nA, then B;\"C;D\"\n").unwrap().rows[0];
    assert_eq!((row.title.as_str(), row.teams.len()), ("A, then B", 2));
}

#[test]
fn unknown_columns_are_notes() {
    let list = read("title,Colour,Ref no\nA,red,\n").unwrap();
    assert_eq!(
        list.unknown.iter().map(AsRef::as_ref).collect::<Vec<_>>(),
        ["Colour", "Ref no"]
    );
    let notes: Vec<_> = list.rows[0]
        .notes
        .iter()
        .map(|(h, t)| (h.as_ref(), t.as_str()))
        .collect();
    assert_eq!(notes, [("Colour", "red")]);
}

#[test]
fn a_chosen_heading_is_ours_and_the_old_one_is_not() {
    let list = read_as(b"title,name\nA,B\n", &with(&[("title", "Name")], None)).unwrap();
    assert_eq!(list.rows[0].title.as_str(), "B");
    assert_eq!(list.unknown[0].as_ref(), "title");
}

#[test]
fn a_heading_chosen_for_one_column_is_not_another_too() {
    let list = read_as(b"service,harm\nA,2\n", &with(&[("title", "service")], None)).unwrap();
    assert_eq!(
        (list.rows[0].title.as_str(), list.rows[0].service.as_ref()),
        ("A", None)
    );
}

#[test]
fn wrong_choices_are_named() {
    for (map, told) in [
        (
            vec![("size", "title")],
            "--map: “size” is not a column that we know.",
        ),
        (
            vec![("harm", "pain")],
            "--map: The file has no heading “pain”.",
        ),
        (
            vec![("harm", "title"), ("harm", "")],
            "--map: Two columns are “harm”. Keep one.",
        ),
    ] {
        let faults = read_as(b"title\nA\n", &with(&map, None)).unwrap_err();
        assert_eq!(faults[0], told);
    }
}

#[test]
fn headings_further_down_are_guessed_and_then_found() {
    let text = b"Our list,,\n,,\ntitle,harm,reach\nA,2,10\n";
    let faults = read_as(text, &plain()).unwrap_err();
    assert_eq!(
        faults,
        [
            "There is no heading “title” in row 1. The headings seem to be in row 3: give --heading-row 3."
        ]
    );
    let list = read_as(text, &with(&[], Some(3))).unwrap();
    assert_eq!((list.rows[0].number, list.rows[0].id.as_str()), (4, "R4"));
}

#[test]
fn headings_without_a_title_and_without_a_guess_are_refused() {
    assert_eq!(
        fault("name,harm\nA,2\n"),
        "There is no heading “title” in row 1. Name one column “title”, or say which one it is."
    );
}

#[test]
fn a_row_of_headings_that_is_not_there_is_named() {
    let faults = read_as(b"title\nA\n", &with(&[], Some(9))).unwrap_err();
    assert_eq!(faults, ["Row 9: The file ends before the row of headings."]);
}

#[test]
fn a_heading_of_ours_may_stand_once() {
    assert_eq!(
        fault("title,harm,Harm\nA,2,3\n"),
        "Row 1, Harm: Two columns are “harm”. Keep one."
    );
    assert!(
        read("title,note,note\nA,2,3\n").is_ok(),
        "others may stand twice"
    );
}

#[test]
fn no_row_under_the_headings_is_refused() {
    assert_eq!(fault("title,harm\n"), "There is no row under the headings.");
    assert_eq!(
        fault("title,harm\n,\n\n"),
        "There is no row under the headings."
    );
}
