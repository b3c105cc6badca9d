//! A sheet of an `.xlsx` workbook, cell by cell.

use std::io::Cursor;
use std::sync::Arc;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, Xlsx};
use wording::fault::Problem;

use super::no_sheet;
use super::page::Page;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

fn open(bytes: &[u8]) -> Result<Book<'_>, Problem> {
    Xlsx::new(Cursor::new(bytes)).map_err(|_| Problem::WorkbookBroken)
}

/// The names of its sheets of cells.
fn names(book: &Book<'_>) -> Vec<Arc<str>> {
    let sheets = book.sheets_metadata().iter();
    let of_cells = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    of_cells.map(|sheet| sheet.name.as_str().into()).collect()
}

pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Arc<str>>, Problem> {
    open(bytes).map(|book| names(&book))
}

pub(super) fn text(bytes: &[u8], sheet: Option<&str>) -> Result<String, Problem> {
    let mut book = open(bytes)?;
    let mut names = names(&book).into_iter();
    let name = match sheet {
        Some(sheet) => names.find(|name| **name == *sheet),
        None => names.next(),
    };
    let name = name.ok_or_else(|| no_sheet(sheet))?;
    let broken = |_| Problem::WorkbookBroken;
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    let mut page = Page::default();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        match cell.get_value() {
            DataRef::String(text) => page.cell(row, column, text)?,
            DataRef::SharedString(text) => page.cell(row, column, text)?,
            other => page.cell(row, column, &written(other))?,
        }
    }
    page.finish()
}

/// A cell that is no text, as a person would write it.
fn written(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.trim_end_matches("T00:00:00").to_owned()
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::String(_) | DataRef::SharedString(_) | DataRef::Empty => String::new(),
    }
}

fn of_moment(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date} {hour:02}:{minute:02}")
    }
}
