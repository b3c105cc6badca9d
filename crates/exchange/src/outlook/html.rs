//! An outlook as one page of HTML that needs nothing else: the story, every text escaped.

use engine::board::Board;
use engine::outlook::Outlook;
use wording::text::escaped;

use super::story::{Section, Story, Table};

/// Plain, for print too; colours are the reader's own.
const STYLE: &str = ":root{color-scheme:light dark}\
body{font:1.125rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
h1,h2,h3{line-height:1.25}\
h2{margin-top:2.5rem}\
table{border-collapse:collapse;width:100%}\
caption{text-align:left;padding:.5rem 0}\
th,td{border-bottom:1px solid;padding:.4rem .75rem .4rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}\
.number{text-align:right;white-space:nowrap}\
.scroll{overflow-x:auto}\
@media print{body{font-size:10pt;margin:0;max-width:none}h2,h3{break-after:avoid}tr{break-inside:avoid}}";

/// The outlook as a page.
pub fn html(outlook: &Outlook, board: &Board) -> String {
    let story = Story::of(outlook, board);
    let title = escaped(&story.title);
    let mut page = vec![format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} {}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        wording::date::long(outlook.today)
    )];
    page.extend(story.lede.iter().map(|lede| paragraph(lede)));
    let sections = story.sections.iter().enumerate();
    page.extend(sections.map(|(at, section)| written(section, at + 1)));
    page.push("</main>\n</body>\n</html>\n".to_owned());
    page.concat()
}

fn written(section: &Section, number: usize) -> String {
    let mut page = vec![format!(
        "<section aria-labelledby=\"part-{number}\">\n<h2 id=\"part-{number}\">{}</h2>\n",
        escaped(&section.heading)
    )];
    for thing in &section.things {
        page.push(format!("<h3>{}</h3>\n", escaped(&thing.name)));
        page.push(list(&thing.says));
    }
    page.extend(section.says.iter().map(|line| paragraph(line)));
    page.extend(section.table.iter().map(|told| table(told, number)));
    page.push("</section>\n".to_owned());
    page.concat()
}

fn list(lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let item = |line: &String| format!("<li>{}</li>\n", escaped(line));
    let items: Vec<String> = lines.iter().map(item).collect();
    format!("<ul>\n{}</ul>\n", items.concat())
}

fn table(table: &Table, number: usize) -> String {
    let heading =
        |(at, h): (usize, &&str)| format!("<th scope=\"col\"{}>{}</th>", class(at), escaped(h));
    let headings: Vec<String> = table.headings.iter().enumerate().map(heading).collect();
    let rows: Vec<String> = table.rows.iter().map(|row| cells(row)).collect();
    let more = table.more.as_deref().map(paragraph).unwrap_or_default();
    format!(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"part-{number}\" tabindex=\"0\">\n<table>\n\
         <caption>{}</caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n{more}",
        escaped(&table.caption),
        headings.concat(),
        rows.concat()
    )
}

/// The title is what a row is about.
fn cells(row: &[String]) -> String {
    let cell = |(at, cell): (usize, &String)| match at {
        1 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
        _ => format!("<td{}>{}</td>", class(at), escaped(cell)),
    };
    let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
    format!("<tr>{}</tr>\n", cells.concat())
}

const fn class(at: usize) -> &'static str {
    if at < 5 { "" } else { " class=\"number\"" }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}
