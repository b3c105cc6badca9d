//! Bytes as text, for an address that holds its own content.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// One to three bytes as four characters (RFC 4648, section 4).
pub(super) fn write(out: &mut String, bytes: &[u8]) {
    let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let joined = byte(0) << 16 | byte(1) << 8 | byte(2);
    for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
        let letter = if place > bytes.len() {
            b'='
        } else {
            LETTERS[(joined >> shift & 63) as usize]
        };
        out.push(char::from(letter));
    }
}

/// The bytes behind such text; none where it is not of that form.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let (fours, rest) = text.as_bytes().as_chunks::<4>();
    let mut bytes = Vec::with_capacity(fours.len() * 3);
    for (at, four) in fours.iter().enumerate() {
        let padding = four
            .iter()
            .rev()
            .take_while(|letter| **letter == b'=')
            .count();
        if padding > 2 || (padding > 0 && at + 1 < fours.len()) {
            return None;
        }
        let joined = four[..4 - padding].iter().try_fold(0, |joined, letter| {
            let value = LETTERS.iter().position(|known| known == letter)?;
            Some(joined << 6 | u32::try_from(value).ok()?)
        })? << (6 * padding);
        bytes.extend_from_slice(&joined.to_be_bytes()[1..4 - padding]);
    }
    rest.is_empty().then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(bytes: &[u8]) -> String {
        let mut out = String::new();
        bytes.chunks(3).for_each(|three| write(&mut out, three));
        out
    }

    #[test]
    fn base64_is_that_of_the_standard() {
        let known = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (text, expected) in known {
            assert_eq!(encoded(text.as_bytes()), expected);
            assert_eq!(read(expected).unwrap(), text.as_bytes());
        }
        assert_eq!(read("+//+").unwrap(), [0xfb, 0xff, 0xfe]);
        for wrong in ["Z", "Zg=", "Z===", "Zg==Zg==", "Z!==", "=Zg="] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(encoded(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
