//! What the last answers changed: how many of them, one after another, left the picks and the verdict as they are, and what
//! became of both with each.
//!
//! The activity says what was there before each change. So the board is taken back step by step, and asked again each
//! time, until the picks or the verdict were others. How far that goes is remembered, and only gone over for what is new.

mod back;
mod last;
mod memory;

use engine::board::Board;
use jiff::civil::Date;
use store::{Activity, Place, ReadTx};

use self::back::{Back, Made, Step};
use crate::aside::aside;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::view::View;

pub use self::back::Changed;
pub use self::last::{LastAnswer, LastAnswers, last_answers};
pub(crate) use self::memory::Memory;

/// Lines of activity that are gone over at once.
const LINES: u32 = 100;

/// What is known of the answers up to a revision.
#[derive(Clone, Debug)]
struct Streak {
    revision: i64,
    today: Date,
    answers: u32,
    /// What was made of the board of that revision.
    made: Made,
}

/// How many of the last answers changed neither the picks nor the verdict, one after another. At least so many: it is not
/// gone back for ever.
///
/// # Errors
/// Refused when the statements of what matters most leave no weights; the store's otherwise.
///
/// # Panics
/// When the engine does: a bug.
pub async fn unchanged_answers(foothold: &Foothold, view: &View) -> Done<u32> {
    // Of a board without the answers of others nothing can be said.
    if view.veil().is_some() {
        return Ok(0);
    }
    let organisation = &view.organisation().id;
    let (made, today) = (Made::of(&*view.outlook().await?), view.today());
    let known = foothold.streaks().streak(organisation, today);
    if let Some(known) = known
        .as_ref()
        .filter(|known| known.revision >= view.revision())
    {
        return Ok(known.answers);
    }
    let lines = latest(foothold, view).await?;
    let board = view.board().clone();
    let count = move || {
        let answers = back_from(board, today, &made, &lines, known.as_ref());
        (answers, made)
    };
    let (answers, made) = aside(count).await;
    let streak = Streak {
        revision: view.revision(),
        today,
        answers,
        made,
    };
    foothold.streaks().keep_streak(organisation, streak);
    Ok(answers)
}

/// The latest lines of activity up to a view, the newest first.
async fn latest(foothold: &Foothold, view: &View) -> Done<Vec<Activity>> {
    let before = Place::after(view.revision());
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<_, Error> { Ok(tx.latest_activity(before, LINES)?) };
    let organisation = &view.organisation().id;
    foothold.store().read(organisation, read).await
}

/// Goes back from a board through what was done, newest first, until something else was made of it or to what is known.
fn back_from(
    board: Board,
    today: Date,
    now: &Made,
    lines: &[Activity],
    known: Option<&Streak>,
) -> u32 {
    let is_new = |line: &Activity| known.is_none_or(|known| line.revision > known.revision);
    let new = lines.partition_point(is_new);
    let steps: Vec<Step<'_>> = Step::all(&lines[..new]).collect();
    // Known is what was made before the first of them, where so many lines lead back to it.
    let known = known.filter(|_| new < lines.len());
    let mut back = Back::from(board, today);
    let mut answers = 0;
    for (at, step) in steps.iter().enumerate() {
        let new_answers = step.answers().count();
        let first = known.filter(|_| at + 1 == steps.len());
        let then = match first {
            _ if new_answers > 1 => None,
            Some(known) => Some(known.made.clone()),
            None => back.before(step),
        };
        if then.is_none_or(|then| now.since(&then) != Changed::Nothing) {
            return answers;
        }
        answers += u32::from(new_answers > 0);
    }
    answers + known.map_or(0, |known| known.answers)
}
