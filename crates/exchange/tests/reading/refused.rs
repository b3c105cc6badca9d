//! What is refused: by row, column, what was found and what is accepted.

use super::support::{fault, read, row};

/// Heading, cell, and what is told of it.
const CELLS: &[(&str, &str, &str)] = &[
    (
        "kind",
        "idea",
        "“idea” cannot be read. Write problem or opportunity.",
    ),
    (
        "status",
        "To do",
        "“To do” cannot be read. Write candidate, exemplar, must-do, done or parked.",
    ),
    (
        "done on",
        "1/2/2026",
        "“1/2/2026” cannot be read. Write a date as 2026-05-31.",
    ),
    (
        "done on",
        "2026-11-03",
        "“2026-11-03” cannot be read. Give a day up to 2 November 2026.",
    ),
    (
        "room",
        "0",
        "“0” cannot be read. Give a whole number of 1 or more.",
    ),
    (
        "room",
        "1.5",
        "“1.5” cannot be read. Give a whole number of 1 or more.",
    ),
    (
        "harm",
        "6",
        "“6” cannot be read. Give a level from 1 to 5, or a range such as 2-3.",
    ),
    (
        "unmet",
        "5",
        "“5” cannot be read. Give a level from 1 to 4, or a range such as 2-3.",
    ),
    (
        "disadvantage",
        "0",
        "“0” cannot be read. Give a level from 1 to 3, or a range such as 2-3.",
    ),
    (
        "harm",
        "4-2",
        "“4-2” cannot be read. Put the smaller number first.",
    ),
    (
        "interest",
        "maybe",
        "“maybe” cannot be read. Write yes, partly, no or unknown.",
    ),
    (
        "capability",
        "yes:sure",
        "“yes:sure” cannot be read. After the colon, write first-hand, heard, guess or ruling.",
    ),
    (
        "interest",
        "yes@soon",
        "“yes@soon” cannot be read. Write a date as 2026-05-31.",
    ),
    (
        "operations",
        "yes[Parks]",
        "“yes[Parks]” cannot be read. In brackets, for operations only, name one of the teams of this row.",
    ),
    (
        "reach",
        "-5",
        "“-5” cannot be read. Give people a year, such as 1,200, 12k, 500-2000, <100 or >1000000.",
    ),
    (
        "reach",
        "<0",
        "“<0” cannot be read. Give people a year, such as 1,200, 12k, 500-2000, <100 or >1000000.",
    ),
    (
        "reach",
        "15-10k",
        "“15-10k” cannot be read. Put the smaller number first.",
    ),
];

#[test]
fn every_cell_is_refused_by_its_own_rule() {
    for (heading, cell, told) in CELLS {
        let faults = row(&[(heading, cell)]).unwrap_err();
        assert_eq!(faults, [format!("Row 2, {heading}: {told}")]);
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let faults =
        read("title,harm,interest,reach\n,7,maybe; sure,x\nA,1,yes,5\nB,9,,\n").unwrap_err();
    let places: Vec<_> = faults
        .iter()
        .map(|f| f.split_once(':').unwrap().0)
        .collect();
    assert_eq!(
        places,
        [
            "Row 2, title",
            "Row 2, interest",
            "Row 2, interest",
            "Row 2, harm",
            "Row 2, reach",
            "Row 4, harm"
        ]
    );
}

#[test]
fn the_first_thousand_are_told_and_all_are_counted() {
    let text = format!("title,harm\n{}", "A,9\n".repeat(1_234));
    let choices = super::support::plain();
    let faults = exchange::candidates::read(text.as_bytes(), &choices).unwrap_err();
    assert_eq!((faults.first().len(), faults.count()), (1_000, 1_234));
    assert!(faults.to_string().ends_with("… and 234 more.\n"));
}

#[test]
fn an_id_may_stand_once() {
    assert_eq!(
        fault("id,title\n7,A\n8,B\n 7 ,C\n"),
        "Row 4, id: “7” stands in row 2 too. Use each one once."
    );
}

#[test]
fn an_id_is_held_against_the_others_even_where_its_row_is_at_fault() {
    let faults = read("id,title,harm\n7,,2\n7,B,9\n").unwrap_err();
    let places: Vec<_> = faults
        .iter()
        .map(|f| f.split_once(':').unwrap().0)
        .collect();
    assert_eq!(places, ["Row 2, title", "Row 3, id", "Row 3, harm"]);
}

#[test]
fn a_title_is_needed_and_has_500_characters_at_most() {
    assert_eq!(
        fault("title,harm\n ,2\n"),
        "Row 2, title: This is blank. Write something here."
    );
    assert!(read(&format!("title\n {} \n", "é".repeat(500))).is_ok());
    assert_eq!(
        fault(&format!("title\n{}\n", "é".repeat(501))),
        "Row 2, title: This has 501 characters. Use 500 at most."
    );
}

#[test]
fn other_cells_have_5000_characters_at_most_and_are_never_cut() {
    assert!(row(&[("service", &"é".repeat(5_000))]).is_ok());
    for heading in ["service", "teams", "id", "reach", "colour"] {
        let faults = row(&[(heading, &"é".repeat(5_001))]).unwrap_err();
        assert_eq!(
            faults,
            [format!(
                "Row 2, {heading}: This has 5,001 characters. Use 5,000 at most."
            )]
        );
    }
}

#[test]
fn control_characters_are_refused_where_they_stand() {
    for (heading, cell) in [
        ("teams", "a\0b"),
        ("harm", "\u{7}"),
        ("colour", "\u{1b}[31m"),
        ("id", "\u{9f}"),
    ] {
        let faults = row(&[(heading, cell)]).unwrap_err();
        assert!(
            faults[0].starts_with(&format!("Row 2, {heading}: This holds a hidden character")),
            "{faults:?}"
        );
        assert_eq!(faults.len(), 1);
    }
    assert!(
        fault("title\nA\u{1}\n")
            .starts_with("Row 2, title: This holds a hidden character (U+0001)")
    );
}

#[test]
fn more_cells_than_headings_is_a_fault() {
    assert_eq!(
        fault("title,harm\nDamp, cold homes,2\n"),
        "Row 2: This row has 3 cells, but there are 2 headings. Is a quote missing round some text?"
    );
}

#[test]
fn a_quote_that_never_closes_is_named_where_it_opens() {
    let faults = read("title,harm\nA,2\n\"B,3\nC,1\n").unwrap_err();
    assert_eq!(
        faults,
        ["Row 3, title: A quote opens here and never closes. Add the second quote."]
    );
}
