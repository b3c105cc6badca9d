//! The text itself.

use super::super::xml::text;
use super::super::{Holds, Line, Paper, Part, Table, Thing};

/// The names that stand before the words of this form, and the looks of a table's columns.
const BEFORE: &str = include_str!("before.xml");

pub(super) fn content(paper: &Paper) -> String {
    let mut body: Vec<String> = Vec::new();
    let notice = paper.notice.iter();
    body.extend(notice.map(|notice| paragraph("Notice", &text(notice))));
    body.push(heading(1, &paper.title));
    body.extend(paper.byline.iter().map(|by| paragraph("Byline", &text(by))));
    body.extend(paper.lede.iter().map(|lede| paragraph("Lede", &text(lede))));
    let mut tables = 0;
    for section in &paper.sections {
        body.push(heading(2, &section.heading));
        for part in &section.parts {
            body.push(match part {
                Part::Thing(told) => thing(told),
                Part::Line(told) => paragraph("Standard", &line(told)),
                Part::List(lines) => list(lines.iter().map(line)),
                Part::Table(told) => {
                    tables += 1;
                    table(told, tables)
                }
            });
        }
    }
    format!(
        "{BEFORE}<office:body><office:text>{}</office:text></office:body></office:document-content>",
        body.concat()
    )
}

fn thing(thing: &Thing) -> String {
    let says = list(thing.says.iter().map(line));
    heading(3, &thing.name) + &says
}

fn line(line: &Line) -> String {
    let says = text(&line.says);
    match &line.about {
        Some(about) => format!("{} {says}", strong(about)),
        None => says,
    }
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let item = |line: String| {
        let line = paragraph("List", &line);
        format!("<text:list-item>{line}</text:list-item>")
    };
    let items: Vec<String> = lines.map(item).collect();
    if items.is_empty() {
        return String::new();
    }
    let items = items.concat();
    format!("<text:list text:style-name=\"Bullets\">{items}</text:list>")
}

fn table(table: &Table, number: usize) -> String {
    let columns = table.columns.iter().map(|column| {
        let look = match column.holds {
            Holds::Words => "Words",
            Holds::Name => "Name",
            Holds::Number => "Numbers",
        };
        format!("<table:table-column table:style-name=\"{look}\"/>")
    });
    let headings = row(table, table.columns.iter().map(|c| strong(c.heading)));
    let rows = table.rows.iter();
    let rows = rows.map(|cells| row(table, cells.iter().map(|cell| text(cell))));
    let more = table.more.iter();
    let more = more.map(|more| paragraph("Standard", &text(more)));
    let caption = text(&table.caption);
    format!(
        "{}<table:table table:name=\"Table {number}\" table:style-name=\"Rows\"><table:title>{caption}</table:title>{}\
         <table:table-header-rows>{headings}</table:table-header-rows>{}</table:table>{}",
        paragraph("Caption", &caption),
        columns.collect::<String>(),
        rows.collect::<String>(),
        more.collect::<String>()
    )
}

fn row(table: &Table, cells: impl Iterator<Item = String>) -> String {
    let cells = table.columns.iter().zip(cells).map(|(column, cell)| {
        let style = match column.holds {
            Holds::Number => "Number",
            Holds::Words | Holds::Name => "Cell",
        };
        let cell = paragraph(style, &cell);
        format!("<table:table-cell table:style-name=\"Line\" office:value-type=\"string\">{cell}</table:table-cell>")
    });
    let cells: String = cells.collect();
    format!("<table:table-row table:style-name=\"Whole\">{cells}</table:table-row>")
}

fn heading(level: u8, says: &str) -> String {
    format!(
        "<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">{}</text:h>",
        text(says)
    )
}

fn paragraph(style: &str, says: &str) -> String {
    format!("<text:p text:style-name=\"{style}\">{says}</text:p>")
}

fn strong(says: &str) -> String {
    format!(
        "<text:span text:style-name=\"Strong_20_Emphasis\">{}</text:span>",
        text(says)
    )
}
