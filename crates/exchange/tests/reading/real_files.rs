//! Real files, where they are there.

use engine::condition::Condition;

use super::support::{TODAY, plain, read_as, real};
use exchange::sheet::Choices;

#[test]
fn forty_real_services_are_read_whole() {
    let Some(bytes) = real("canada-40.csv") else {
        return;
    };
    let list = read_as(&bytes, &plain()).unwrap();
    assert_eq!((list.rows.len(), list.unknown.len()), (40, 0));
    assert_eq!(
        (list.rows[0].id.as_str(), list.rows[0].number),
        ("SRV02747", 2)
    );
    let first = &list.rows[1];
    assert_eq!(first.id.as_str(), "679");
    assert!(
        first.title.as_str().contains("presses \"0\" to speak"),
        "{}",
        first.title
    );
    let interest = first
        .answers
        .iter()
        .filter(|a| a.condition == Condition::Interest)
        .count();
    assert_eq!(
        (interest, first.answers.len()),
        (2, 5),
        "`unknown` is passed over"
    );
}

#[test]
fn the_services_that_missed_a_promise_are_read_whole() {
    let Some(bytes) = real("canada-missed-standards.csv") else {
        return;
    };
    let list = read_as(&bytes, &plain()).unwrap();
    assert_eq!(list.rows.len(), 299);
    assert_eq!(
        list.rows
            .iter()
            .filter(|r| r.difference.reach.is_none())
            .count(),
        52
    );
}

#[test]
fn a_backlog_needs_its_headings_named() {
    let Some(bytes) = real("govuk-design-system-backlog-2020.csv") else {
        return;
    };
    let faults = read_as(&bytes, &plain()).unwrap_err();
    assert!(
        faults[0].contains("There is no heading “title” in row 1"),
        "{faults:?}"
    );
    let map = |pairs: &[(&str, &str)]| Choices {
        map: pairs
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect(),
        ..Choices::plain("backlog.csv", TODAY)
    };
    let faults = read_as(&bytes, &map(&[("title", "name")])).unwrap_err();
    assert_eq!(faults.len(), 103, "its statuses are not ours");
    assert!(
        faults[0].starts_with("Row 2, status: “Proposed” cannot be read."),
        "{}",
        faults[0]
    );
    let list = read_as(&bytes, &map(&[("title", "name"), ("status", "")])).unwrap();
    assert_eq!(list.rows.len(), 103);
    assert_eq!(
        list.unknown.iter().map(AsRef::as_ref).collect::<Vec<_>>(),
        ["issue_number", "status"]
    );
    assert_eq!(
        list.rows[0].notes.len(),
        2,
        "columns that are not ours are kept as notes"
    );
}

#[test]
fn the_raw_files_are_read_by_the_spreadsheets_row_numbers() {
    let Some(bytes) = real("canada-services-2024.csv") else {
        return;
    };
    let choices = Choices {
        map: vec![
            ("title".to_owned(), "service_name_en".to_owned()),
            ("id".to_owned(), "service_id".to_owned()),
        ],
        ..Choices::plain("services.csv", TODAY)
    };
    let faults = read_as(&bytes, &choices).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(
        faults[0].contains("“SRV02975” stands in row"),
        "one id is there twice: {faults:?}"
    );
    let row: u32 = faults[0]
        .split(' ')
        .nth(1)
        .and_then(|n| n.trim_end_matches(',').parse().ok())
        .unwrap();
    assert!(
        row <= 1_753,
        "line breaks inside cells make no rows: {}",
        faults[0]
    );
}
