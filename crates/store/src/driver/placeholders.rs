//! `$1` as SQLite means it: `?1`.
//!
//! SQLite takes `$1` for a *name* and numbers names in the order they appear, so `$2, $1` would bind the wrong way round.

/// `sql` with every `$n` outside quotes written `?n`.
pub(super) fn numbered(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut quoted = false;
    let mut rest = sql.chars().peekable();
    while let Some(letter) = rest.next() {
        quoted ^= letter == '\'';
        let placeholder = letter == '$' && !quoted && rest.peek().is_some_and(char::is_ascii_digit);
        out.push(if placeholder { '?' } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn placeholders_keep_their_numbers() {
        assert_eq!(numbered("SELECT $2, $1"), "SELECT ?2, ?1");
    }

    #[test]
    fn text_in_quotes_is_left_alone() {
        assert_eq!(
            numbered("SELECT 'costs $1', $1, 'it''s $2'"),
            "SELECT 'costs $1', ?1, 'it''s $2'"
        );
    }

    #[test]
    fn a_dollar_without_a_number_is_no_placeholder() {
        assert_eq!(numbered("$$ $a $"), "$$ $a $");
    }
}
