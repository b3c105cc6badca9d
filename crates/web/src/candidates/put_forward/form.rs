//! The form, read.

use engine::candidate::Kind;
use engine::text::Title;
use operations::Detail;
use operations::candidates::PutForward;
use wording::form::Wrong;

use crate::form::{Faults, Typed, Word as _};

pub(super) const TITLE: &str = "title";
pub(super) const KIND: &str = "kind";
pub(super) const DETAILS: &str = "details";
/// What the form sends once those like it were seen.
pub(super) const SURE: &str = "sure";

/// The empty form, with a key of its own.
pub(super) fn empty(key: &str) -> Typed {
    Typed::default()
        .with(Typed::KEY, key)
        .with(KIND, Kind::default().word())
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(typed: &Typed) -> Result<PutForward, Faults> {
    let mut faults = Faults::default();
    let title: Option<Title> = faults.take(
        TITLE,
        typed.line(TITLE, "Write the problem or opportunity in a line."),
    );
    let kind = faults.take(
        KIND,
        typed.choice(KIND, "Choose whether it is a problem or an opportunity."),
    );
    let detail: Option<Option<Detail>> = faults.take(DETAILS, typed.passage_or_none(DETAILS));
    let key = faults.take(TITLE, typed.one_time_key());
    match (key, title, kind, detail) {
        (Some(key), Some(title), Some(kind), Some(detail)) => Ok(PutForward {
            key,
            title,
            kind,
            detail,
        }),
        _ => Err(faults),
    }
}

/// What the operation refused, as a fault of the form.
pub(super) fn full(most: usize) -> Faults {
    Faults::one(TITLE, &Wrong::Full { most: most as u64 })
}
