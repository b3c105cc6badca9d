//! The ways a spreadsheet says "not known".

const WORDS: [&str; 9] = [
    "?",
    "n/a",
    "na",
    "nd",
    "none given",
    "unknown",
    "not known",
    "tbc",
    "-",
];

/// The error values of the spreadsheets in use.
const ERRORS: [&str; 16] = [
    "#n/a",
    "#ref!",
    "#value!",
    "#div/0!",
    "#name?",
    "#null!",
    "#num!",
    "#spill!",
    "#calc!",
    "#field!",
    "#blocked!",
    "#unknown!",
    "#connect!",
    "#busy!",
    "#error!",
    "#getting_data",
];

/// Whether trimmed text says nothing: blank, a word for not known, or a spreadsheet's error value.
pub(crate) fn is(text: &str) -> bool {
    const LONGEST: usize = 16;
    if text.is_empty() {
        return true;
    }
    if text.len() > LONGEST {
        return false;
    }
    let text = text.to_lowercase();
    let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
    WORDS.contains(&said.as_str()) || ERRORS.contains(&said.as_str()) || office_error(&said)
}

/// `Err:502`, as one office suite writes its errors.
fn office_error(text: &str) -> bool {
    text.strip_prefix("err:")
        .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn blank_words_and_error_values_say_nothing() {
        for text in [
            "",
            "?",
            "N/A",
            "na",
            "ND",
            "None  given",
            "Unknown",
            "not known",
            "TBC",
            "-",
            "#N/A",
            "#REF!",
            "#Name?",
            "Err:502",
        ] {
            assert!(super::is(text), "{text}");
        }
    }

    #[test]
    fn nought_and_text_say_something() {
        for text in ["0", "no", "none", "Nadia", "--", "#1", "Err:"] {
            assert!(!super::is(text), "{text}");
        }
    }
}
