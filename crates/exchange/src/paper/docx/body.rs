//! The text itself.

use super::super::xml::text;
use super::super::{Holds, Line, Paper, Part, Table, Thing};

/// The name that the words of Word's own XML stand under.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A4 with 20 mm around it, in twentieths of a point.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"foot\"/>\
<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
<w:pgMar w:top=\"1020\" w:right=\"1134\" w:bottom=\"1020\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
/// How wide the text is.
const WIDTH: usize = 9638;

pub(super) fn document(paper: &Paper) -> String {
    let mut body: Vec<String> = Vec::new();
    let notice = paper.notice.iter();
    body.extend(notice.map(|notice| paragraph("Notice", &run(notice))));
    body.push(paragraph("Heading1", &run(&paper.title)));
    body.extend(paper.byline.iter().map(|by| paragraph("Byline", &run(by))));
    body.extend(paper.lede.iter().map(|lede| paragraph("Lede", &run(lede))));
    for section in &paper.sections {
        body.push(paragraph("Heading2", &run(&section.heading)));
        body.extend(section.parts.iter().map(part));
    }
    // Word wants a paragraph after a table.
    let last = paper
        .sections
        .last()
        .and_then(|section| section.parts.last());
    if matches!(last, Some(Part::Table(table)) if table.more.is_none()) {
        body.push(paragraph("Normal", ""));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONS}\"><w:body>{}{PAGE}</w:body></w:document>",
        body.concat()
    )
}

fn part(part: &Part) -> String {
    match part {
        Part::Thing(told) => thing(told),
        Part::Line(told) => paragraph("Normal", &line(told)),
        Part::List(lines) => {
            let items = lines
                .iter()
                .map(|told| paragraph("ListBullet", &line(told)));
            items.collect()
        }
        Part::Table(told) => table(told),
    }
}

fn thing(thing: &Thing) -> String {
    let says = thing.says.iter();
    let says = says.map(|told| paragraph("ListBullet", &line(told)));
    let name = paragraph("Heading3", &run(&thing.name));
    std::iter::once(name).chain(says).collect()
}

fn line(line: &Line) -> String {
    let about = line.about.iter();
    let about = about.map(|about| strong(&format!("{about} ")));
    about.chain([run(&line.says)]).collect()
}

fn table(table: &Table) -> String {
    let widths = widths(table);
    let grid = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let headings = table.columns.iter().map(|column| strong(column.heading));
    let headings = row(table, &widths, "<w:tblHeader/>", headings);
    let rows = table.rows.iter().map(|cells| {
        let cells = cells.iter().map(|cell| run(cell));
        row(table, &widths, "", cells)
    });
    let more = table.more.iter();
    let more = more.map(|more| paragraph("Normal", &run(more)));
    format!(
        "{}<w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>{headings}{}</w:tbl>{}",
        paragraph("Caption", &run(&table.caption)),
        text(&table.caption),
        grid.collect::<String>(),
        rows.collect::<String>(),
        more.collect::<String>()
    )
}

/// A name takes three times what words take, and they half as much again as a number.
fn widths(table: &Table) -> Vec<usize> {
    let share = |holds| match holds {
        Holds::Name => 9,
        Holds::Words => 3,
        Holds::Number => 2,
    };
    let all: usize = table.columns.iter().map(|column| share(column.holds)).sum();
    let columns = table.columns.iter();
    columns
        .map(|column| WIDTH * share(column.holds) / all.max(1))
        .collect()
}

fn row(
    table: &Table,
    widths: &[usize],
    first: &str,
    cells: impl Iterator<Item = String>,
) -> String {
    let cells = table.columns.iter().zip(widths).zip(cells);
    let cells = cells.map(|((column, width), cell)| {
        let style = match column.holds {
            Holds::Number => "Number",
            Holds::Words | Holds::Name => "Cell",
        };
        let cell = paragraph(style, &cell);
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>")
    });
    format!(
        "<w:tr><w:trPr><w:cantSplit/>{first}</w:trPr>{}</w:tr>",
        cells.collect::<String>()
    )
}

fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn run(says: &str) -> String {
    format!(
        "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        text(says)
    )
}

fn strong(says: &str) -> String {
    format!(
        "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        text(says)
    )
}
