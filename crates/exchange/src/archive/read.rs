//! Reading an archive, line by line, and holding it against its manifest.

use std::io::{BufRead as _, BufReader, Read, Seek};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use super::ArchiveError;
use super::manifest::{FORMAT, LONGEST, Manifest, NAME, VERSION, file_of};
use crate::digest::hex;

/// The longest line: the sealed record of 20,000 candidates takes some 50 MB. A line that is longer is refused before more of
/// it is unpacked, so that a small file never becomes a full memory.
pub(super) const LONGEST_LINE: u64 = 96 << 20;

/// An archive whose manifest was read.
pub struct Archive<R> {
    zip: ZipArchive<R>,
    manifest: Manifest,
}

impl<R: Read + Seek> Archive<R> {
    /// Reads the manifest.
    ///
    /// # Errors
    /// It is no archive, or a newer Foothold's.
    pub fn open(file: R) -> Result<Self, ArchiveError> {
        let mut zip = ZipArchive::new(file).map_err(|error| match error {
            zip::result::ZipError::Io(error) => ArchiveError::Io(error),
            other => ArchiveError::NotOne(other.to_string()),
        })?;
        let not_one = |why: &dyn ToString| ArchiveError::NotOne(why.to_string());
        let mut text = String::new();
        let entry = zip.by_name(NAME).map_err(|error| not_one(&error))?;
        entry.take(LONGEST).read_to_string(&mut text)?;
        // Of one that is newer nothing but this need be known.
        let about: About = serde_json::from_str(&text).map_err(|error| not_one(&error))?;
        if about.format != FORMAT {
            return Err(ArchiveError::NotOne(format!(
                "its manifest is of `{}`",
                about.format
            )));
        }
        if about.version > VERSION {
            return Err(ArchiveError::Newer {
                found: about.version,
            });
        }
        let manifest = serde_json::from_str(&text).map_err(|error| not_one(&error))?;
        Ok(Self { zip, manifest })
    }

    /// What it is of.
    ///
    /// # Errors
    /// Where the manifest says something else.
    pub fn of<T: DeserializeOwned>(&self) -> Result<T, ArchiveError> {
        serde_json::from_str(self.manifest.of.get())
            .map_err(|error| ArchiveError::NotOne(format!("what it is of: {error}")))
    }

    /// The kinds of line in it, in its order.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.manifest.files.iter().map(|file| file.kind.as_str())
    }

    /// Hands out the lines of a kind, with their numbers from 1, and sees at the end that they are those of the manifest. No
    /// more than a line is in memory.
    ///
    /// # Errors
    /// The file is damaged, and that of whoever takes the lines.
    pub fn lines<E: From<ArchiveError>>(
        &mut self,
        kind: &str,
        mut take: impl FnMut(u64, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(told) = self.manifest.files.iter().find(|file| file.kind == kind) else {
            return Ok(());
        };
        let damaged = |why: String| ArchiveError::Damaged {
            file: file_of(kind),
            why,
        };
        let entry = self.zip.by_name(&file_of(kind));
        let entry = entry.map_err(|error| damaged(error.to_string()))?;
        let mut reading = BufReader::new(entry);
        let (mut hashing, mut lines, mut line) = (Sha256::new(), 0, Vec::new());
        loop {
            line.clear();
            let read = (&mut reading)
                .take(LONGEST_LINE)
                .read_until(b'\n', &mut line);
            if read.map_err(|error| damaged(error.to_string()))? == 0 {
                break;
            }
            lines += 1;
            if lines > told.lines {
                return Err(damaged("it has more lines than the manifest says".to_owned()).into());
            }
            hashing.update(&line);
            let Some(text) = line.strip_suffix(b"\n") else {
                return Err(damaged(format!("line {lines} does not end, or is too long")).into());
            };
            let text = str::from_utf8(text);
            take(
                lines,
                text.map_err(|_| damaged(format!("line {lines} is no UTF-8")))?,
            )?;
        }
        if (lines, hex(&hashing.finalize())) != (told.lines, told.sha256.clone()) {
            return Err(damaged("it is not what the manifest says".to_owned()).into());
        }
        Ok(())
    }
}

/// What need be known of a manifest first.
#[derive(Deserialize)]
struct About {
    format: String,
    version: u32,
}
