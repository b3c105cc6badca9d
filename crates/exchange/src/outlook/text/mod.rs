//! An outlook as text: the story, wrapped to a width.

mod page;
mod table;

use engine::board::Board;
use engine::outlook::Outlook;

use super::story::{Section, Story};
pub use page::Look;
use page::Page;

/// The outlook for a person to read.
pub fn text(outlook: &Outlook, board: &Board, look: Look) -> String {
    let story = Story::of(outlook, board);
    let mut page = Page::new(look);
    page.heading(&story.title);
    if let Some(lede) = &story.lede {
        page.line(0, lede);
    }
    for section in &story.sections {
        write(&mut page, section);
    }
    page.finish()
}

fn write(page: &mut Page, section: &Section) {
    page.gap();
    page.heading(&section.heading);
    for thing in &section.things {
        page.line(2, &thing.name);
        for line in &thing.says {
            page.item(4, line);
        }
    }
    for line in &section.says {
        page.line(2, line);
    }
    if let Some(table) = &section.table {
        table::write(page, table);
    }
}
