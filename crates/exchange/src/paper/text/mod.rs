//! A paper as text, wrapped to a width.

mod page;
mod table;

use super::{Line, Paper, Part, Section};
pub use page::Look;
use page::Page;

pub(super) fn text(paper: &Paper, look: Look) -> String {
    let mut page = Page::new(look);
    if let Some(notice) = &paper.notice {
        page.line(0, notice);
        page.gap();
    }
    page.heading(&paper.title);
    for line in paper.byline.iter().chain(&paper.lede) {
        page.line(0, line);
    }
    for section in &paper.sections {
        write(&mut page, section);
    }
    page.finish()
}

fn write(page: &mut Page, section: &Section) {
    page.gap();
    page.heading(&section.heading);
    for part in &section.parts {
        match part {
            Part::Thing(thing) => {
                page.line(2, &thing.name);
                for line in &thing.says {
                    page.item(4, &told(line));
                }
            }
            Part::Line(line) => page.line(2, &told(line)),
            Part::List(lines) => {
                for line in lines {
                    page.item(2, &told(line));
                }
            }
            Part::Table(table) => table::write(page, table),
        }
    }
}

fn told(line: &Line) -> String {
    match &line.about {
        Some(about) => format!("{about} {}", line.says),
        None => line.says.clone(),
    }
}
