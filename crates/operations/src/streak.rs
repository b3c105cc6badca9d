//! When answers have stopped changing anything: how many of the last, one after another, left the picks and the verdict as
//! they are.
//!
//! The activity says what was there before each change. So the board is taken back change by change, and asked again each
//! time, until the picks or the verdict were others. How far that goes is remembered, and only gone over for what is new.

use std::mem::discriminant;
use std::sync::Arc;

use engine::answer::AnswerKey;
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, VerdictKind, outlook};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use store::{Activity, Explained, Place, ReadTx, SubjectKind, What};

use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::view::View;

/// Lines of activity that are gone over at once.
const LINES: u32 = 100;
/// So many candidates are looked at again in all: a page waits for it, about a tenth of a second at most.
const EFFORT: usize = 3_000;
/// No more than so many outlooks are made.
const MOST_OUTLOOKS: usize = 20;

/// What is known of the answers up to a revision.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Streak {
    revision: i64,
    today: Date,
    answers: u32,
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
    let (now, today) = (view.outlook().await?, view.today());
    let known = foothold
        .streak(organisation)
        .filter(|known| known.today == today);
    if let Some(known) = known.filter(|known| known.revision >= view.revision()) {
        return Ok(known.answers);
    }
    let before = Place::after(view.revision());
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<_, Error> { Ok(tx.latest_activity(before, LINES)?) };
    let lines = foothold.store().read(organisation, read).await?;
    let board = view.board().clone();
    let count = move || back_from(board, today, &now, &lines, known);
    let answers = tokio::task::spawn_blocking(count).await;
    let answers = answers.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()));
    foothold.keep_streak(
        organisation,
        Streak {
            revision: view.revision(),
            today,
            answers,
        },
    );
    Ok(answers)
}

/// Goes back from a board through what was done, newest first.
fn back_from(
    mut board: Board,
    today: Date,
    now: &Outlook,
    lines: &[Activity],
    known: Option<Streak>,
) -> u32 {
    let mut answers = 0;
    let mut left = (EFFORT / board.candidates.len().max(1)).clamp(1, MOST_OUTLOOKS);
    for line in lines {
        if comes_with_others(line, lines) {
            break;
        }
        if let Some(known) = known.filter(|known| line.revision <= known.revision) {
            return answers + known.answers;
        }
        if !changes_the_board(line) {
            continue;
        }
        if left == 0 || undo(&mut board, line).is_none() {
            break;
        }
        left -= 1;
        if !outlook(&board, today).is_ok_and(|then| is_alike(now, &then)) {
            break;
        }
        answers += u32::from(is_answer(line));
    }
    answers
}

/// Whether it is one of several answers that came at once: an import is no row of answers, one after another.
fn comes_with_others(line: &Activity, lines: &[Activity]) -> bool {
    let at_once = lines.iter().filter(|other| other.revision == line.revision);
    at_once.filter(|other| is_answer(other)).count() > 1
}

/// Whether two outlooks have the same picks and verdict.
fn is_alike(now: &Outlook, then: &Outlook) -> bool {
    let word = |kind: &VerdictKind| discriminant(kind);
    word(&now.verdict.kind) == word(&then.verdict.kind)
        && now.few.picks.len() == then.few.picks.len()
        && now.few.picks.iter().all(|pick| then.picks(pick))
}

fn changes_the_board(line: &Activity) -> bool {
    match line.what {
        What::Answered => true,
        What::Saved => !matches!(
            line.subject.kind,
            SubjectKind::Organisation | SubjectKind::Source
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

/// Takes a change back; none where it cannot be taken back, so that nothing is known of what was before.
fn undo(board: &mut Board, line: &Activity) -> Option<()> {
    let (id, before) = (&line.subject.id, line.before.as_deref());
    let change = match (line.what, line.subject.kind, before) {
        (What::Answered, ..) => answer(id, before, line.after.as_deref())?,
        (What::Saved, SubjectKind::Candidate, None) => {
            Arc::make_mut(&mut board.candidates).remove(&Id::parse(id).ok()?);
            return Some(());
        }
        (What::Saved, SubjectKind::Team, None) => Change::RemoveTeam(Id::parse(id).ok()?),
        (What::Saved, SubjectKind::Service, None) => Change::RemoveService(Id::parse(id).ok()?),
        (What::Saved, SubjectKind::Group, None) => Change::RemoveGroup(Id::parse(id).ok()?),
        (What::Saved, SubjectKind::Candidate, Some(before)) => Change::Candidate(read(before)?),
        (What::Saved, SubjectKind::Team, Some(before)) => Change::Team(read(before)?),
        (What::Saved, SubjectKind::Service, Some(before)) => Change::Service(read(before)?),
        (What::Saved, SubjectKind::Group, Some(before)) => Change::Group(read(before)?),
        (What::Saved, SubjectKind::Settings, Some(before)) => Change::Settings(read(before)?),
        _ => return None,
    };
    board.apply(&change);
    Some(())
}

/// What takes an answer back: the one before, or none.
fn answer(candidate: &str, before: Option<&str>, after: Option<&str>) -> Option<Change> {
    let id: Id<Candidate> = Id::parse(candidate).ok()?;
    if let Some(before) = before {
        return Some(Change::Answer(id, read::<Explained>(before)?.answer));
    }
    let key: AnswerKey = read::<Explained>(after?)?.answer.key();
    Some(Change::Withdraw(id, key))
}

fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(json).ok()
}
