//! A table as a workbook for Excel: one sheet, its first row bold and held in place. Text is text: there are no formulas.

use std::borrow::Cow;
use std::io;

use jiff::civil::{Date, date};

use super::xml::text;
use super::{Cell, Table};
use crate::package::packed;

pub(super) const MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const CONTENT_TYPES: &str = include_str!("xlsx/content-types.xml");
const RELATIONS: &str = include_str!("xlsx/relations.xml");
const PARTS: &str = include_str!("xlsx/parts.xml");
const STYLES: &str = include_str!("xlsx/styles.xml");
const WORKBOOK: &str = include_str!("xlsx/workbook.xml");
/// With the rows still to be put in.
const SHEET: &str = include_str!("xlsx/sheet.xml");

/// The most of a text that Excel opens, in the units in which it counts.
const MOST_UNITS: usize = 32_767;
/// The day before its first: it takes 1900 for a leap year, so days count from here only after February 1900.
const BEFORE_THE_FIRST: Date = date(1899, 12, 30);
const FIRST_RIGHT: Date = date(1900, 3, 1);

pub(super) fn xlsx(table: &Table) -> io::Result<Vec<u8>> {
    let workbook = WORKBOOK.replace("<!-- name -->", &text(table.name));
    packed(
        &[],
        &[
            ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
            ("_rels/.rels", RELATIONS.to_owned()),
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", PARTS.to_owned()),
            ("xl/styles.xml", STYLES.to_owned()),
            ("xl/worksheets/sheet1.xml", sheet(table)),
        ],
    )
}

fn sheet(table: &Table) -> String {
    let (before, after) = SHEET.split_once("<!-- rows -->").unwrap_or((SHEET, ""));
    let mut out = before.to_owned();
    out.push_str("<row>");
    for heading in table.headings {
        string(&mut out, heading, " s=\"1\"");
    }
    out.push_str("</row>\n");
    for cells in &table.rows {
        out.push_str("<row>");
        for cell in cells {
            put(&mut out, cell);
        }
        out.push_str("</row>\n");
    }
    out.push_str(after);
    out
}

fn put(out: &mut String, cell: &Cell) {
    match cell {
        Cell::Nothing => out.push_str("<c/>"),
        Cell::Text(text) => string(out, text, ""),
        Cell::Whole(number) => value(out, "", &number.to_string()),
        Cell::Day(day) if *day >= FIRST_RIGHT => {
            let days = day.duration_since(BEFORE_THE_FIRST).as_hours() / 24;
            value(out, " s=\"2\"", &days.to_string());
        }
        Cell::Day(day) => string(out, &day.to_string(), ""),
        Cell::YesNo(true) => value(out, " t=\"b\"", "1"),
        Cell::YesNo(false) => value(out, " t=\"b\"", "0"),
    }
}

fn value(out: &mut String, about: &str, told: &str) {
    out.extend(["<c", about, "><v>", told, "</v></c>"]);
}

fn string(out: &mut String, told: &str, style: &str) {
    let told = text(&unread(&cut(told)));
    out.extend([
        "<c t=\"inlineStr\"",
        style,
        "><is><t xml:space=\"preserve\">",
    ]);
    out.extend([told.as_str(), "</t></is></c>"]);
}

/// As much as Excel opens, with a mark where there is more.
fn cut(text: &str) -> Cow<'_, str> {
    // Never more units than bytes: nearly every cell is done without counting.
    if text.len() <= MOST_UNITS || text.encode_utf16().count() <= MOST_UNITS {
        return text.into();
    }
    let mut left = MOST_UNITS - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(['…']).collect::<String>().into()
}

/// Excel reads `_x000D_` as the sign of that number; what only looks so is kept as it is.
fn unread(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if is_escape(&text.as_bytes()[at..]) {
            out.push_str("_x005F");
        }
        out.push(c);
    }
    out.into()
}

fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', digits @ ..]
        if digits.len() > 4 && digits[4] == b'_' && digits[..4].iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::{MOST_UNITS, cut, unread};

    #[test]
    fn a_text_is_cut_only_where_excel_would_not_open_it() {
        let whole = "é".repeat(MOST_UNITS);
        assert_eq!(cut(&whole), whole);
        let cut = cut(&format!("{whole}é")).into_owned();
        assert_eq!(cut, format!("{}…", "é".repeat(MOST_UNITS - 1)));
        let pairs = super::cut(&"😀".repeat(MOST_UNITS)).into_owned();
        assert!(pairs.ends_with("😀…") && pairs.encode_utf16().count() <= MOST_UNITS);
    }

    #[test]
    fn what_looks_like_a_sign_by_number_is_kept() {
        assert_eq!(unread("a_x000D_b"), "a_x005F_x000D_b");
        assert_eq!(unread("_x_xyz_x00"), "_x_xyz_x00");
    }
}
