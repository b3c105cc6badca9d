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
