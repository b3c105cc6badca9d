//! Hostile workbooks, sent where a list is brought in: refused soon, and without the memory that they ask for.

use crate::error::TrialError;
use crate::http::{Connection, HttpError};
use crate::numbers::megabytes;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::site;
use std::io::{Cursor, Write};
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

/// Each is refused within this time.
const LONGEST: Duration = Duration::from_secs(2);
/// All of them together take no more than this at any moment, in bytes.
const MOST_MEMORY: u64 = 200 * 1024 * 1024;
/// Refused, with the page that says why.
const REFUSED: u16 = 422;

const TYPES: &str =
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const SHEETS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const TITLE: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c></row>"#;

/// A file, and what it does.
struct Hostile {
    what: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
}

/// Sends each to a server.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn workbooks() -> Result<Report, TrialError> {
    let mut report = Report::of("B2 hostile workbooks");
    let scratch = Scratch::new()?;
    let server = site::new_site(&scratch)?;
    let all = all().map_err(|error| TrialError::System {
        what: "packing a workbook".to_owned(),
        source: error.into(),
    })?;
    let before = server.most_memory()?;
    let mut line = server.connect();
    for hostile in &all {
        let answered = sent(&mut line, hostile).map_err(TrialError::line(hostile.what))?;
        judge(hostile.what, answered, &mut report);
    }
    let more = server.most_memory()?.saturating_sub(before);
    report.must(more < MOST_MEMORY, || {
        format!("{more} bytes of memory were taken")
    });
    let bar = Some("under 200 MB");
    report.figure("memory that was taken", megabytes(more), "MB", bar);
    Ok(report)
}

/// With what a workbook was answered, and when.
fn sent(line: &mut Connection, hostile: &Hostile) -> Result<(u16, Duration), HttpError> {
    let began = Instant::now();
    let answer = line.send(&site::in_a_file(hostile.name, &hostile.bytes))?;
    Ok((answer.status, began.elapsed()))
}

/// Whether a workbook was refused, and soon.
pub fn judge(what: &str, (status, took): (u16, Duration), report: &mut Report) {
    report.must(status == REFUSED, || {
        format!("{what}: answered {status} instead of {REFUSED}")
    });
    report.must(took < LONGEST, || format!("{what}: took {took:?}"));
    report.figure(what, took.as_secs_f64(), "s", Some("under 2 s"));
}

fn all() -> ZipResult<Vec<Hostile>> {
    let sheet = |head: &str, rows: &str| {
        format!(
            "<?xml version=\"1.0\"?>{head}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{TITLE}{rows}</sheetData></worksheet>"
        )
    };
    let xlsx = |what, sheet: String, more: &[(&str, &[u8])]| -> ZipResult<Hostile> {
        let mut parts: Vec<(&str, &[u8])> = vec![
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", ROOT.as_bytes()),
            ("xl/workbook.xml", BOOK.as_bytes()),
            ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ];
        parts.extend(more);
        let (name, bytes) = ("given.xlsx", packed(&parts)?);
        Ok(Hostile { what, name, bytes })
    };
    let cell = format!(
        r#"<row r="2"><c r="A2" t="inlineStr"><is><t>{}</t></is></c></row>"#,
        "a".repeat(150_000_000)
    );
    let entities = (1..10).map(|n| {
        let ten = format!("&l{};", n - 1).repeat(10);
        format!("<!ENTITY l{n} \"{ten}\">")
    });
    let laughs: Vec<String> = entities.collect();
    let laughs = laughs.concat();
    let shared = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="4000000000"><si><t>a</t></si></sst>"#;
    Ok(vec![
        xlsx(
            "400 MB of nothing",
            sheet("", &" ".repeat(400_000_000)),
            &[],
        )?,
        xlsx("a cell of 150 MB", sheet("", &cell), &[])?,
        xlsx(
            "nine million rows",
            sheet("", &"<row/>".repeat(9_000_000)),
            &[],
        )?,
        xlsx(
            "entities within entities",
            sheet(&format!("<!DOCTYPE a [<!ENTITY l0 \"ha\">{laughs}]>"), ""),
            &[],
        )?,
        xlsx(
            "more shared texts than there are",
            sheet("", ""),
            &[("xl/sharedStrings.xml", shared.as_bytes())],
        )?,
        xlsx(
            "a link to another workbook",
            sheet("", ""),
            &[("xl/externalLinks/externalLink1.xml", b"<a/>")],
        )?,
        xlsx("macros", sheet("", ""), &[("xl/vbaProject.bin", b"a")])?,
        repeated()?,
    ])
}

/// An `.ods` file of a few hundred bytes that says of one cell that it stands ten thousand million times.
fn repeated() -> ZipResult<Hostile> {
    let cell = r#"<table:table-cell table:number-columns-repeated="10000" office:value-type="string"><text:p>a</text:p></table:table-cell>"#;
    let row = format!(
        r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#
    );
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet><table:table table:name=\"List\">{row}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let parts: [(&str, &[u8]); 2] = [
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ];
    Ok(Hostile {
        what: "a cell that stands ten thousand million times",
        name: "given.ods",
        bytes: packed(&parts)?,
    })
}

fn packed(parts: &[(&str, &[u8])]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
