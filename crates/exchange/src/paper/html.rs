//! A paper as one page of HTML that needs nothing else, every text escaped.

use wording::text::escaped;

use super::{Holds, LANGUAGE, Line, Paper, Part, Section, Table, Thing};

/// Plain, for print too: pages of A4 with a number. Colours are the reader's own.
const STYLE: &str = ":root{color-scheme:light dark}\
body{font:1.125rem/1.5 Arial,\"Liberation Sans\",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}\
h1,h2,h3{line-height:1.25}\
h2{margin-top:2.5rem}\
h3{margin-bottom:.25rem}\
ul{margin-top:.25rem}\
.by{opacity:.8}\
.notice{border-left:.5rem solid;padding:.5rem 1rem}\
table{border-collapse:collapse;width:100%}\
caption{text-align:left;padding:.5rem 0}\
th,td{border-bottom:1px solid;padding:.4rem .75rem .4rem 0;text-align:left;vertical-align:top}\
.number{text-align:right;white-space:nowrap}\
.scroll{overflow-x:auto}\
@page{size:a4;margin:18mm 20mm 18mm;@bottom-right{content:counter(page) \" / \" counter(pages);font:9pt sans-serif}}\
@media print{h1,h2{color:#1d4f60}body{font-size:10.5pt;line-height:1.27;margin:0;padding:0;max-width:none}h1{font-size:20pt;margin:0 0 1mm}\
h2{font-size:13pt;margin:4.2mm 0 1.2mm}h3{font-size:11pt;margin:2.5mm 0 .5mm}p{margin:.7mm 0 1mm}ul{margin:0 0 2mm;padding-left:5mm}\
li{margin-bottom:.7mm}h2,h3{break-after:avoid}tr,li{break-inside:avoid}.scroll{overflow:visible}}";

pub(super) fn html(paper: &Paper) -> String {
    let (title, name) = (escaped(&paper.title), escaped(&paper.name));
    let mut page = vec![format!(
        "<!DOCTYPE html>\n<html lang=\"{LANGUAGE}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )];
    page.extend(paper.notice.iter().map(|notice| classed("notice", notice)));
    page.push(format!("<h1>{title}</h1>\n"));
    page.extend(paper.byline.iter().map(|byline| classed("by", byline)));
    page.extend(paper.lede.iter().map(|lede| paragraph(lede)));
    let sections = paper.sections.iter().enumerate();
    page.extend(sections.map(|(at, section)| written(section, at + 1)));
    page.push("</main>\n</body>\n</html>\n".to_owned());
    page.concat()
}

fn written(section: &Section, number: usize) -> String {
    let mut page = vec![format!(
        "<section aria-labelledby=\"part-{number}\">\n<h2 id=\"part-{number}\">{}</h2>\n",
        escaped(&section.heading)
    )];
    page.extend(section.parts.iter().map(|part| match part {
        Part::Thing(told) => thing(told),
        Part::Line(told) => format!("<p>{}</p>\n", line(told)),
        Part::List(lines) => list(lines.iter().map(line)),
        Part::Table(told) => table(told, number),
    }));
    page.push("</section>\n".to_owned());
    page.concat()
}

fn thing(thing: &Thing) -> String {
    let says = list(thing.says.iter().map(line));
    format!("<h3>{}</h3>\n{says}", escaped(&thing.name))
}

fn line(line: &Line) -> String {
    let says = escaped(&line.says);
    match &line.about {
        Some(about) => format!("<strong>{}</strong> {says}", escaped(about)),
        None => says,
    }
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = lines.map(|line| format!("<li>{line}</li>\n")).collect();
    if items.is_empty() {
        return String::new();
    }
    format!("<ul>\n{}</ul>\n", items.concat())
}

fn table(table: &Table, number: usize) -> String {
    let headings = table.columns.iter().map(|column| {
        let (class, heading) = (class(column.holds), escaped(column.heading));
        format!("<th scope=\"col\"{class}>{heading}</th>")
    });
    let rows = table.rows.iter().map(|row| cells(table, row));
    let more = table.more.as_deref().map(paragraph).unwrap_or_default();
    format!(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"part-{number}\" tabindex=\"0\">\n<table>\n\
         <caption>{}</caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n{more}",
        escaped(&table.caption),
        headings.collect::<String>(),
        rows.collect::<String>()
    )
}

fn cells(table: &Table, row: &[String]) -> String {
    let cells = table.columns.iter().zip(row).map(|(column, cell)| {
        let (class, cell) = (class(column.holds), escaped(cell));
        match column.holds {
            Holds::Name => format!("<th scope=\"row\">{cell}</th>"),
            Holds::Words | Holds::Number => format!("<td{class}>{cell}</td>"),
        }
    });
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}

const fn class(holds: Holds) -> &'static str {
    match holds {
        Holds::Number => " class=\"number\"",
        Holds::Words | Holds::Name => "",
    }
}

fn classed(class: &str, text: &str) -> String {
    format!("<p class=\"{class}\">{}</p>\n", escaped(text))
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}
