//! Workbooks made here, sound and hostile.

use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use wording::fault::{Problem, Unsafe};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::candidates::{self, NAMES};
use crate::sheet::{Choices, head};

const TYPES: &str =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const RELS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
    </Relationships>";
const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
    </Relationships>";
const BOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
    <sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Old &amp; done\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>";
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

fn sheet(rows: &str) -> String {
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
    )
}

fn said(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, deflated).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with this first sheet, and these parts besides.
fn xlsx(first: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let second = sheet(&format!("<row r=\"1\">{}</row>", said("A1", "other")));
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", first.as_bytes()),
        ("xl/worksheets/sheet2.xml", second.as_bytes()),
    ];
    parts.extend(more);
    packed(&parts)
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

fn list() -> String {
    let title = format!("<row r=\"2\">{}</row>", said("A2", "Our list, May"));
    let headings = [
        said("A4", "title"),
        said("B4", "done on"),
        said("D4", "reach"),
        said("E4", "Sure"),
    ];
    let date = "<c r=\"B5\" s=\"1\"><v>46143</v></c><c r=\"D5\"><v>1200</v></c><c r=\"E5\" t=\"b\"><v>1</v></c>";
    let row = format!("{}{date}", said("A5", "Damp &amp; cold"));
    let rest = format!(
        "<row r=\"4\">{}</row><row r=\"5\">{row}</row>",
        headings.concat()
    );
    sheet(&format!("{title}{rest}"))
}

const TABLES: &str = "<table:table table:name=\"List\"><table:table-column table:number-columns-repeated=\"1024\"/>\
    <table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>\
    <table:table-row><table:table-cell office:value-type=\"string\"><text:p>title</text:p></table:table-cell><table:table-cell/>\
    <table:table-cell office:value-type=\"string\"><text:p>reach</text:p></table:table-cell><table:table-cell><text:p>done on</text:p></table:table-cell></table:table-row>\
    <table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>a note</text:p></office:annotation>\
    <text:p>Damp &amp;<text:s/>cold&#33;</text:p><text:p>again</text:p></table:table-cell><table:table-cell/>\
    <table:table-cell office:value-type=\"float\" office:value=\"1200\"><text:p>1,200 a year</text:p></table:table-cell>\
    <table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-01T00:00:00\"><text:p>1 May</text:p></table:table-cell></table:table-row>\
    <table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
    </table:table><table:table table:name=\"Old\"/>";

fn refused(bytes: &[u8]) -> Problem {
    let began = Instant::now();
    let faults = candidates::read(bytes, &Choices::plain("a.xlsx", Date::MAX)).unwrap_err();
    assert!(
        began.elapsed() < Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
    faults.first()[0].problem.clone()
}

#[test]
fn a_sheet_of_either_kind_is_read_as_it_stands() {
    assert_eq!(
        text(&xlsx(&list(), &[]), None).unwrap(),
        "\n\"Our list, May\"\n\n\"title\",\"done on\",,\"reach\",\"Sure\"\n\"Damp & cold\",\"2026-05-01\",,\"1200\",\"TRUE\""
    );
    assert_eq!(
        text(&ods(TABLES), None).unwrap(),
        "\n\n\n\"title\",,\"reach\",\"done on\"\n\"Damp & cold!\nagain\",,\"1200\",\"2026-05-01\""
    );
}

#[test]
fn headings_are_found_and_faults_name_the_row_of_the_spreadsheet() {
    let workbook = xlsx(&list().replace("<v>1200</v>", "<v>-3</v>"), &[]);
    let mut choices = Choices::plain("a.xlsx", Date::MAX);
    let head = head(&workbook, &choices, NAMES, "title").unwrap();
    assert_eq!((head.row, head.columns.len()), (4, 5));
    choices.heading_row = Some(4);
    let faults = candidates::read(&workbook, &choices).unwrap_err();
    assert!(faults.to_string().starts_with("Row 5, reach"), "{faults}");
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    let workbook = xlsx(&list(), &[]);
    let named = |bytes: &[u8]| {
        let names = sheets(bytes).unwrap();
        names.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(named(&workbook), ["List", "Old & done"]);
    assert_eq!(named(&ods(TABLES)), ["List", "Old"]);
    assert!(named(b"title\n").is_empty());
    assert_eq!(text(&workbook, Some("Old & done")).unwrap(), "\"other\"");
    assert_eq!(
        text(&workbook, Some("New")),
        Err(Problem::NoSheet("New".into()))
    );
    assert_eq!(text(&ods(TABLES), Some("Old")), Err(Problem::Empty));
    assert_eq!(
        text(&ods(TABLES), Some("New")),
        Err(Problem::NoSheet("New".into()))
    );
}

#[test]
fn a_zip_that_opens_to_too_much_is_refused() {
    let spaces = vec![b' '; 30_000_000];
    let told = xlsx(&list(), &[("xl/comments1.xml", &spaces)]);
    assert_eq!(refused(&told), Problem::WorkbookTooLarge);
    let tags = b"<x></x>".repeat(2_000_000);
    for part in [
        "xl/styles.xml2.xml",
        "xl/theme/theme1.xml",
        "xl/worksheets/sheet3.xml",
    ] {
        let three = [
            (part, &tags[..]),
            ("xl/worksheets/a.xml", &tags),
            ("xl/worksheets/b.xml", &tags),
        ];
        assert_eq!(
            refused(&xlsx(&list(), &three)),
            Problem::WorkbookTooLarge,
            "{part}"
        );
    }
    let deep = format!("<table:table table:name=\"a\">{}", "<b>".repeat(300));
    assert_eq!(refused(&ods(&deep)), Problem::WorkbookBroken);
}

#[test]
fn what_a_workbook_says_of_itself_is_not_believed() {
    let shared = "<!-- --><sst uniqueCount=\"99999999999\"><si><t>x</t></si></sst>";
    let bytes = xlsx(&list(), &[("xl/sharedStrings.xml", shared.as_bytes())]);
    assert_eq!(refused(&bytes), Problem::WorkbookBroken);
    let elsewhere = ROOT.replace("xl/workbook.xml", "xl/worksheets/workbook.xml");
    let bytes = packed(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", elsewhere.as_bytes()),
        ("xl/worksheets/workbook.xml", BOOK.as_bytes()),
    ]);
    assert_eq!(refused(&bytes), Problem::WorkbookBroken);
}

#[test]
fn a_zip_that_lies_about_its_size_is_refused() {
    let tags = b"<x></x>".repeat(3_000_000);
    let mut bytes = xlsx(&list(), &[("xl/worksheets/c.xml", &tags)]);
    let size = u32::try_from(tags.len()).unwrap().to_le_bytes();
    let small = 100_u32.to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&small);
        }
    }
    let problem = refused(&bytes);
    assert!(matches!(
        problem,
        Problem::WorkbookTooLarge | Problem::WorkbookBroken
    ));
}

#[test]
fn macros_links_and_entities_are_refused() {
    for (part, what) in [
        ("xl/vbaProject.bin", Unsafe::Macros),
        ("xl/macrosheets/sheet1.xml", Unsafe::Macros),
        ("xl/externalLinks/externalLink1.xml", Unsafe::Links),
        ("xl/connections.xml", Unsafe::Links),
    ] {
        let bytes = xlsx(&list(), &[(part, b"<x/>")]);
        assert_eq!(refused(&bytes), Problem::WorkbookUnsafe(what), "{part}");
    }
    let laughs = "<!DOCTYPE lol [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    let bytes = xlsx(&format!("{laughs}{}", list()), &[]);
    assert_eq!(refused(&bytes), Problem::WorkbookUnsafe(Unsafe::Entities));
    let linked = TABLES.replace(
        "<table:table-column",
        "<table:table-source xlink:href=\"http://x/\"/><table:table-column",
    );
    assert_eq!(
        refused(&ods(&linked)),
        Problem::WorkbookUnsafe(Unsafe::Links)
    );
    let scripted = format!("<office:script script:language=\"x\"/>{TABLES}");
    assert_eq!(
        refused(&ods(&scripted)),
        Problem::WorkbookUnsafe(Unsafe::Macros)
    );
    let named = TABLES.replace("Damp", "&lol;");
    assert_eq!(refused(&ods(&named)), Problem::WorkbookBroken);
}

#[test]
fn absurd_dimensions_are_refused() {
    let far = |place: &str| sheet(&format!("<row>{}</row>", said(place, "x")));
    assert_eq!(refused(&xlsx(&far("A1048576"), &[])), Problem::TooManyRows);
    assert_eq!(
        refused(&xlsx(&far("XFD1"), &[])),
        Problem::TooManyColumns(16_384)
    );
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
    let row = format!("<table:table-row>{cell}</table:table-row>");
    let wide = format!("<table:table table:name=\"a\">{row}</table:table>");
    assert_eq!(refused(&ods(&wide)), Problem::TooManyColumns(1_001));
    let row = "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
    let long = format!("<table:table table:name=\"a\">{row}</table:table>");
    assert_eq!(refused(&ods(&long)), Problem::TooManyRows);
    let backwards = sheet(&format!(
        "<row>{}{}</row>",
        said("B2", "x"),
        said("A1", "y")
    ));
    assert_eq!(refused(&xlsx(&backwards, &[])), Problem::WorkbookBroken);
}

#[test]
fn what_is_no_workbook_is_refused() {
    let whole = xlsx(&list(), &[]);
    for bytes in [
        b"PK\x03\x04".as_slice(),
        &whole[..whole.len() / 2],
        &whole[..whole.len() - 1],
        &packed(&[("word/document.xml", b"<x/>")]),
        &packed(&[("xl/workbook.xml", b"<x/>")]),
    ] {
        let problem = refused(bytes);
        assert!(
            matches!(problem, Problem::WorkbookBroken | Problem::Empty),
            "{problem:?}"
        );
    }
}
