//! Copies of an SQLite file while it is used, each proved equal to what it was copied from.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::sqlite::{Access, Sqlite};
use super::{Connection, Fault, Location};
use crate::StoreError;

/// What one table of a copy holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDigest {
    /// The table.
    pub table: String,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 of every cell of every row, in the order the file keeps them.
    pub digest: String,
}

/// Copies the file of a database to a path where nothing is yet, and proves that every table of the copy is the same.
/// Until all is proved the copy has another name, so a half-made one is never taken for a whole one.
pub(crate) fn copy(from: &Location, to: &Path) -> Result<Vec<TableDigest>, StoreError> {
    let Location::File(path) = from else {
        return Err(StoreError::UsePgDump(from.clone()));
    };
    let part = beside(to, ".part");
    let leftovers = ["-wal", "-shm", "-journal"].map(|end| beside(to, end));
    if let Some(there) = leftovers
        .iter()
        .map(PathBuf::as_path)
        .chain([to, &part])
        .find(|file| file.exists())
    {
        return Err(StoreError::Exists(there.to_owned()));
    }
    let outcome = fill(path, &part).and_then(|held| publish(&part, to).map(|()| held));
    if outcome.is_err() && part.exists() {
        fs::remove_file(&part).map_err(Fault::from)?;
    }
    outcome
}

fn fill(from: &Path, part: &Path) -> Result<Vec<TableDigest>, StoreError> {
    let mut source = Sqlite::open(from, Access::Read)?;
    let mut copy = Sqlite::open(part, Access::Bare)?;
    // One transaction holds one state of the source still: what is read for the digests is what is copied.
    source.begin(super::Purpose::Read)?;
    let expected = digests(&mut source)?;
    copy_pages(&mut source, &mut copy)?;
    source.roll_back()?;
    // The copy is one file, whole in itself.
    copy.script("PRAGMA journal_mode = DELETE")?;
    prove(&mut copy, part, &expected)?;
    Ok(expected)
}

fn copy_pages(source: &mut Sqlite, copy: &mut Sqlite) -> Result<(), Fault> {
    let pages = Backup::new(source.handle(), copy.handle())?;
    loop {
        // Every page in one step; repeated only while somebody holds a lock.
        match pages.step(-1)? {
            StepResult::Done => return Ok(()),
            _ => std::thread::sleep(std::time::Duration::from_millis(10)),
        }
    }
}

fn prove(copy: &mut Sqlite, file: &Path, expected: &[TableDigest]) -> Result<(), StoreError> {
    let unsound = |what: String| StoreError::BadBackup {
        file: file.to_owned(),
        what,
    };
    let said = copy
        .query("PRAGMA integrity_check", &[])?
        .pop()
        .map(|mut row| row.text())
        .transpose()?;
    if said.as_deref() != Some("ok") {
        return Err(unsound(said.unwrap_or_default()));
    }
    if digests(copy)? != expected {
        return Err(unsound(
            "its tables differ from those it was copied from".to_owned(),
        ));
    }
    Ok(())
}

/// Every table with its digest, in order of name.
fn digests(db: &mut Sqlite) -> Result<Vec<TableDigest>, Fault> {
    let mut tables = db.tables()?;
    tables.sort();
    tables.into_iter().map(|table| digest(db, table)).collect()
}

fn digest(db: &mut Sqlite, table: String) -> Result<TableDigest, Fault> {
    let mut statement = db.handle().prepare(&format!("SELECT * FROM \"{table}\""))?;
    let width = statement.column_count();
    let mut found = statement.query([])?;
    let (mut sum, mut rows) = (Sha256::new(), 0);
    while let Some(row) = found.next()? {
        rows += 1;
        for at in 0..width {
            add(&mut sum, row.get_ref(at)?);
        }
    }
    Ok(TableDigest {
        table,
        rows,
        digest: hex(&sum.finalize()),
    })
}

/// Each cell with its kind and length, so that no two rows run together into the same bytes.
fn add(sum: &mut Sha256, cell: ValueRef<'_>) {
    let (kind, bytes): (u8, &[u8]) = match &cell {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(number) => (1, &number.to_le_bytes()),
        ValueRef::Real(number) => (2, &number.to_le_bytes()),
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    sum.update([kind]);
    sum.update((bytes.len() as u64).to_le_bytes());
    sum.update(bytes);
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Gives the copy its name, and waits until the disk has both.
fn publish(part: &Path, to: &Path) -> Result<(), StoreError> {
    let publish = || {
        File::open(part)?.sync_all()?;
        fs::rename(part, to)?;
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    };
    Ok(publish().map_err(Fault::from)?)
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}
