//! Lessons: kept by a review or by hand. They change no condition: whoever waits on what they touch is asked again.

mod add;
mod edit;

use engine::asking::waiting_on;
use engine::blockers::{Blocker, On};
use engine::board::Board;
use engine::exemplars::{Exemplar, Lesson};
use engine::id::Id;
use engine::reading::Ageing;
use engine::text::Note;
use engine::veil::Veil;
use jiff::civil::Date;

use crate::refusal::{Refusal, What};
use crate::view::View;

pub use add::{Add, add};
pub use edit::{Edit, edit};

/// What those on the list wait for that somebody could bring, each with how many, the most first.
pub fn waited_on(view: &View) -> Vec<(Blocker, usize)> {
    let ageing = Ageing::of(&view.board().settings, view.today());
    engine::exemplars::waited_on(view.board(), &ageing)
}

/// How many wait on each of these, and how many things are asked again if a lesson touches them all.
pub fn would_ask(view: &View, touches: &[Blocker]) -> (Vec<usize>, usize) {
    let ageing = Ageing::of(&view.board().settings, view.today());
    let board = view.board();
    let each = touches
        .iter()
        .map(|one| waiting_on(one, board, &ageing).len());
    (
        each.collect(),
        Lesson::asking(touches, board, &ageing).len(),
    )
}

/// What a lesson says and touches.
pub(crate) struct Touching {
    /// What can be done now that could not.
    pub(crate) text: Note,
    /// What taught it.
    pub(crate) from: Option<Id<Exemplar>>,
    /// What it may have removed.
    pub(crate) touches: Vec<Blocker>,
}

/// The lesson, with everything that it asks again.
pub(crate) fn taught(
    board: &Board,
    touching: Touching,
    id: Id<Lesson>,
    on: Date,
) -> Result<Lesson, Refusal> {
    let Touching {
        text,
        from,
        touches,
    } = touching;
    for blocker in &touches {
        match &blocker.on {
            On::Team(team) if board.teams.get(team).is_none() => {
                return Err(Refusal::NotFound(What::Team));
            }
            _ => {}
        }
    }
    let ageing = Ageing::of(&board.settings, on);
    // A lesson is there for all to see, so whom it asks must not say what a blind round keeps back.
    let seen_by_all = Veil::of_all(board, on).map(|veil| board.veiled_for(&veil));
    let asks = Lesson::asking(&touches, seen_by_all.as_ref().unwrap_or(board), &ageing);
    Ok(Lesson {
        id,
        on,
        text,
        from,
        touches,
        asked: asks.clone(),
        asks,
    })
}
