//! The line of how much size counts: the band that what matters most allows, and from where on the few would change.

use engine::exact::Exact;
use engine::fairness::SizeCounts;
use engine::outlook::Outlook;
use wording::fairness::{ROWS, line, percent, size_counts};

/// How long the line is, in the drawing's own units.
const LONG: f64 = 300.0;
/// Where it begins.
const FROM: u32 = 20;

/// The line and its table.
pub(super) struct SizeLine {
    pub(super) words: Vec<String>,
    /// Where the band begins, and how wide it is.
    pub(super) left: u32,
    pub(super) width: u32,
    /// The balanced view.
    pub(super) balanced: u32,
    /// From where on the few would change.
    pub(super) changes: Option<(u32, String)>,
    pub(super) rows: Vec<(&'static str, String)>,
}

impl SizeLine {
    pub(super) fn of(outlook: &Outlook) -> Self {
        let size = SizeCounts::of(outlook);
        let left = place(size.least);
        // Without the few there is nothing that could change.
        let changes = size.changes.filter(|_| !outlook.few.picks.is_empty());
        Self {
            words: size_counts(outlook),
            left,
            width: place(size.most).saturating_sub(left).max(2),
            balanced: place(size.balanced),
            changes: changes.map(|part| (place(part), percent(part))),
            rows: ROWS.into_iter().zip(line(outlook)).collect(),
        }
    }
}

/// What the template asks for.
impl SizeLine {
    pub(super) fn told(&self) -> String {
        self.words.join(" ")
    }
}

fn place(part: &Exact) -> u32 {
    let along = format!("{:.0}", part.to_f64() * LONG);
    FROM + along.parse().unwrap_or(0)
}
