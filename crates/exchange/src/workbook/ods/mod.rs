//! A sheet of an `.ods` workbook, in one pass over its content.
//!
//! Written here rather than taken from a library because a cell or a row may say that it stands there a million times:
//! the limits must hold while it is read (see `docs/decisions/0804-workbooks.md`).

mod table;

use std::io::BufReader;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use wording::fault::{Problem, Unsafe};

use super::{Opened, attribute, no_sheet};
use table::Table;

/// How deep one thing may stand in another.
const DEEPEST: usize = 200;

pub(super) fn sheets(mut zip: Opened<'_>) -> Result<Vec<Arc<str>>, Problem> {
    let mut names = Vec::new();
    walk(&mut zip, |event| {
        if let Event::Start(tag) = event
            && tag.name().0 == "table:table"
        {
            names.push(Arc::from(attribute(tag, "table:name").unwrap_or_default()));
        }
        Ok(())
    })?;
    Ok(names)
}

pub(super) fn text(mut zip: Opened<'_>, sheet: Option<&str>) -> Result<String, Problem> {
    let mut table = Table::of(sheet);
    walk(&mut zip, |event| table.take(event))?;
    table.finish().ok_or_else(|| no_sheet(sheet))?.finish()
}

/// Hands out what stands in the content, piece by piece.
fn walk(
    zip: &mut Opened<'_>,
    mut take: impl FnMut(&Event<'_>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let broken = |_| Problem::WorkbookBroken;
    let content = zip.by_name("content.xml");
    let content = content.map_err(|_| Problem::WorkbookBroken)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(broken)?;
        match &event {
            Event::Eof => return Ok(()),
            Event::DocType(_) => return Err(Problem::WorkbookUnsafe(Unsafe::Entities)),
            Event::Start(tag) => {
                safe(tag.name().0)?;
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Problem::WorkbookBroken);
        }
        take(&event)?;
    }
}

/// Refuses what would fetch or run something.
fn safe(tag: &str) -> Result<(), Problem> {
    match tag {
        "table:table-source"
        | "table:dde-link"
        | "office:dde-source"
        | "table:cell-range-source" => Err(Problem::WorkbookUnsafe(Unsafe::Links)),
        "office:script" | "script:event-listener" => Err(Problem::WorkbookUnsafe(Unsafe::Macros)),
        _ => Ok(()),
    }
}

/// How often something stands there.
fn repeats(tag: &BytesStart<'_>, name: &str) -> u32 {
    let said = attribute(tag, name).and_then(|times| times.parse().ok());
    said.unwrap_or(1)
}
