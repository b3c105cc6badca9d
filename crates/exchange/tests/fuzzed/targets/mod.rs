//! What is done with an input, whatever its bytes: nothing may panic, and what is read must be as the rules say.
//!
//! `fuzz/` runs these on inputs that it makes up; `replay` on those that were kept. A target tells whether the input was
//! read: what is refused must say why.

mod archives;
mod cells;
pub(crate) mod files;
mod lists;
mod mappings;
pub(crate) mod outlooks;
mod records;
mod settings;
mod workbooks;
mod written;

use exchange::Faults;
use exchange::sheet::Choices;
use jiff::civil::Date;

/// Tells whether the input was read.
pub(crate) type Target = fn(&[u8]) -> bool;

/// By the name of its folder in `fuzz/corpus`.
pub(crate) const ALL: [(&str, Target); 8] = [
    ("archives", archives::archives),
    ("cells", cells::cells),
    ("settings", settings::settings),
    ("files", files::files),
    ("lists", lists::lists),
    ("records", records::records),
    ("workbooks", workbooks::workbooks),
    ("mappings", mappings::mappings),
];

pub(crate) const TODAY: Date = jiff::civil::date(2026, 11, 2);

pub(crate) fn plain() -> Choices {
    Choices::plain("list.csv", TODAY)
}

/// What was read; none where it was refused with what is wrong.
fn or_told<T>(read: Result<T, Faults>) -> Option<T> {
    read.map_err(|faults| {
        assert!(faults.count() > 0 && !faults.first().is_empty());
        assert!(
            faults
                .first()
                .iter()
                .all(|fault| !fault.to_string().is_empty())
        );
    })
    .ok()
}
