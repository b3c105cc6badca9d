//! Archives: bytes, or the lines of one under their kinds.

use std::io::Cursor;

use exchange::archive::{Archive, ArchiveError, Writer};
use serde_json::Value;

/// A line of an archive, under its kind.
type Line = (String, String);

/// Bytes of a zip are read as they are. Any other text is written as an archive first (a kind, a tab, a line), so that what is
/// changed in it does not only break a checksum.
pub(crate) fn archives(data: &[u8]) -> bool {
    if data.starts_with(b"PK") {
        return or_told(read(data)).is_some();
    }
    let Some(lines) = str::from_utf8(data).ok().and_then(lines) else {
        return false;
    };
    let bytes = or_told(write(&lines)).expect("what is kept in memory can be written");
    let (of, again) = or_told(read(&bytes)).expect("what was written can be read");
    assert_eq!((of, again), (Value::from("Fernley"), lines));
    true
}

fn lines(text: &str) -> Option<Vec<Line>> {
    let line = |line: &str| {
        let (kind, json) = line.split_once('\t')?;
        let is_plain = !kind.is_empty() && kind.bytes().all(|b| b.is_ascii_lowercase());
        is_plain.then(|| (kind.to_owned(), json.to_owned()))
    };
    let all: Vec<Line> = text
        .split_terminator('\n')
        .map(line)
        .collect::<Option<_>>()?;
    // The lines of a kind come one after another.
    let mut kinds: Vec<&str> = all.iter().map(|(kind, _)| kind.as_str()).collect();
    kinds.dedup();
    let is_once = |at: usize| !kinds[..at].contains(&kinds[at]);
    (0..kinds.len()).all(is_once).then_some(all)
}

fn write(lines: &[Line]) -> Result<Vec<u8>, ArchiveError> {
    let mut writer = Writer::new(Cursor::new(Vec::new()));
    for (kind, json) in lines {
        writer.line(kind, json)?;
    }
    Ok(writer.finish(&"Fernley")?.into_inner())
}

/// What it is of, and its lines. Written again they are read as the same.
fn read(bytes: &[u8]) -> Result<(Value, Vec<Line>), ArchiveError> {
    let mut archive = Archive::open(Cursor::new(bytes))?;
    let of: Value = archive.of()?;
    let kinds: Vec<String> = archive.kinds().map(str::to_owned).collect();
    let mut lines = Vec::new();
    for kind in kinds {
        let mut next = 1;
        archive.lines(&kind, |number, line| {
            assert_eq!(number, next);
            next += 1;
            lines.push((kind.clone(), line.to_owned()));
            Ok::<_, ArchiveError>(())
        })?;
    }
    Ok((of, lines))
}

/// What was read; none where it was refused with what is wrong.
fn or_told<T>(read: Result<T, ArchiveError>) -> Option<T> {
    read.map_err(|error| assert!(!error.to_string().is_empty()))
        .ok()
}
