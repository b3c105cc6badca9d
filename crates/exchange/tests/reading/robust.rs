//! Whatever the bytes, the reader gives a list or says what is wrong.

use exchange::{candidates, groups, teams};
use proptest::prelude::*;

use super::support::plain;

/// Text made of what the grammar is made of, so that deep places are reached.
fn near_csv() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "title",
        "id",
        "harm",
        "operations",
        "reach",
        "teams",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "yes",
        "no:heard",
        "@2026-01-01",
        "[",
        "]",
        "Housing",
        "1-5",
        "10k",
        "<",
        ">",
        "~",
        "c.",
        "-",
        "–",
        "to",
        "\u{feff}",
        "é",
        "\0",
        " ",
        "R2",
        "9999999999999999",
        "1,234",
        ".5",
        "#REF!",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn told_or_read(bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Err(faults) = candidates::read(bytes, &plain()) {
        prop_assert!(faults.count() > 0 && !faults.to_string().is_empty());
    }
    if let Err(faults) = teams::read(bytes, &plain()) {
        prop_assert!(faults.count() > 0);
    }
    if let Err(faults) = groups::read(bytes, &plain()) {
        prop_assert!(faults.count() > 0);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        told_or_read(&bytes)?;
    }

    #[test]
    fn any_text_near_the_grammar_is_read_or_refused(text in near_csv()) {
        told_or_read(text.as_bytes())?;
        told_or_read(format!("id,title,teams,operations,harm,reach\n{text}").as_bytes())?;
    }

    // An apostrophe that keeps a formula from being run is no part of the text: see `table::csv`.
    #[test]
    fn a_quoted_cell_comes_back_as_it_was(title in "[^\\p{C}\\s'][^\\p{C}]{0,80}[^\\p{C}\\s]") {
        let text = format!("title\n\"{}\"\n", title.replace('"', "\"\""));
        let list = candidates::read(text.as_bytes(), &plain()).unwrap();
        let expected = engine::text::Title::parse(&title).unwrap();
        prop_assert_eq!(&list.rows[0].title, &expected);
    }
}
