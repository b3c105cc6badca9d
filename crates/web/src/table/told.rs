//! What the script that keeps cells as one goes is told.

use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use engine::answer::Source;
use engine::condition::Condition;
use engine::id::Id;
use operations::View;
use serde::Serialize;

use super::cell::Cell;
use super::keep::{Outcome, Tried};
use super::row::{Stands, kept, reads};
use super::trouble::in_words;
use crate::form::Typed;
use crate::layout::Fault;
use crate::visit::Answer;

/// What became of the cells that were sent.
#[derive(Serialize)]
struct Told {
    cells: Vec<CellTold>,
}

/// What became of one cell, and what its row is by now.
#[derive(Serialize)]
struct CellTold {
    /// The field.
    field: String,
    kept: bool,
    /// Whether somebody else changed it since it was shown.
    stale: bool,
    /// What is kept in it by now: as it is chosen or typed.
    value: String,
    /// The same as it is sent along.
    was: String,
    /// Why it is not kept.
    trouble: Option<String>,
    row: usize,
    stands: Option<Stands>,
    /// What everybody's answers make of each condition, in their order.
    reads: Vec<&'static str>,
}

/// 200 where every cell was kept; 409 where somebody else changed one; else 422.
pub(super) fn told(
    tried: &[Tried],
    now: &View,
    source: Option<&Id<Source>>,
    form: &Typed,
) -> Answer {
    let cells = tried
        .iter()
        .map(|tried| cell(tried, now, source, form))
        .collect();
    let json = serde_json::to_string(&Told { cells }).map_err(Fault::failure)?;
    Ok((
        status(tried),
        [(header::CONTENT_TYPE, "application/json")],
        json,
    )
        .into_response())
}

/// The status that says how it went.
pub(super) fn status(tried: &[Tried]) -> StatusCode {
    let any = |is: fn(&Outcome) -> bool| tried.iter().any(|tried| is(&tried.outcome));
    if any(|outcome| *outcome == Outcome::Stale) {
        StatusCode::CONFLICT
    } else if any(|outcome| *outcome != Outcome::Kept) {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    }
}

fn cell(tried: &Tried, now: &View, source: Option<&Id<Source>>, form: &Typed) -> CellTold {
    let at = now
        .board()
        .candidates
        .binary_search_by(|held| held.id.cmp(&tried.id))
        .ok();
    let is_hidden = now.hides(&tried.id);
    let (mut value, was) = at
        .map(|at| kept(tried.cell, &now.board().candidates[at], source))
        .unwrap_or_default();
    if is_hidden && matches!(tried.cell, Cell::Condition(_)) && tried.outcome == Outcome::Kept {
        // What is kept is not shown, and stands in the cell as it was typed until one leaves the page.
        form.text(&tried.cell.field(tried.row))
            .clone_into(&mut value);
    }
    let assessed = at.map(|at| &now.assessed()[at]);
    let shown = assessed.filter(|_| !is_hidden);
    CellTold {
        field: tried.cell.field(tried.row),
        kept: tried.outcome == Outcome::Kept,
        stale: tried.outcome == Outcome::Stale,
        trouble: in_words(tried, &value, form),
        value,
        was,
        row: tried.row,
        stands: assessed.map(|_| Stands::seen(shown.map(AsRef::as_ref))),
        reads: shown
            .iter()
            .flat_map(|a| Condition::ALL.map(|condition| reads(a, condition)))
            .collect(),
    }
}
