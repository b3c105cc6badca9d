//! Text: why one was refused, and how one is made safe to show.

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

/// Without control characters, and without the marks that turn the direction of text.
pub fn safe(text: &str) -> String {
    let steers = |c: char| {
        c.is_control() && !c.is_whitespace()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(|c| !steers(*c)).collect()
}

/// Safe, and as it stands in HTML: between tags, or in quotes as an attribute.
pub fn escaped(text: &str) -> String {
    safe(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_shown() {
        assert_eq!(safe("a\u{1b}[31mb\u{202e}c\u{9b}"), "a[31mbc");
    }

    #[test]
    fn nothing_in_a_text_is_read_as_html() {
        let hostile = "<a href=\"x\" title='y'>&amp;";
        let shown = "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;";
        assert_eq!(escaped(hostile), shown);
    }
}
