//! When answers have stopped changing anything: how many of the last, one after another, left the picks and the verdict as
//! they are.
//!
//! The activity says what was there before each change. So the board is taken back change by change, and asked again each
//! time, until the picks or the verdict were others. How far that goes is remembered, and only gone over for what is new.

use std::mem::{Discriminant, discriminant};

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, VerdictKind, outlook};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use store::{Activity, Place, ReadTx, SubjectKind, What};

use crate::aside::aside;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::view::View;

/// Lines of activity that are gone over at once.
const LINES: u32 = 100;
/// So many candidates are looked at again in all: a page waits for it, some hundredths of a second at most.
const EFFORT: usize = 3_000;
/// No more than so many outlooks are made.
const MOST_OUTLOOKS: usize = 20;

/// What is known of the answers up to a revision.
#[derive(Clone, Debug)]
pub(crate) struct Streak {
    revision: i64,
    today: Date,
    answers: u32,
    /// What was made of the board of that revision.
    made: Made,
}

/// Of an outlook what an answer may change or not.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    /// By id.
    picks: Vec<Id<Candidate>>,
    verdict: Discriminant<VerdictKind>,
}

impl Made {
    fn of(outlook: &Outlook) -> Self {
        let mut picks = outlook.few.picks.clone();
        picks.sort_unstable();
        Self {
            picks,
            verdict: discriminant(&outlook.verdict.kind),
        }
    }
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
    let known = foothold
        .streak(organisation)
        .filter(|known| known.today == today);
    if let Some(known) = known
        .as_ref()
        .filter(|known| known.revision >= view.revision())
    {
        return Ok(known.answers);
    }
    let before = Place::after(view.revision());
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<_, Error> { Ok(tx.latest_activity(before, LINES)?) };
    let lines = foothold.store().read(organisation, read).await?;
    let board = view.board().clone();
    let count = move || {
        let answers = back_from(board, today, &made, &lines, known.as_ref());
        (answers, made)
    };
    let (answers, made) = aside(count).await;
    foothold.keep_streak(
        organisation,
        Streak {
            revision: view.revision(),
            today,
            answers,
            made,
        },
    );
    Ok(answers)
}

/// Goes back from a board through what was done, newest first, until something else was made of it or to what is known.
fn back_from(
    mut board: Board,
    today: Date,
    now: &Made,
    lines: &[Activity],
    known: Option<&Streak>,
) -> u32 {
    let is_new = |line: &&Activity| known.is_none_or(|known| line.revision > known.revision);
    let new = lines.iter().take_while(is_new);
    let changes: Vec<&Activity> = new.filter(|line| changes_the_board(line)).collect();
    // Known is what was made before the first of them, where so many lines lead back to it.
    let known = known.filter(|_| lines.last().is_some_and(|last| !is_new(&last)));
    let mut left = (EFFORT / board.candidates.len().max(1)).clamp(1, MOST_OUTLOOKS);
    let mut made_before = |line: &Activity| {
        left = left.checked_sub(1)?;
        line.take_back(&mut board).ok()?;
        outlook(&board, today).ok().map(|then| Made::of(&then))
    };
    let mut answers = 0;
    for (at, line) in changes.iter().enumerate() {
        let first = known.filter(|_| at + 1 == changes.len());
        let then = match first {
            _ if comes_with_others(line, lines) => None,
            Some(known) => Some(known.made.clone()),
            None => made_before(line),
        };
        if then.as_ref() != Some(now) {
            return answers;
        }
        answers += u32::from(is_answer(line));
    }
    answers + known.map_or(0, |known| known.answers)
}

/// Whether it is one of several answers that came at once: an import is no row of answers, one after another.
fn comes_with_others(line: &Activity, lines: &[Activity]) -> bool {
    let at_once = lines.iter().filter(|other| other.revision == line.revision);
    at_once.filter(|other| is_answer(other)).count() > 1
}

/// Whether it changed what the decision model reads.
fn changes_the_board(line: &Activity) -> bool {
    match line.what {
        What::Answered => true,
        What::Saved => matches!(
            line.subject.kind,
            SubjectKind::Candidate
                | SubjectKind::Service
                | SubjectKind::Team
                | SubjectKind::Group
                | SubjectKind::Settings
        ),
        What::Described | What::Recorded | What::Passed => false,
    }
}

/// Whether it told of a condition, or of how much difference it could make.
fn is_answer(line: &Activity) -> bool {
    let difference = |json: &Option<String>| {
        json.as_deref()
            .and_then(read::<Candidate>)
            .map(|candidate| candidate.difference)
    };
    let is_candidate = line.subject.kind == SubjectKind::Candidate;
    line.what == What::Answered
        || is_candidate
            && line.before.is_some()
            && difference(&line.before) != difference(&line.after)
}

fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(json).ok()
}
