//! What an archive says of itself.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// What stands first in a manifest.
pub(super) const FORMAT: &str = "foothold-archive";

/// The version of archives that is written. Every one that was ever released can be read.
pub const VERSION: u32 = 1;

/// The manifest's own file.
pub(super) const NAME: &str = "manifest.json";

/// The most bytes of a manifest: a logo may be in it.
pub(super) const LONGEST: u64 = 4 << 20;

#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) format: String,
    pub(super) version: u32,
    /// What the archive is of, in the words of whoever writes it.
    pub(super) of: Box<RawValue>,
    pub(super) files: Vec<File>,
}

/// A file of lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct File {
    /// What its lines tell; the file is called so, with `.jsonl` behind.
    pub(super) kind: String,
    pub(super) lines: u64,
    /// 64 hexadecimal digits.
    pub(super) sha256: String,
}

/// The file of a kind of line.
pub(super) fn file_of(kind: &str) -> String {
    format!("{kind}.jsonl")
}
