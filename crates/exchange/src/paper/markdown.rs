//! A paper as Markdown, every text escaped.

use wording::text::safe;

use super::{Holds, Line, Paper, Part, Section, Table, Thing};

pub(super) fn markdown(paper: &Paper) -> String {
    let mut page: Vec<String> = Vec::new();
    let notice = paper.notice.iter();
    page.extend(notice.map(|notice| format!("> {}\n\n", escaped(notice))));
    page.push(format!("# {}\n", escaped(&paper.title)));
    page.extend(paper.byline.iter().map(|byline| paragraph(byline)));
    page.extend(paper.lede.iter().map(|lede| paragraph(lede)));
    page.extend(paper.sections.iter().map(written));
    page.concat()
}

fn written(section: &Section) -> String {
    let heading = format!("\n## {}\n", escaped(&section.heading));
    let parts = section.parts.iter().map(|part| match part {
        Part::Thing(told) => thing(told),
        Part::Line(told) => format!("\n{}\n", line(told)),
        Part::List(lines) => list(lines.iter().map(line)),
        Part::Table(told) => table(told),
    });
    std::iter::once(heading).chain(parts).collect()
}

fn thing(thing: &Thing) -> String {
    let says = list(thing.says.iter().map(line));
    format!("\n### {}\n{says}", escaped(&thing.name))
}

fn line(line: &Line) -> String {
    let says = escaped(&line.says);
    match &line.about {
        Some(about) => format!("**{}** {says}", escaped(about)),
        None => says,
    }
}

fn paragraph(text: &str) -> String {
    format!("\n{}\n", escaped(text))
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = lines.map(|line| format!("* {line}\n")).collect();
    let gap = if items.is_empty() { "" } else { "\n" };
    format!("{gap}{}", items.concat())
}

fn table(table: &Table) -> String {
    let marks = table.columns.iter().map(|column| match column.holds {
        Holds::Number => "--:".to_owned(),
        Holds::Words | Holds::Name => "---".to_owned(),
    });
    let headings = table.columns.iter().map(|c| c.heading.to_owned());
    let mut page = vec![
        paragraph(&table.caption),
        "\n".to_owned(),
        row(headings),
        row(marks),
    ];
    page.extend(
        table
            .rows
            .iter()
            .map(|told| row(told.iter().map(|cell| escaped(cell)))),
    );
    page.extend(table.more.iter().map(|more| paragraph(more)));
    page.concat()
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// Text that means nothing to a reader of Markdown, or of HTML in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in safe(text).chars().enumerate() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // Dots and brackets make a list of a line only at its start, and a link only with square ones.
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' | '>' => {
                out.extend(['\\', c]);
            }
            '+' | '-' | '=' | ':' if at == 0 => {
                out.extend(['\\', c]);
            }
            '@' => out.push_str("&#64;"),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out.replace("://", "&#58;//").replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_means_nothing_but_itself() {
        assert_eq!(
            escaped("<b>|x| *y* [z](a)"),
            "&lt;b\\>\\|x\\| \\*y\\* \\[z\\](a)"
        );
        assert_eq!(escaped("- a\n# b"), "\\- a \\# b");
        assert_eq!(escaped("see http://a.b"), "see http&#58;//a.b");
    }
}
