//! The parts of a document or a workbook in one packed file. Each has the same fixed time, so the same parts give the same bytes.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A part: its path in the file, and its text.
pub(crate) type Part<'a> = (&'a str, String);

/// Those that stand as they are come first and can be read without unpacking; the others are compressed.
pub(crate) fn packed(plain: &[Part<'_>], others: &[Part<'_>]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (parts, method) in [
        (plain, CompressionMethod::Stored),
        (others, CompressionMethod::Deflated),
    ] {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        for (path, text) in parts {
            zip.start_file(*path, options)?;
            zip.write_all(text.as_bytes())?;
        }
    }
    Ok(zip.finish()?.into_inner())
}
