//! Writing an archive, line by line.

use std::io::{Seek, Write};

use serde::Serialize;
use serde_json::value::to_raw_value;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::ArchiveError;
use super::manifest::{FORMAT, File, Manifest, NAME, VERSION, file_of};
use crate::digest::hex;

/// An archive that is being written.
pub struct Writer<W: Write + Seek> {
    zip: ZipWriter<W>,
    done: Vec<File>,
    now: Option<Writing>,
}

/// The file that is being written.
struct Writing {
    kind: String,
    many: u64,
    hashing: Sha256,
}

impl<W: Write + Seek> Writer<W> {
    /// Into an empty file.
    pub fn new(file: W) -> Self {
        Self {
            zip: ZipWriter::new(file),
            done: Vec::new(),
            now: None,
        }
    }

    /// A line of a kind, without the break at its end. The lines of a kind come one after another.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn line(&mut self, kind: &str, json: &str) -> Result<(), ArchiveError> {
        if self.now.as_ref().is_none_or(|now| now.kind != kind) {
            self.end();
            self.zip.start_file(file_of(kind), options()).map_err(no)?;
            self.now = Some(Writing {
                kind: kind.to_owned(),
                many: 0,
                hashing: Sha256::new(),
            });
        }
        self.zip.write_all(json.as_bytes())?;
        self.zip.write_all(b"\n")?;
        if let Some(now) = &mut self.now {
            now.hashing.update(json.as_bytes());
            now.hashing.update(b"\n");
            now.many += 1;
        }
        Ok(())
    }

    /// The manifest, and the end. `of` says what the archive is of.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self, of: &impl Serialize) -> Result<W, ArchiveError> {
        self.end();
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            of: to_raw_value(of).map_err(std::io::Error::from)?,
            files: self.done,
        };
        self.zip.start_file(NAME, options()).map_err(no)?;
        serde_json::to_writer_pretty(&mut self.zip, &manifest).map_err(std::io::Error::from)?;
        self.zip.finish().map_err(no)
    }

    /// The file at hand is whole.
    fn end(&mut self) {
        self.done.extend(self.now.take().map(|now| File {
            kind: now.kind,
            lines: now.many,
            sha256: hex(&now.hashing.finalize()),
        }));
    }
}

/// No clock is read, and no right of the machine is told.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .large_file(true)
}

fn no(error: zip::result::ZipError) -> ArchiveError {
    ArchiveError::Io(error.into())
}
