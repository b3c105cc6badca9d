//! Just enough of Rust's grammar to tell code from comments and from text in quotes.

/// A Rust file taken apart. Each part keeps the file's line breaks, so that lines keep their numbers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The code, with comments and the insides of strings left out.
    pub(crate) code: String,
    /// The insides of the strings, and nothing else.
    pub(crate) strings: String,
}

/// Whether a file holds tests and nothing else.
pub(crate) fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// Takes `text` apart.
pub(crate) fn parts(text: &str) -> Parts {
    let mut reader = Reader {
        rest: text,
        parts: Parts {
            code: String::new(),
            strings: String::new(),
        },
    };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.parts
}

struct Reader<'a> {
    rest: &'a str,
    parts: Parts,
}

impl Reader<'_> {
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.skip(end);
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some((open, close)) = raw_string(self.rest) {
            self.string(open, &close, false);
        } else if self.rest.starts_with('"') {
            self.string(1, "\"", true);
        } else if let Some(length) = character(self.rest) {
            self.skip(length);
        } else {
            // A whole word at once, so that the `r` that ends one is not taken for a raw string.
            let word = self
                .rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(self.rest.len());
            let one = self.rest.chars().next().map_or(1, char::len_utf8);
            let (taken, rest) = self.rest.split_at(word.max(one));
            self.parts.code.push_str(taken);
            if taken.contains('\n') {
                self.parts.strings.push('\n');
            }
            self.rest = rest;
        }
    }

    fn skip(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        for _ in taken.matches('\n') {
            self.parts.code.push('\n');
            self.parts.strings.push('\n');
        }
        self.rest = rest;
    }

    fn string(&mut self, open: usize, close: &str, escapes: bool) {
        let body = &self.rest[open..];
        let end = string_end(body, close, escapes);
        self.parts.code.push_str("\"\"");
        for _ in body[..end].matches('\n') {
            self.parts.code.push('\n');
        }
        self.parts.strings.push_str(&body[..end]);
        self.parts.strings.push(' ');
        self.rest = body.get(end + close.len()..).unwrap_or("");
    }
}

fn string_end(body: &str, close: &str, escapes: bool) -> usize {
    let mut at = 0;
    while at < body.len() {
        if escapes && body[at..].starts_with('\\') {
            at += 1 + body[at + 1..].chars().next().map_or(0, char::len_utf8);
        } else if body[at..].starts_with(close) {
            return at;
        } else {
            at += body[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    body.len()
}

/// The length of a block comment, which may hold others.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Where the inside of a raw string begins, and what closes it.
fn raw_string(text: &str) -> Option<(usize, String)> {
    let letters = ["r", "br", "cr"].into_iter().find(|letters| {
        text.starts_with(letters) && text[letters.len()..].starts_with(['"', '#'])
    })?;
    let after = &text[letters.len()..];
    let hashes = after.len() - after.trim_start_matches('#').len();
    let quoted = after[hashes..].starts_with('"');
    quoted.then(|| {
        (
            letters.len() + hashes + 1,
            format!("\"{}", "#".repeat(hashes)),
        )
    })
}

/// The length of a character in quotes; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    if first == '\\' {
        let escaped = inside[1..].chars().next()?.len_utf8();
        let close = inside[1 + escaped..].find('\'')?;
        return Some(1 + 1 + escaped + close + 1);
    }
    inside[first.len_utf8()..]
        .starts_with('\'')
        .then(|| first.len_utf8() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_comments_and_strings_are_told_apart() {
        let text = "let a = \"in \\\" one\"; // in two\nlet b: &'a str = r#\"in \"three\"\"#; /* in /* four */ */ let c = '\"';";
        let parts = parts(text);
        assert_eq!(
            parts.code,
            "let a = \"\"; \nlet b: &'a str = \"\";  let c = ;"
        );
        assert_eq!(parts.strings, "in \\\" one \nin \"three\" ");
    }

    #[test]
    fn lines_keep_their_numbers() {
        let text = "/* one\ntwo */\nlet a = \"three\nfour\";\n\nfn six() {}\n";
        let parts = parts(text);
        assert_eq!(parts.code.lines().nth(5), Some("fn six() {}"));
        assert_eq!(parts.strings.lines().nth(3), Some("four "));
    }

    #[test]
    fn text_that_never_closes_ends_with_the_file() {
        assert_eq!(parts("let a = \"open").strings, "open ");
        assert_eq!(parts("/* open").code, "");
    }
}
