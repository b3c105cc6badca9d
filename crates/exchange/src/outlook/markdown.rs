//! An outlook as Markdown: the story, every text escaped.

use engine::board::Board;
use engine::outlook::Outlook;

use super::story::{Section, Story, Table};
use wording::text::safe;

/// The outlook as Markdown.
pub fn markdown(outlook: &Outlook, board: &Board) -> String {
    let story = Story::of(outlook, board);
    let mut page = vec![format!("# {}\n", escaped(&story.title))];
    page.extend(story.lede.iter().map(|lede| paragraph(lede)));
    page.extend(story.sections.iter().map(written));
    page.concat()
}

fn written(section: &Section) -> String {
    let mut page = vec![format!("\n## {}\n", escaped(&section.heading))];
    for thing in &section.things {
        page.push(format!("\n### {}\n", escaped(&thing.name)));
        page.push(list(&thing.says));
    }
    page.extend(section.says.iter().map(|line| paragraph(line)));
    page.extend(section.table.iter().map(table));
    page.concat()
}

fn paragraph(text: &str) -> String {
    format!("\n{}\n", escaped(text))
}

fn list(lines: &[String]) -> String {
    let items = lines.iter().map(|line| format!("* {}\n", escaped(line)));
    let gap = (!lines.is_empty()).then(|| "\n".to_owned());
    gap.into_iter().chain(items).collect::<Vec<_>>().concat()
}

fn table(table: &Table) -> String {
    let numbers = table.headings.len().saturating_sub(5);
    let marks = ["---"; 5]
        .into_iter()
        .chain(std::iter::repeat_n("--:", numbers));
    let headings: Vec<String> = table.headings.iter().map(|h| (*h).to_owned()).collect();
    let cells = |cells: &Vec<String>| cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>();
    let mut page = vec![
        paragraph(&table.caption),
        "\n".to_owned(),
        row(&headings),
        row(&marks.map(str::to_owned).collect::<Vec<_>>()),
    ];
    page.extend(table.rows.iter().map(|told| row(&cells(told))));
    page.extend(table.more.iter().map(|more| paragraph(more)));
    page.concat()
}

fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
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
