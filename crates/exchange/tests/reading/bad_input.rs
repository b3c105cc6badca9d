//! Bad input: a clear refusal that names the place, never a panic.

use super::support::{fault, plain, read, read_as};
use exchange::sheet::Choices;

#[test]
fn an_empty_file_is_refused() {
    for text in ["", "\n\n", "\u{feff}"] {
        assert_eq!(fault(text), "The file is empty.");
    }
}

#[test]
fn a_wrong_encoding_is_refused() {
    let faults = read_as(b"title\n\x81\x8d\n", &plain()).unwrap_err();
    assert_eq!(
        faults,
        ["The file is not text that we can read. Save it as CSV in UTF-8."]
    );
}

#[test]
fn a_workbook_is_refused_by_name() {
    let choices = Choices::plain("list.xlsx", super::support::TODAY);
    let faults = read_as(b"PK\x03\x04", &choices).unwrap_err();
    assert_eq!(
        faults,
        [
            "This workbook cannot be read. It may be damaged, or locked with a password. Save the sheet as CSV."
        ]
    );
}

#[test]
fn two_hundred_thousand_rows_are_read_and_one_more_is_refused() {
    let mut text = format!("title,teams\n{}", "Damp homes,Housing\n".repeat(200_000));
    assert_eq!(read(&text).unwrap().rows.len(), 200_000);
    text.push_str("One more,Housing\n");
    assert_eq!(
        fault(&text),
        "Row 200002: The file has too many rows. At most 200,000 are read."
    );
}

#[test]
fn a_cell_of_a_megabyte_is_refused_by_name() {
    let text = format!("title,service\nA,\"{}\"\n", "x".repeat(1_000_000));
    assert_eq!(
        fault(&text),
        "Row 2, service: This has 1,000,000 characters. Use 5,000 at most."
    );
}

#[test]
fn more_than_a_thousand_columns_are_refused() {
    let text = format!("title{}\nA\n", ",x".repeat(1_000));
    assert_eq!(
        fault(&text),
        "Row 1: There are 1,001 columns. At most 1,000 are read."
    );
    assert!(
        read(&format!("title{}\nA\n", ",".repeat(2_000))).is_ok(),
        "blank ones do not count"
    );
}

#[test]
fn more_than_100_megabytes_are_refused() {
    let bytes = vec![b'a'; 100_000_001];
    let faults = read_as(&bytes, &plain()).unwrap_err();
    assert_eq!(
        faults,
        ["The file has 100,000,001 bytes. At most 100 MB are read."]
    );
}

#[test]
fn shown_text_is_short_and_holds_no_terminal_escape() {
    let faults = read(&format!("title,harm\nA,{}\n", "x".repeat(80))).unwrap_err();
    assert!(
        faults[0].contains(&format!("“{}…”", "x".repeat(60))),
        "{}",
        faults[0]
    );
}
