//! A table as an Open Document workbook: one sheet, its first row bold. Text is text: there are no formulas.

use std::io;

use super::xml::text;
use super::{Cell, Table};
use crate::package::packed;

pub(super) const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = include_str!("ods/manifest.xml");
/// With the table still to be put in.
const CONTENT: &str = include_str!("ods/content.xml");

pub(super) fn ods(table: &Table) -> io::Result<Vec<u8>> {
    // What kind of file it is must come first, and as it is.
    packed(
        &[("mimetype", MEDIA_TYPE.to_owned())],
        &[
            ("META-INF/manifest.xml", MANIFEST.to_owned()),
            ("content.xml", content(table)),
        ],
    )
}

fn content(table: &Table) -> String {
    let (before, after) = CONTENT
        .split_once("<!-- table -->")
        .unwrap_or((CONTENT, ""));
    let mut out = format!(
        "{before}<table:table table:name=\"{}\"><table:table-column table:number-columns-repeated=\"{}\"/>\n\
         <table:table-header-rows><table:table-row>",
        text(table.name),
        table.headings.len()
    );
    for heading in table.headings {
        string(&mut out, heading, " table:style-name=\"heading\"");
    }
    out.push_str("</table:table-row></table:table-header-rows>\n");
    for cells in &table.rows {
        out.push_str("<table:table-row>");
        for cell in cells {
            put(&mut out, cell);
        }
        out.push_str("</table:table-row>\n");
    }
    out.push_str("</table:table>");
    out.push_str(after);
    out
}

fn put(out: &mut String, cell: &Cell) {
    let (about, shown) = match cell {
        Cell::Nothing => return out.push_str("<table:table-cell/>"),
        Cell::Text(text) => return string(out, text, ""),
        Cell::Whole(number) => (
            format!("office:value-type=\"float\" office:value=\"{number}\""),
            number.to_string(),
        ),
        Cell::Day(day) => (
            format!(
                "table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"{day}\""
            ),
            day.to_string(),
        ),
        Cell::YesNo(is_so) => (
            format!("office:value-type=\"boolean\" office:boolean-value=\"{is_so}\""),
            is_so.to_string().to_uppercase(),
        ),
    };
    out.extend([
        "<table:table-cell ",
        about.as_str(),
        "><text:p>",
        shown.as_str(),
    ]);
    out.push_str("</text:p></table:table-cell>");
}

/// A paragraph for each line; spaces that a reader would run together, and tabs, by name.
fn string(out: &mut String, told: &str, style: &str) {
    out.extend(["<table:table-cell office:value-type=\"string\"", style, ">"]);
    for line in told.split('\n') {
        out.push_str("<text:p>");
        spaced(out, line);
        out.push_str("</text:p>");
    }
    out.push_str("</table:table-cell>");
}

fn spaced(out: &mut String, line: &str) {
    let mut after_space = true;
    for (at, word) in line.split(' ').enumerate() {
        if at > 0 {
            out.push_str(if after_space { "<text:s/>" } else { " " });
            after_space = true;
        }
        if !word.is_empty() {
            out.push_str(&text(word).replace('\t', "<text:tab/>"));
            after_space = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn every_space_is_kept() {
        let mut out = String::new();
        spaced(&mut out, "  a b   c\td ");
        assert_eq!(
            out,
            "<text:s/><text:s/>a b <text:s/><text:s/>c<text:tab/>d "
        );
    }
}
