//! Files in a line, and their faults as a person reads them.

use exchange::candidates::{self, Candidates, Row};
use exchange::sheet::Choices;
use jiff::civil::Date;

pub(crate) const TODAY: Date = jiff::civil::date(2026, 11, 2);

pub(crate) fn plain() -> Choices {
    Choices::plain("list.csv", TODAY)
}

pub(crate) fn read(text: &str) -> Result<Candidates, Vec<String>> {
    read_as(text.as_bytes(), &plain())
}

pub(crate) fn read_as(bytes: &[u8], choices: &Choices) -> Result<Candidates, Vec<String>> {
    candidates::read(bytes, choices)
        .map_err(|faults| faults.first().iter().map(ToString::to_string).collect())
}

/// The row of a file with these headings and cells, quoted.
pub(crate) fn row(cells: &[(&str, &str)]) -> Result<Row, Vec<String>> {
    let line =
        |part: fn(&(&str, &str)) -> String| cells.iter().map(part).collect::<Vec<_>>().join(",");
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let headings = line(|(heading, _)| (*heading).to_owned());
    let values = cells
        .iter()
        .map(|(_, cell)| quoted(cell))
        .collect::<Vec<_>>()
        .join(",");
    read(&format!("title,{headings}\nDamp homes,{values}\n")).map(|c| c.rows[0].clone())
}

/// The only fault of a file.
pub(crate) fn fault(text: &str) -> String {
    let faults = read(text).expect_err("the file is at fault");
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].clone()
}

/// A real file beside the project; none, said aloud, where it is not there.
pub(crate) fn real(file: &str) -> Option<Vec<u8>> {
    let path = format!("{}/../../../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("LEFT OUT: ../shared/data/{file} is not there, so nothing is tested on it");
    }
    bytes
}
