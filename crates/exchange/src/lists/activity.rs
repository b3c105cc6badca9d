//! Who changed what, and when, newest first.

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use jiff::civil::DateTime;

use crate::table::{Cell, Table};

/// The most lines in one table: the latest. The archive has all of them.
pub const MOST_LINES: usize = 100_000;

const HEADINGS: &[&str] = &[
    "revision", "line", "day", "time", "who", "what", "kind", "id",
];

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The revision that it made.
    pub revision: i64,
    /// Its place in that revision.
    pub line: i64,
    /// Who did it, and when by the organisation's clock; none where that is kept from the one who looks.
    pub by: Option<(Id<Source>, DateTime)>,
    /// What was done, in a word.
    pub what: String,
    /// What kind of thing it was done to.
    pub kind: String,
    /// The thing's own id; none where it tells who did it.
    pub id: Option<String>,
}

pub(super) fn table(board: &Board, lines: Vec<Line>) -> Table {
    let number = |number: i64| Cell::from(u64::try_from(number).ok());
    let row = |line: Line| {
        let (who, at) = line.by.unzip();
        let held = who.as_ref().and_then(|who| board.sources.get(who));
        vec![
            number(line.revision),
            number(line.line),
            at.map(DateTime::date).into(),
            at.map(|at| at.strftime("%H:%M").to_string()).into(),
            held.map(|held| held.name.as_str()).into(),
            line.what.into(),
            line.kind.into(),
            line.id.into(),
        ]
    };
    Table {
        name: "activity",
        headings: HEADINGS,
        rows: lines.into_iter().map(row).collect(),
    }
}
