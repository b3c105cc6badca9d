//! The body of a form, decoded. Strictly: text that is not UTF-8 is refused, where the usual libraries would put another
//! character in its place and so keep what nobody wrote.

use crate::layout::Fault;

/// The most fields a form may have: a page of the table has some 1,500.
const MOST_FIELDS: usize = 4_000;

/// Its fields and values, in the order sent (`application/x-www-form-urlencoded` of the WHATWG URL standard).
pub(super) fn fields(body: &[u8]) -> Result<Vec<(String, String)>, Fault> {
    let pairs = || body.split(|byte| *byte == b'&').filter(|p| !p.is_empty());
    if pairs().nth(MOST_FIELDS).is_some() {
        return Err(Fault::TooLarge);
    }
    pairs().map(pair).collect()
}

fn pair(bytes: &[u8]) -> Result<(String, String), Fault> {
    let mut sides = bytes.splitn(2, |byte| *byte == b'=');
    let mut side = || text(sides.next().unwrap_or_default());
    Ok((side()?, side()?))
}

fn text(coded: &[u8]) -> Result<String, Fault> {
    let mut bytes = Vec::with_capacity(coded.len());
    let mut rest = coded;
    while let [first, tail @ ..] = rest {
        let (byte, after) = match escaped(rest) {
            Some(byte) => (byte, &rest[3..]),
            None if *first == b'+' => (b' ', tail),
            None => (*first, tail),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).map_err(|_| Fault::BadRequest)
}

/// The byte that `%` and two digits stand for, where the text begins with one.
fn escaped(text: &[u8]) -> Option<u8> {
    let hex = |digit: u8| char::from(digit).to_digit(16);
    match text {
        [b'%', high, low, ..] => u8::try_from(hex(*high)? << 4 | hex(*low)?).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(body: &[u8]) -> Option<Vec<(String, String)>> {
        fields(body).ok()
    }

    fn one(name: &str, value: &str) -> Vec<(String, String)> {
        vec![(name.to_owned(), value.to_owned())]
    }

    #[test]
    fn a_value_is_what_was_typed() {
        assert_eq!(decoded(b"a=%C3%A9+%2b%26%3D"), Some(one("a", "\u{e9} +&=")));
        assert_eq!(decoded(b"&a=b=c&"), Some(one("a", "b=c")));
        assert_eq!(decoded(b"a"), Some(one("a", "")));
        assert_eq!(decoded(b"a=100%&"), Some(one("a", "100%")));
        assert_eq!(decoded(b"a=%+1%e"), Some(one("a", "% 1%e")));
        assert_eq!(decoded(b""), Some(vec![]));
    }

    #[test]
    fn text_that_is_not_utf_8_is_refused_and_never_changed() {
        for wrong in [&b"a=%FF"[..], b"a=\xff", b"%C3=1", b"a=%ED%A0%80"] {
            assert!(matches!(fields(wrong), Err(Fault::BadRequest)), "{wrong:?}");
        }
    }

    #[test]
    fn more_fields_than_any_page_has_are_refused() {
        assert!(fields(&b"a=1&".repeat(MOST_FIELDS)).is_ok());
        let more = b"a=1&".repeat(MOST_FIELDS + 1);
        assert!(matches!(fields(&more), Err(Fault::TooLarge)));
    }
}
