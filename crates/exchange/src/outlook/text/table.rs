//! A table as text: ids and titles wrapped, numbers set to the right.

use super::super::story::Table;
use super::page::{Page, wrapped};

/// Spaces between columns.
const BETWEEN: usize = 2;
/// The widest that an id is.
const WIDEST_ID: usize = 20;
/// How wide a title is where no width is given.
const TITLE: usize = 60;
/// Where the title stands.
const AT: usize = 1;
/// Where the numbers begin.
const NUMBERS: usize = 5;

pub(super) fn write(page: &mut Page, table: &Table) {
    let mut widths: Vec<usize> = table.headings.iter().map(|h| h.chars().count()).collect();
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    if let Some(id) = widths.first_mut() {
        *id = (*id).min(WIDEST_ID);
    }
    let others = widths.iter().enumerate().filter(|(at, _)| *at != AT);
    let beside: usize = others.map(|(_, width)| width + BETWEEN).sum();
    if let Some(title) = widths.get_mut(AT) {
        *title = page.width(beside).unwrap_or(TITLE);
    }
    let headings: Vec<String> = table.headings.iter().map(|h| (*h).to_owned()).collect();
    for row in std::iter::once(&headings).chain(&table.rows) {
        write_row(page, row, &widths);
    }
    if let Some(more) = &table.more {
        page.line(2, more);
    }
}

fn write_row(page: &mut Page, row: &[String], widths: &[usize]) {
    let gap = " ".repeat(BETWEEN);
    let titles = row.get(AT).map_or("", String::as_str);
    let title = wrapped(titles, widths.get(AT).copied());
    let cells = row.iter().zip(widths).enumerate();
    let line: Vec<String> = cells
        .map(|(at, (cell, width))| match at {
            AT => format!("{:width$}", title.first().map_or("", String::as_str)),
            NUMBERS.. => format!("{cell:>width$}"),
            _ => format!("{cell:width$}"),
        })
        .collect();
    page.raw(&line.join(&gap));
    let indent = widths.first().copied().unwrap_or(0);
    for rest in title.iter().skip(1) {
        page.raw(&format!("{:indent$}{gap}{rest}", ""));
    }
}
