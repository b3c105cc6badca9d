//! Why a cell is not kept, in words.

use super::cell::{Cell, Column};
use super::keep::{Outcome, Tried};
use crate::form::Typed;

/// What to say beside a cell that is not kept. `value` is what stands in it by now.
pub(super) fn in_words(tried: &Tried, value: &str, form: &Typed) -> Option<String> {
    match &tried.outcome {
        Outcome::Kept => None,
        Outcome::Wrong(sentence) => Some(sentence.clone()),
        Outcome::Stale => {
            let mine = form.text(&tried.cell.field(tried.row));
            let (theirs, mine) = (shown(tried.cell, value), shown(tried.cell, mine));
            Some(format!(
                "Somebody else changed this to “{theirs}”. You chose “{mine}”."
            ))
        }
    }
}

/// What stands in a cell, as it is read.
fn shown(cell: Cell, value: &str) -> String {
    let columns = Column::all();
    let column = columns.iter().find(|column| column.cell == cell);
    let choice =
        column.and_then(|column| column.choices.iter().find(|choice| choice.word == value));
    match choice {
        Some(choice) => choice.text.clone(),
        None if value.is_empty() => "not known".to_owned(),
        None => value.to_owned(),
    }
}
