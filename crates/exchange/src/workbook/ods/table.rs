//! One table of an `.ods`, as its pieces come.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use wording::fault::Problem;

use super::super::attribute;
use super::super::page::Page;
use super::repeats;

/// Most bytes of a cell: many more than any list may hold, few enough to hold one.
const MOST_BYTES: usize = 100_000;

/// The table that is sought, as far as it was read.
pub(super) struct Table<'s> {
    sheet: Option<&'s str>,
    place: Place,
    page: Page,
    row: u32,
    row_repeats: u32,
    column: u32,
    /// Those of the row that are not blank: where, how often, what.
    cells: Vec<(u32, u32, String)>,
    cell: Option<Cell>,
}

/// Where in the content we are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Inside,
    After,
}

/// A cell whose end has not come yet.
#[derive(Default)]
struct Cell {
    repeats: u32,
    /// What its attributes say that it holds.
    value: Option<String>,
    /// What it shows.
    shown: String,
    paragraphs: u32,
    in_paragraph: bool,
    /// How deep in a note that hangs on it.
    in_note: u32,
}

impl<'s> Table<'s> {
    pub(super) fn of(sheet: Option<&'s str>) -> Self {
        Self {
            sheet,
            place: Place::Before,
            page: Page::default(),
            row: 0,
            row_repeats: 1,
            column: 0,
            cells: Vec::new(),
            cell: None,
        }
    }

    /// What was read; none where the table was not there.
    pub(super) fn finish(self) -> Option<Page> {
        (self.place != Place::Before).then_some(self.page)
    }

    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Problem> {
        match (self.place, event) {
            (Place::Before, Event::Start(tag)) if self.is_sought(tag) => self.place = Place::Inside,
            (Place::Inside, Event::Start(tag)) => self.begin(tag)?,
            (Place::Inside, Event::End(tag)) => self.end(tag.name().0)?,
            (Place::Inside, Event::Text(text)) => self.say(&text.xml10_content())?,
            (Place::Inside, Event::CData(text)) => self.say(&text.xml10_content())?,
            (Place::Inside, Event::GeneralRef(named)) => self.say(&character(named)?)?,
            _ => {}
        }
        Ok(())
    }

    fn is_sought(&self, tag: &BytesStart<'_>) -> bool {
        let named = |sheet| attribute(tag, "table:name").as_deref() == Some(sheet);
        tag.name().0 == "table:table" && self.sheet.is_none_or(named)
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Problem> {
        match (tag.name().0, &mut self.cell) {
            ("table:table-row", None) => {
                self.row_repeats = repeats(tag, "table:number-rows-repeated");
                self.column = 0;
                self.cells.clear();
            }
            ("table:table-cell" | "table:covered-table-cell", None) => {
                self.cell = Some(Cell::begun(tag));
            }
            ("office:annotation", Some(cell)) => cell.in_note += 1,
            ("text:p", Some(cell)) if cell.in_note == 0 => {
                cell.in_paragraph = true;
                cell.paragraphs += 1;
                if cell.paragraphs > 1 {
                    self.say("\n")?;
                }
            }
            ("text:tab", Some(_)) => self.say("\t")?,
            ("text:line-break", Some(_)) => self.say("\n")?,
            ("text:s", Some(_)) => self.say(" ")?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: &str) -> Result<(), Problem> {
        match (tag, &mut self.cell) {
            ("table:table", None) => self.place = Place::After,
            ("table:table-row", None) => self.end_row()?,
            ("office:annotation", Some(cell)) => cell.in_note = cell.in_note.saturating_sub(1),
            ("text:p", Some(cell)) if cell.in_note == 0 => cell.in_paragraph = false,
            ("table:table-cell" | "table:covered-table-cell", cell) => {
                if let Some(cell) = cell.take() {
                    let (at, times) = (self.column, cell.repeats);
                    self.column = at.saturating_add(times);
                    let text = cell.value.unwrap_or(cell.shown);
                    if !text.is_empty() {
                        self.cells.push((at, times, text));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Writes the row, as often as it stands there. The page refuses what is more than a sheet may hold.
    fn end_row(&mut self) -> Result<(), Problem> {
        if self.cells.is_empty() {
            self.row = self.row.saturating_add(self.row_repeats);
            return Ok(());
        }
        for _ in 0..self.row_repeats {
            for (at, times, text) in &self.cells {
                for column in *at..at.saturating_add(*times) {
                    self.page.cell(self.row, column, text)?;
                }
            }
            self.row = self.row.saturating_add(1);
        }
        Ok(())
    }

    fn say(&mut self, text: &str) -> Result<(), Problem> {
        let Some(cell) = &mut self.cell else {
            return Ok(());
        };
        if cell.in_paragraph && cell.in_note == 0 {
            if cell.shown.len() + text.len() > MOST_BYTES {
                return Err(Problem::WorkbookTooLarge);
            }
            cell.shown.push_str(text);
        }
        Ok(())
    }
}

impl Cell {
    fn begun(tag: &BytesStart<'_>) -> Self {
        let says = |name| attribute(tag, name);
        let value = match says("office:value-type").as_deref() {
            Some("float" | "percentage" | "currency") => says("office:value"),
            Some("date") => {
                let date = says("office:date-value");
                date.map(|date| date.trim_end_matches("T00:00:00").to_owned())
            }
            Some("boolean") => says("office:boolean-value").map(|word| word.to_uppercase()),
            _ => None,
        };
        Self {
            repeats: repeats(tag, "table:number-columns-repeated"),
            value,
            ..Self::default()
        }
    }
}

/// The character that a reference stands for: there are five of XML's own, and numbers.
fn character(named: &BytesRef<'_>) -> Result<String, Problem> {
    let number = named.resolve_char_ref();
    let number = number.map_err(|_| Problem::WorkbookBroken)?;
    let known = || resolve_xml_entity(named).map(str::to_owned);
    number
        .map(String::from)
        .or_else(known)
        .ok_or(Problem::WorkbookBroken)
}
