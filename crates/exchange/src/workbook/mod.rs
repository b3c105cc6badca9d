//! Workbooks: a sheet of an `.xlsx` or an `.ods` file as the text of a sheet, so that all that reads text reads it too.
//!
//! Nothing in a workbook is followed or run, and one that is made to do harm is refused before it is read: see
//! `docs/decisions/0804-workbooks.md`.

mod guard;
mod ods;
mod page;
mod xlsx;

use std::io::Cursor;
use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use wording::fault::{Place, Problem};
use zip::ZipArchive;

use crate::faults::Faults;

/// A workbook in memory, looked at and found harmless.
type Opened<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The kinds of workbook that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Ods,
}

/// Whether these bytes are a zip, as a workbook is.
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The names of the sheets of a workbook, in its order; none of a file that is something else.
///
/// # Errors
/// It cannot be read, or is not safe to read.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Arc<str>>, Faults> {
    if !is_one(bytes) {
        return Ok(Vec::new());
    }
    let names = guard::checked(bytes).and_then(|(zip, kind)| match kind {
        Kind::Xlsx => xlsx::sheets(bytes),
        Kind::Ods => ods::sheets(zip),
    });
    names.map_err(|problem| Faults::one(Place::File, problem))
}

/// A sheet as text: the one of this name, or else the first. Commas stand between its cells, and its rows are where they were.
pub(crate) fn text(bytes: &[u8], sheet: Option<&str>) -> Result<String, Problem> {
    let (zip, kind) = guard::checked(bytes)?;
    match kind {
        Kind::Xlsx => xlsx::text(bytes, sheet),
        Kind::Ods => ods::text(zip, sheet),
    }
}

/// What an attribute says; none where it is not there or cannot be read.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// What is said of a sheet that the workbook has not.
fn no_sheet(sheet: Option<&str>) -> Problem {
    sheet.map_or(Problem::Empty, |name| Problem::NoSheet(name.into()))
}

#[cfg(test)]
mod tests;
