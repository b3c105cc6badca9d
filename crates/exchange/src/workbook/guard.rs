//! What a workbook must not be: larger inside than a computer can bear, and anything but a sheet of cells.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use wording::fault::{Problem, Unsafe};
use zip::ZipArchive;

use super::{Kind, Opened, attribute};

/// Most parts: a workbook of fifty sheets has some two hundred.
const MOST_PARTS: usize = 2_000;
/// Most bytes of all that is read of it, opened.
pub(super) const MOST_OPENED: u64 = 200_000_000;
/// Most bytes of the texts that its sheets share: they are in memory all at once.
const MOST_SHARED: u64 = 40_000_000;
/// Most of those texts.
const MOST_TEXTS: u64 = 2_500_000;
/// Most bytes of any other part that is read whole: styles, the list of sheets, what belongs to what.
const MOST_WHOLE: u64 = 8_000_000;
/// Most tags of all its parts: 200,000 rows of ten cells have fewer.
const MOST_TAGS: usize = 8_000_000;
/// Most bytes from one tag to the next: a cell of 5,000 characters has fewer than this, and a reader holds all of them.
const MOST_BETWEEN: usize = 4_000_000;
/// Parts that are read piece by piece, or not at all, by a piece of their names.
const PIECE_BY_PIECE: [&str; 3] = ["xl/worksheets/", "xl/pivotcache/", "content.xml"];
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
    if kind == Kind::Xlsx {
        believable(&mut zip)?;
    }
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
    let mut opened = Measured::default();
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|_| Problem::WorkbookBroken)?;
        let name = part.name().map_err(|_| Problem::WorkbookBroken)?;
        let name = name.to_lowercase();
        let is_text = [".xml", ".rels"].iter().any(|end| name.ends_with(end));
        if is_text {
            let most = most_of(&name).min(MOST_OPENED - opened.bytes);
            if part.size() > most {
                return Err(Problem::WorkbookTooLarge);
            }
            opened.add(part, most)?;
        }
    }
    Ok(())
}

/// Most bytes of a part: what is read piece by piece, or not at all, may be long.
fn most_of(name: &str) -> u64 {
    if name.ends_with("sharedstrings.xml") {
        MOST_SHARED
    } else if PIECE_BY_PIECE.iter().any(|piece| name.contains(piece)) {
        MOST_OPENED
    } else {
        MOST_WHOLE
    }
}

/// What was opened so far.
#[derive(Default)]
struct Measured {
    bytes: u64,
    tags: usize,
}

impl Measured {
    /// Opens a part. It must not bring a grammar of its own.
    fn add(&mut self, part: impl Read, most: u64) -> Result<(), Problem> {
        let mut part = part.take(most + 1);
        let mut buffer = vec![0; 65_536];
        let (mut size, mut since_tag) = (0, 0);
        loop {
            let read = part.read(&mut buffer);
            let read = read.map_err(|_| Problem::WorkbookBroken)?;
            if read == 0 {
                break;
            }
            let here = &buffer[..read];
            if size == 0 && declares(here) {
                return Err(Problem::WorkbookUnsafe(Unsafe::Entities));
            }
            since_tag = match here.iter().rposition(|byte| *byte == b'<') {
                Some(tag) => read - tag,
                None => since_tag + read,
            };
            size += read as u64;
            self.tags += here.split(|byte| *byte == b'<').count() - 1;
            if since_tag > MOST_BETWEEN || size > most || self.tags > MOST_TAGS {
                return Err(Problem::WorkbookTooLarge);
            }
        }
        self.bytes += size;
        Ok(())
    }
}

/// Whether a part declares a document type, which may name entities.
fn declares(beginning: &[u8]) -> bool {
    let looked = &beginning[..beginning.len().min(LOOKED_AT)];
    let has = |of: &[u8]| looked.windows(of.len()).any(|here| here == of);
    has(b"<!DOCTYPE") || has(b"<!ENTITY")
}

/// Sees that what the reader of an `.xlsx` believes without looking is so: where the workbook is, so that no long part is read
/// whole in its place, and how many texts its sheets share, for which it makes room at once.
fn believable(zip: &mut Opened<'_>) -> Result<(), Problem> {
    let mut found = Ok(());
    first(zip, "_rels/.rels", |tag| {
        let target = attribute(tag, "Target").unwrap_or_default();
        let target = target.to_lowercase().replace('\\', "/");
        if PIECE_BY_PIECE.iter().any(|piece| target.contains(piece)) {
            found = Err(Problem::WorkbookBroken);
        }
        false
    })?;
    found?;
    let shared = |name: &&str| name.to_lowercase().ends_with("sharedstrings.xml");
    let names: Result<Vec<String>, _> = zip
        .file_names()
        .map(|name| name.map(|name| name.to_string()))
        .collect();
    let names = names.map_err(|_| Problem::WorkbookBroken)?;
    let mut most = 0;
    for name in names.iter().map(String::as_str).filter(shared) {
        first(zip, name, |tag| {
            let is_it = tag.local_name().as_ref() == "sst";
            if is_it {
                let told = attribute(tag, "uniqueCount");
                let told = told.and_then(|told| told.trim().parse().ok());
                most = told.unwrap_or(0).max(most);
            }
            is_it
        })?;
    }
    if most > MOST_TEXTS {
        return Err(Problem::WorkbookBroken);
    }
    Ok(())
}

/// Hands out the tags of a part, until the first that is wanted.
fn first(
    zip: &mut Opened<'_>,
    part: &str,
    mut is_it: impl FnMut(&BytesStart<'_>) -> bool,
) -> Result<(), Problem> {
    let broken = |_| Problem::WorkbookBroken;
    let part = zip.by_name(part).map_err(|_| Problem::WorkbookBroken)?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(tag) | Event::Empty(tag) if is_it(&tag) => return Ok(()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
