//! Rows of a file that may say what is on the list already, or what an earlier row says.

use engine::candidate::Candidate;
use engine::similar::Titles;
use operations::import::{Import, new_rows};
use wording::similar;

use crate::path::ProblemPage;
use crate::visit::Visit;

/// The most that are shown.
const MOST: usize = 20;
/// The most rows that are looked at: the page does not wait for more.
const LOOKED_AT: usize = 1_000;

/// A row, and what it is like.
pub(super) struct Alike {
    pub(super) number: u32,
    pub(super) title: String,
    /// The page of the other one, where it is on the list.
    pub(super) href: Option<String>,
    pub(super) other: String,
    pub(super) why: String,
}

/// Whose title it is.
#[derive(Clone, Copy)]
enum Of<'a> {
    List(&'a Candidate),
    Row(u32, &'a str),
}

/// The first of those that are like another. Rows that are on the list already are not meant.
pub(super) fn found(visit: &Visit, import: &Import) -> Vec<Alike> {
    let board = visit.view().board();
    let mut rows = new_rows(board, import);
    rows.truncate(LOOKED_AT);
    let listed = board.candidates.iter();
    let listed = listed.map(|held| (held.title.as_str(), Of::List(held)));
    let theirs = rows
        .iter()
        .map(|row| (row.title.as_str(), Of::Row(row.number, row.title.as_str())));
    let titles = Titles::of(listed.chain(theirs));
    let alike = rows.iter().filter_map(|row| {
        let earlier = |of| match of {
            Of::List(_) => true,
            Of::Row(number, _) => number < row.number,
        };
        let likely = titles.like(row.title.as_str(), 1, earlier).pop()?;
        let (href, other) = match likely.of {
            Of::List(held) => (
                Some(ProblemPage(&held.id).to_string()),
                held.title.to_string(),
            ),
            Of::Row(number, title) => (None, format!("Row {number}: {title}")),
        };
        Some(Alike {
            number: row.number,
            title: row.title.to_string(),
            href,
            other,
            why: similar::why(&likely.why),
        })
    });
    alike.take(MOST).collect()
}
