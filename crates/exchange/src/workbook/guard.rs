//! What a workbook must not be: larger inside than a computer can bear, and anything but a sheet of cells.

use std::io::{Cursor, Read};

use wording::fault::{Problem, Unsafe};
use zip::ZipArchive;

use super::{Kind, Opened};

/// Most parts: a workbook of fifty sheets has some two hundred.
const MOST_PARTS: usize = 2_000;
/// Most bytes of all that is read of it, opened.
pub(super) const MOST_OPENED: u64 = 200_000_000;
/// Most bytes of the texts that its sheets share: they are in memory all at once.
const MOST_SHARED: u64 = 40_000_000;
/// Most bytes from one tag to the next: a cell of 5,000 characters has fewer than this, and a reader holds all of them.
const MOST_BETWEEN: usize = 4_000_000;
/// Bytes of a part that are looked through for a document type: it stands before everything else.
const LOOKED_AT: usize = 4_096;

/// Opens a workbook that is safe to read.
pub(super) fn checked(bytes: &[u8]) -> Result<(Opened<'_>, Kind), Problem> {
    if parts_told(bytes).is_none_or(|parts| parts > MOST_PARTS) {
        return Err(Problem::WorkbookBroken);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::WorkbookBroken)?;
    let names: Result<Vec<String>, _> = zip
        .file_names()
        .map(|name| name.map(|name| name.to_lowercase()))
        .collect();
    let names = names.map_err(|_| Problem::WorkbookBroken)?;
    if let Some(what) = names.iter().find_map(|name| is_unsafe(name)) {
        return Err(Problem::WorkbookUnsafe(what));
    }
    let has = |part: &str| names.iter().any(|name| name == part);
    let kind = if has("[content_types].xml") && names.iter().any(|name| name.starts_with("xl/")) {
        Kind::Xlsx
    } else if has("content.xml") {
        Kind::Ods
    } else {
        return Err(Problem::WorkbookBroken);
    };
    measure(&mut zip)?;
    Ok((zip, kind))
}

/// How many parts the end of a zip tells of; none where it has no end.
fn parts_told(bytes: &[u8]) -> Option<usize> {
    /// The end, with the longest comment that may follow it.
    const LONGEST: usize = 22 + 65_535;
    let tail = &bytes[bytes.len().saturating_sub(LONGEST)..];
    let end = tail.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let count = tail.get(end + 10..end + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// What makes a part unsafe, by its name.
fn is_unsafe(name: &str) -> Option<Unsafe> {
    let begins = |with: &[&str]| with.iter().any(|begin| name.starts_with(begin));
    if name.ends_with("vbaproject.bin")
        || begins(&["xl/macrosheets/", "xl/dialogsheets/", "basic/", "scripts/"])
    {
        Some(Unsafe::Macros)
    } else if begins(&["xl/externallinks/", "xl/connections.xml", "xl/querytables/"]) {
        Some(Unsafe::Links)
    } else {
        None
    }
}

/// Opens every part that is text, for its size: what a zip says of itself need not be so.
fn measure(zip: &mut Opened<'_>) -> Result<(), Problem> {
    let mut left = MOST_OPENED;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|_| Problem::WorkbookBroken)?;
        let name = part.name().map_err(|_| Problem::WorkbookBroken)?;
        let name = name.to_lowercase();
        let is_text = [".xml", ".rels"].iter().any(|end| name.ends_with(end));
        if !is_text {
            continue;
        }
        let most = if name == "xl/sharedstrings.xml" {
            left.min(MOST_SHARED)
        } else {
            left
        };
        if part.size() > most {
            return Err(Problem::WorkbookTooLarge);
        }
        let size = opened(part.take(most + 1))?;
        left = left
            .checked_sub(size)
            .filter(|_| size <= most)
            .ok_or(Problem::WorkbookTooLarge)?;
    }
    Ok(())
}

/// The size of a part once it is open. It must not bring a grammar of its own.
fn opened(mut part: impl Read) -> Result<u64, Problem> {
    let mut buffer = vec![0; 65_536];
    let (mut size, mut since_tag) = (0, 0);
    loop {
        let read = part.read(&mut buffer);
        let read = read.map_err(|_| Problem::WorkbookBroken)?;
        if read == 0 {
            return Ok(size);
        }
        let looked = &buffer[..read.min(LOOKED_AT)];
        let declares = |of: &[u8]| looked.windows(of.len()).any(|here| here == of);
        if size == 0 && (declares(b"<!DOCTYPE") || declares(b"<!ENTITY")) {
            return Err(Problem::WorkbookUnsafe(Unsafe::Entities));
        }
        since_tag = match buffer[..read].iter().rposition(|byte| *byte == b'<') {
            Some(tag) => read - tag,
            None => since_tag + read,
        };
        if since_tag > MOST_BETWEEN {
            return Err(Problem::WorkbookTooLarge);
        }
        size += read as u64;
    }
}
