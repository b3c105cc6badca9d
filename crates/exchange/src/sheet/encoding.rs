//! Bytes → text. UTF-8 with or without a byte-order mark, UTF-16 with or without one, and Windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use wording::fault::Problem;

/// The five bytes that stand for nothing in Windows-1252.
const NOTHING_IN_1252: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// How many bytes are looked at to tell UTF-16 without a byte-order mark.
const LOOKED_AT: usize = 1_024;

/// The text of bytes, borrowed where it is UTF-8 already.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    let text = decode(bytes).ok_or(Problem::NotText)?;
    if text.trim().is_empty() {
        Err(Problem::Empty)
    } else {
        Ok(text)
    }
}

fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding.decode_without_bom_handling_and_without_replacement(bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let text = !bytes.iter().any(|b| NOTHING_IN_1252.contains(b));
    text.then(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// Western text in UTF-16 has a NUL in nearly every second byte, all on one side.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let looked = &bytes[..bytes.len().min(LOOKED_AT) & !1];
    let nuls = |side: usize| {
        looked
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (first, second) = (nuls(0), nuls(1));
    let most = looked.len() / 2 * 7 / 10;
    match (first, second) {
        _ if looked.len() < 4 || !bytes.len().is_multiple_of(2) => None,
        (0, s) if s >= most => Some(UTF_16LE),
        (f, 0) if f >= most => Some(UTF_16BE),
        _ => None,
    }
}

/// Why a file that is no text is not read: a workbook of another kind, or one that is damaged or locked. Told by its name or by
/// its first bytes.
pub(super) fn workbook_not_read(file: &str, bytes: &[u8]) -> Option<Problem> {
    let old = bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    let ending = file.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    match ending.as_deref() {
        Some("xlsx" | "xlsm" | "xltx" | "ods") => Some(Problem::WorkbookBroken),
        Some("xlsb") => Some(Problem::Workbook(".xlsb".into())),
        Some("fods") => Some(Problem::Workbook(".fods".into())),
        Some("xls") => Some(Problem::Workbook(".xls".into())),
        _ if old => Some(Problem::Workbook(".xls".into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
        let units = mark
            .then_some(0xfeff)
            .into_iter()
            .chain(text.encode_utf16());
        units
            .flat_map(|u| {
                if big {
                    u.to_be_bytes()
                } else {
                    u.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "title,reach\ncafé – £5,12\n";
        let windows = b"title,reach\ncaf\xe9 \x96 \xa35,12\n".to_vec();
        let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked,
            windows,
            utf16(text, true, false),
            utf16(text, true, true),
            utf16(text, false, false),
            utf16(text, false, true),
        ] {
            assert_eq!(decoded(&bytes).as_deref(), Ok(text), "{bytes:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decoded(b"title\n\x81\xff\n"), Err(Problem::NotText));
        assert_eq!(
            decoded(b"\xff\xfe\x00\xd8a\x00"),
            Err(Problem::NotText),
            "half a pair"
        );
        assert_eq!(
            decoded(b"\xef\xbb\xbfa\xff"),
            Err(Problem::NotText),
            "a mark that lies"
        );
    }

    #[test]
    fn nothing_is_empty_whatever_its_mark() {
        for bytes in [b"".as_slice(), b" \r\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
            assert_eq!(decoded(bytes), Err(Problem::Empty), "{bytes:?}");
        }
    }
}
