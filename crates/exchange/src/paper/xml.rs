//! Text as it stands in XML.

use wording::text::escaped;

/// Holds two words together: the one space that is not a plain one here.
const NO_BREAK: char = '\u{a0}';

/// Escaped, on one line, and without what XML cannot hold.
pub(super) fn text(text: &str) -> String {
    let held = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}');
    let spaced = |c: char| match c {
        NO_BREAK => c,
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let plain: String = text.chars().filter(held).map(spaced).collect();
    escaped(&plain)
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_is_left_that_xml_cannot_hold() {
        let hostile = "a\u{0}\u{b}b\u{c}<c>\u{fffe}\u{ffff}&\u{1f}'d'\r\n\u{2028}e\u{202e}f";
        assert_eq!(super::text(hostile), "a b &lt;c&gt;&amp;&#39;d&#39;   ef");
    }
}
