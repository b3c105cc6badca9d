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
        }
        assert_eq!(encoded(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
