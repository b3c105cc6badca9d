//! A table as text: ids and titles wrapped, numbers set to the right.

use super::super::{Holds, Table};
use super::page::{Page, wrapped};

/// Spaces between columns.
const BETWEEN: usize = 2;
/// The widest that a column of words is.
const WIDEST: usize = 20;
/// How wide a name is where no width is given.
const NAME: usize = 60;

pub(super) fn write(page: &mut Page, table: &Table) {
    let columns = table.columns.iter().enumerate();
    let longest = columns.map(|(at, column)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let all = cells.map(String::as_str).chain([column.heading]);
        all.map(|cell| cell.chars().count()).max().unwrap_or(0)
    });
    let mut widths: Vec<usize> = longest.collect();
    if let Some(first) = widths.first_mut() {
        *first = (*first).min(WIDEST);
    }
    let named = |at: usize| {
        table
            .columns
            .get(at)
            .is_some_and(|c| c.holds == Holds::Name)
    };
    let others = widths.iter().enumerate().filter(|(at, _)| !named(*at));
    let beside: usize = others.map(|(_, width)| width + BETWEEN).sum();
    for (_, width) in widths.iter_mut().enumerate().filter(|(at, _)| named(*at)) {
        *width = page.width(beside).unwrap_or(NAME);
    }
    let headings: Vec<String> = table.columns.iter().map(|c| c.heading.to_owned()).collect();
    for row in std::iter::once(&headings).chain(&table.rows) {
        write_row(page, table, row, &widths);
    }
    if let Some(more) = &table.more {
        page.line(2, more);
    }
}

fn write_row(page: &mut Page, table: &Table, row: &[String], widths: &[usize]) {
    let gap = " ".repeat(BETWEEN);
    let mut rest = Vec::new();
    let mut indent = 0;
    let mut before = 0;
    let mut line = Vec::new();
    for ((column, cell), width) in table.columns.iter().zip(row).zip(widths) {
        line.push(match column.holds {
            Holds::Name => {
                let mut name = wrapped(cell, Some(*width)).into_iter();
                let first = name.next().unwrap_or_default();
                rest.extend(name);
                indent = before;
                format!("{first:width$}")
            }
            Holds::Number => format!("{cell:>width$}"),
            Holds::Words => format!("{cell:width$}"),
        });
        before += width + BETWEEN;
    }
    page.raw(&line.join(&gap));
    for more in rest {
        page.raw(&format!("{:indent$}{more}", ""));
    }
}
