use std::io::{Cursor, Read as _};

use jiff::civil::date;
use roxmltree::Document;
use zip::ZipArchive;

use super::{Cell, Form, Table};

/// Text that breaks what does not keep it in its cell.
const HOSTILE: [&str; 9] = [
    "=HYPERLINK(\"http://a.b\";\"x\")",
    "a,\"b\";c",
    "one\ntwo\n",
    "  two  spaces ",
    "😀 </t></text:p>&amp;",
    "שלום مرحبا",
    "_x000D_",
    "\t@SUM(A1)",
    "-1",
];

fn table() -> Table {
    let mut rows: Vec<Vec<Cell>> = HOSTILE
        .iter()
        .map(|text| vec![Cell::from(*text), Cell::Whole(12), Cell::Nothing])
        .collect();
    rows.push(vec![
        Cell::YesNo(true),
        Cell::Nothing,
        Cell::Day(date(2026, 11, 28)),
    ]);
    Table {
        name: "things",
        headings: &["what", "how many", "done on"],
        rows,
    }
}

fn part(form: Form, name: &str) -> String {
    let file = table().file(form).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// A small reader of what was written, by the rules of RFC 4180.
fn cells_of(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut cells, mut cell, mut quoted) = (vec![], vec![], String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        match (c, quoted) {
            ('"', true) if signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            ('"', _) => quoted = !quoted,
            (',', false) => cells.push(std::mem::take(&mut cell)),
            ('\r', false) => {}
            ('\n', false) => {
                cells.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut cells));
            }
            (c, _) => cell.push(c),
        }
    }
    rows
}

#[test]
fn csv_keeps_every_text_in_its_cell_and_runs_none() {
    let bytes = table().file(Form::Csv).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let rows = cells_of(text.strip_prefix('\u{feff}').unwrap());
    assert_eq!(rows[0], ["what", "how many", "done on"]);
    for (row, told) in rows[1..].iter().zip(HOSTILE) {
        assert!(!row[0].starts_with(['=', '+', '-', '@', '\t', '\r']));
        assert_eq!(
            (super::plain(&row[0]), row[1].as_str(), row[2].as_str()),
            (told, "12", "")
        );
    }
    assert_eq!(rows[10], ["yes", "", "2026-11-28"]);
}

#[test]
fn json_has_an_object_for_each_row() {
    let bytes = table().file(Form::Json).unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&bytes).unwrap();
    for (row, told) in rows.iter().zip(HOSTILE) {
        assert_eq!(
            *row,
            serde_json::json!({"what": told, "how_many": 12, "done_on": null})
        );
    }
    assert_eq!(
        rows[9],
        serde_json::json!({"what": true, "how_many": null, "done_on": "2026-11-28"})
    );
    let empty = Table {
        rows: Vec::new(),
        ..table()
    };
    let bytes = empty.file(Form::Json).unwrap();
    assert_eq!(
        serde_json::from_slice::<Vec<u8>>(&bytes).unwrap(),
        Vec::<u8>::new()
    );
}

#[test]
fn a_workbook_for_excel_holds_text_as_text() {
    let sheet = part(Form::Xlsx, "xl/worksheets/sheet1.xml");
    let read = Document::parse(&sheet).unwrap();
    let told = |node: roxmltree::Node<'_, '_>| node.text().unwrap_or_default().to_owned();
    let texts: Vec<String> = read
        .descendants()
        .filter(|node| {
            node.has_tag_name((
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "t",
            ))
        })
        .map(told)
        .collect();
    assert_eq!(texts[..3], ["what", "how many", "done on"]);
    let kept: Vec<String> = texts[3..]
        .iter()
        .map(|text| text.replace("_x005F_", "_"))
        .collect();
    assert_eq!(kept, HOSTILE);
    assert!(!sheet.contains("<f>"));
    // 28 November 2026, as Excel counts.
    assert!(sheet.contains("<c s=\"2\"><v>46354</v></c>"));
}

#[test]
fn an_open_document_workbook_holds_text_as_text() {
    let content = part(Form::Ods, "content.xml");
    let read = Document::parse(&content).unwrap();
    assert!(!content.contains("table:formula"));
    let cells = read
        .descendants()
        .filter(|node| node.tag_name().name() == "table-cell");
    let texts: Vec<_> = cells
        .filter(|cell| {
            cell.attributes()
                .any(|a| a.name() == "value-type" && a.value() == "string")
        })
        .collect();
    assert_eq!(texts.len(), 3 + HOSTILE.len());
    assert!(content.contains("office:date-value=\"2026-11-28\""));
    assert!(content.contains("office:value=\"12\""));
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    for form in Form::ALL {
        assert_eq!(table().file(form).unwrap(), table().file(form).unwrap());
    }
}
