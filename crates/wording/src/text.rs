//! Why a text was refused.

use engine::text::TextError;

use crate::number::grouped;

/// What is wrong with the text, and what to do: to stand after the name of its field.
pub fn refusal(error: &TextError) -> String {
    match error {
        TextError::Empty => "Write something here.".to_owned(),
        TextError::TooLong { found, allowed } => format!(
            "This has {} characters. Use {} at most.",
            grouped(*found as u64),
            grouped(*allowed as u64)
        ),
        TextError::Control(found) => {
            format!(
                "This holds a hidden character (U+{:04X}). Take it out.",
                u32::from(*found)
            )
        }
    }
}

/// With a capital at its start: for a sentence that begins with a number or a word of ours.
pub(crate) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest.clone()).collect()
}
