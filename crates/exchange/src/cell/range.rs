//! `2-4`, `2 – 4`, `2 to 4`: two ends, or one.

/// The ends as written, trimmed; the second is none where there is one value only.
pub(crate) fn ends(text: &str) -> (&str, Option<&str>) {
    let dash = text.find(['-', '–']);
    let to = text.to_ascii_lowercase().find("to");
    let split = match (dash, to) {
        (Some(at), _) => text[at..].chars().next().map(|c| (at, c.len_utf8())),
        (None, Some(at)) => Some((at, "to".len())),
        (None, None) => None,
    };
    match split {
        None => (text.trim(), None),
        Some((at, length)) => (text[..at].trim(), Some(text[at + length..].trim())),
    }
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn dashes_and_to_make_a_range() {
        for text in ["2-4", "2 - 4", "2–4", "2 – 4", "2 to 4", "2 TO 4", "2to4"] {
            assert_eq!(ends(text), ("2", Some("4")), "{text}");
        }
        assert_eq!(ends("3"), ("3", None));
        assert_eq!(ends("-3"), ("", Some("3")));
    }
}
