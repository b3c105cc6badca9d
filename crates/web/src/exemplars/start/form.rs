//! The form: as typed, then as meant.

use engine::candidate::Candidate;
use engine::exemplars::{Exemplar, open_of};
use engine::id::Id;
use jiff::civil::Date;
use operations::View;
use operations::exemplars::Start;

use crate::exemplars::kept;
use crate::form::{Faults, Typed};

pub(super) const CANDIDATE: &str = "candidate";
pub(super) const DECISION: &str = "decision";
pub(super) const ANYWAY: &str = "anyway";

/// The form as it is first shown: what was kept of it before, or nothing but the usual day.
pub(super) fn empty(
    view: &View,
    id: &Id<Candidate>,
    decision: Option<i64>,
    key: &Id<Exemplar>,
) -> Typed {
    let decision = decision.map(|number| number.to_string());
    let typed = Typed::default()
        .with(Typed::KEY, key.as_str())
        .with(CANDIDATE, id.as_str())
        .with(DECISION, decision.unwrap_or_default());
    match open_of(view.board(), id) {
        Some(open) if !open.is_due(view.today()) => kept::filled(typed, open),
        Some(open) => {
            let open = Exemplar {
                look_on: None,
                ..open.clone()
            };
            kept::usual(kept::filled(typed, &open), view.today())
        }
        None => kept::usual(typed, view.today()),
    }
}

/// The decision that the form names.
pub(super) fn decision(typed: &Typed) -> Option<i64> {
    typed.text(DECISION).parse().ok()
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(typed: &Typed, today: Date) -> Result<Start, Faults> {
    let mut faults = Faults::default();
    let kept = kept::meant(typed, today, None, &mut faults);
    let anyway = faults.take(ANYWAY, typed.passage_or_none(ANYWAY));
    let key = faults.take(kept::BASELINE, typed.one_time_key());
    let candidate = faults
        .take(kept::BASELINE, typed.id_or_none(CANDIDATE))
        .flatten();
    match (key, candidate, kept, anyway) {
        (Some(key), Some(candidate), Some(kept), Some(anyway)) => Ok(Start {
            key,
            candidate,
            decision: decision(typed),
            kept,
            anyway,
        }),
        _ => Err(faults),
    }
}
