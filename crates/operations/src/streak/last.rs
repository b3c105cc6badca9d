//! The last answers, and what each of them changed.

use std::sync::Arc;

use engine::board::Board;
use jiff::civil::Date;
use store::Activity;

use super::back::{Back, Changed, Made, Step};
use super::{LINES, latest};
use crate::aside::aside;
use crate::foothold::Foothold;
use crate::refusal::Done;
use crate::view::View;

/// The last answers, as far back as it is gone.
#[derive(Debug, Default)]
pub struct LastAnswers {
    /// The newest first.
    pub each: Vec<LastAnswer>,
    /// Whether there were none before them.
    pub is_all: bool,
}

/// An answer, or several that came at once, and what it changed.
#[derive(Debug)]
pub struct LastAnswer {
    /// What was done; never nothing.
    pub lines: Vec<Activity>,
    /// What it changed.
    pub changed: Changed,
}

/// The last answers, and what each of them changed of the few and the verdict. It goes no further back than is worth the
/// wait. From whom a blind round keeps something nothing is told.
///
/// # Errors
/// Refused when the statements of what matters most leave no weights; the store's otherwise.
///
/// # Panics
/// When the engine does: a bug.
pub async fn last_answers(foothold: &Foothold, view: &View) -> Done<Arc<LastAnswers>> {
    if view.veil().is_some() {
        return Ok(Arc::default());
    }
    let organisation = &view.organisation().id;
    let (revision, today) = (view.revision(), view.today());
    if let Some(told) = foothold.streaks().told(organisation, revision, today) {
        return Ok(told);
    }
    let now = Made::of(&*view.outlook().await?);
    let lines = latest(foothold, view).await?;
    let board = view.board().clone();
    let told = Arc::new(aside(move || back_from(board, today, now, &lines)).await);
    let keep = (revision, today, Arc::clone(&told));
    foothold.streaks().keep_told(organisation, keep);
    Ok(told)
}

fn back_from(board: Board, today: Date, now: Made, lines: &[Activity]) -> LastAnswers {
    let is_whole = u32::try_from(lines.len()).is_ok_and(|count| count < LINES);
    let mut back = Back::from(board, today);
    let mut told = LastAnswers {
        each: Vec::new(),
        is_all: is_whole,
    };
    let mut after = now;
    for step in Step::all(whole_revisions(lines, is_whole)) {
        let Some(before) = back.before(&step) else {
            told.is_all = false;
            break;
        };
        let answers: Vec<Activity> = step.answers().cloned().collect();
        if !answers.is_empty() {
            told.each.push(LastAnswer {
                lines: answers,
                changed: after.since(&before),
            });
        }
        after = before;
    }
    told
}

/// The lines of whole revisions: where there are more lines, the last revision may be cut.
fn whole_revisions(lines: &[Activity], is_whole: bool) -> &[Activity] {
    match lines.last() {
        Some(last) if !is_whole => {
            let whole = lines.partition_point(|line| line.revision > last.revision);
            &lines[..whole]
        }
        _ => lines,
    }
}
