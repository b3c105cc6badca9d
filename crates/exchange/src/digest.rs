//! SHA-256 of a canonical form.

use std::fmt::Write as _;
use std::io;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::json;

/// 64 hexadecimal digits in lower case: the SHA-256 of `purpose`, a line feed, and the compact JSON of a value.
///
/// The JSON is compact (no space, no line break), keys in the order in which the type names its fields, absent values
/// left out, text in UTF-8 with only `"`, `\` and control characters escaped, numbers in plain decimals.
pub(crate) fn of(purpose: &str, value: &impl Serialize) -> String {
    let mut hashing = Hashing(Sha256::new());
    hashing.0.update(purpose.as_bytes());
    hashing.0.update(b"\n");
    json::compact(value, &mut io::BufWriter::new(&mut hashing))
        .expect("a digest takes any bytes, and every key is text");
    hex(&hashing.0.finalize())
}

/// Two hexadecimal digits in lower case for each byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to text never fails.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

struct Hashing(Sha256);

impl io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_is_that_of_purpose_and_json() {
        // printf 'test\n[1,"a"]' | sha256sum
        assert_eq!(
            super::of("test", &(1, "a")),
            "6120083f6593a74eaca6c8d9c582dab4be0a9c1fc83a607c78d53d35b3a3a59c"
        );
    }
}
