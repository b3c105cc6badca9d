//! Lines of text, wrapped to a width.

use wording::text::safe;

/// How the text is to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Characters in a line; no end where it is not for a screen.
    pub width: Option<usize>,
    /// Whether headings are bold, for a terminal.
    pub bold: bool,
}

/// The narrowest that anything is wrapped to.
const NARROWEST: usize = 20;

/// A page being written.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    look: Look,
}

impl Page {
    pub(super) const fn new(look: Look) -> Self {
        Self {
            text: String::new(),
            look,
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// A blank line.
    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn heading(&mut self, text: &str) {
        let start = self.text.len();
        self.line(0, text);
        if self.look.bold {
            self.text.insert_str(start, "\u{1b}[1m");
            self.text.insert_str(self.text.len() - 1, "\u{1b}[0m");
        }
    }

    /// A paragraph, indented.
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        self.hang(indent, "", text);
    }

    /// One of a list, indented.
    pub(super) fn item(&mut self, indent: usize, text: &str) {
        self.hang(indent, "- ", text);
    }

    /// A line as it is, without spaces at its end.
    pub(super) fn raw(&mut self, line: &str) {
        self.text.push_str(safe(line).trim_end());
        self.text.push('\n');
    }

    fn hang(&mut self, indent: usize, mark: &str, text: &str) {
        let hanging = indent + mark.len();
        let width = self.width(hanging);
        for (at, line) in wrapped(text, width).iter().enumerate() {
            let mark = if at == 0 { mark } else { "" };
            self.text
                .push_str(&" ".repeat(if at == 0 { indent } else { hanging }));
            self.text.push_str(mark);
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// Characters left of a line beside what else stands in it.
    pub(super) fn width(&self, beside: usize) -> Option<usize> {
        self.look
            .width
            .map(|w| w.saturating_sub(beside).max(NARROWEST))
    }
}

/// Lines of at most `width` characters, broken at spaces; a longer word has a line of its own. What could steer a
/// terminal is taken out.
pub(super) fn wrapped(text: &str, width: Option<usize>) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in safe(text).split_whitespace() {
        let length = word.chars().count();
        let needed = if used == 0 { length } else { used + 1 + length };
        if used > 0 && width.is_some_and(|w| needed > w) {
            lines.push(String::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else {
            continue;
        };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_within_the_width() {
        assert_eq!(wrapped("one two three", Some(7)), ["one two", "three"]);
        assert_eq!(
            wrapped("a verylongword b", Some(5)),
            ["a", "verylongword", "b"]
        );
        assert_eq!(wrapped("one two three", None), ["one two three"]);
        assert_eq!(wrapped("", Some(7)), [""]);
    }

    #[test]
    fn lists_hang_under_their_text() {
        let mut page = Page::new(Look {
            width: Some(24),
            bold: false,
        });
        page.item(2, "one two three four five");
        assert_eq!(page.finish(), "  - one two three four\n    five\n");
    }
}
