//! A table as JSON: an object for each row, on a line of its own. What is not known is `null`.

use std::io;

use serde_json::{Map, Value};

use super::{Cell, Table};

pub(super) fn json(table: &Table) -> io::Result<Vec<u8>> {
    let names: Vec<String> = table.headings.iter().map(|h| h.replace(' ', "_")).collect();
    let mut bytes = b"[".to_vec();
    for (at, cells) in table.rows.iter().enumerate() {
        bytes.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        let values = names.iter().cloned().zip(cells.iter().map(value));
        serde_json::to_writer(&mut bytes, &values.collect::<Map<_, _>>())?;
    }
    bytes.extend_from_slice(b"\n]\n");
    Ok(bytes)
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Whole(number) => (*number).into(),
        Cell::Day(day) => day.to_string().into(),
        Cell::YesNo(is_so) => (*is_so).into(),
    }
}
