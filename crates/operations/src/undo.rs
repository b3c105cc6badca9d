//! Someone takes back what was done at a revision, as long as nothing was done to it since.

use engine::answer::Answer;
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::public::{Openness, Shown, Thing};
use engine::scene::{GroupProfile, ServiceProfile, Ties};
use engine::work::Piece;
use store::{Activity, Back, Explained, StoreError, SubjectKind, What as Deed, WriteTx};

use crate::act::Act;
use crate::candidates::{all_here, is_open, room_for};
use crate::foothold::Foothold;
use crate::import::{plan, take_back};
use crate::named::unnamed;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::{Right, permitted};

/// Puts back what stood there before a revision, all of it or nothing. An import is taken back whole, with what it added.
///
/// # Errors
/// Refused when doing it took a right that one does not have, when another did it and one does not look after the list,
/// when something of it was changed since, when something was added by it (that has its own way back: a problem is
/// parked, an action dropped), and for a record, which never changes.
pub async fn undo(foothold: &Foothold, act: &Act, revision: i64) -> Done<()> {
    if let Some(plan) = plan(foothold, &act.organisation, revision).await? {
        return take_back(foothold, act, plan).await;
    }
    foothold
        .write(act, Right::Answer, move |tx| {
            let lines = tx.lines(revision)?;
            if lines.is_empty() {
                return Err(Refusal::NotFound(What::Change).into());
            }
            let mut backs = Vec::new();
            // All is looked at before the first is put back: that is a change too.
            for line in lines.iter().rev() {
                may(tx, line)?;
                unchanged(tx, line)?;
                backs.extend(back(line)?);
            }
            backs.into_iter().try_for_each(|back| put(tx, back))
        })
        .await
}

/// Refuses to take back what one could not have done, and what another did unless one looks after the list.
fn may(tx: &WriteTx<'_>, line: &Activity) -> Result<(), Refusal> {
    let (board, who) = (&tx.held().board, &tx.by().author);
    if &line.by.author != who {
        permitted(board, who, Right::KeepList)?;
    }
    permitted(board, who, needed(line))
}

/// The right that doing it took.
const fn needed(line: &Activity) -> Right {
    match (line.what, line.subject.kind) {
        (Deed::Answered, _) | (_, SubjectKind::Waiting) => Right::Answer,
        (
            _,
            SubjectKind::Candidate
            | SubjectKind::Ties
            | SubjectKind::Source
            | SubjectKind::Import
            | SubjectKind::Mapping,
        ) => Right::KeepList,
        (
            _,
            SubjectKind::Organisation
            | SubjectKind::Settings
            | SubjectKind::Openness
            | SubjectKind::Shown,
        ) => Right::Settle,
        (_, SubjectKind::Member | SubjectKind::Discretion | SubjectKind::Entry) => {
            Right::KeepPeople
        }
        (_, SubjectKind::Decision) => Right::Decide,
        (_, SubjectKind::Action) => Right::PrepareGround,
        (_, SubjectKind::Play) => Right::KeepPlaybook,
        (_, SubjectKind::Round) => Right::RunRounds,
        (_, SubjectKind::Exemplar | SubjectKind::Lesson) => Right::RunExemplars,
        (
            _,
            SubjectKind::Service
            | SubjectKind::Team
            | SubjectKind::Group
            | SubjectKind::ServiceProfile
            | SubjectKind::GroupProfile,
        ) => Right::SetScene,
    }
}

/// What puts a line back.
fn back(line: &Activity) -> Result<Option<Back>, Error> {
    match line.back()? {
        Back::Nothing => nothing(line),
        Back::Record => Err(Refusal::RecordStays.into()),
        Back::Passage => Err(Refusal::DoorStays.into()),
        back => Ok(Some(back)),
    }
}

/// Where there was nothing before: what is kept beside a thing is empty again, a name stays, and all else has its own way back.
fn nothing(line: &Activity) -> Result<Option<Back>, Error> {
    let id = &line.subject.id;
    let damaged = |error| StoreError::damaged(format!("an id {error}"));
    let piece = match line.subject.kind {
        SubjectKind::Source => return Ok(None),
        SubjectKind::Ties => Piece::Ties(Ties::none(Id::parse(id).map_err(damaged)?)),
        SubjectKind::ServiceProfile => {
            Piece::Service(ServiceProfile::none(Id::parse(id).map_err(damaged)?))
        }
        SubjectKind::GroupProfile => {
            Piece::Group(GroupProfile::none(Id::parse(id).map_err(damaged)?))
        }
        SubjectKind::Openness => Piece::Openness(Openness::first()),
        SubjectKind::Shown => Piece::Shown(not_shown(id)?),
        _ => return Err(Refusal::StaysAdded.into()),
    };
    Ok(Some(Back::Change(Box::new(Change::Piece(piece)))))
}

/// A thing of which nothing is shown.
fn not_shown(id: &str) -> Result<Shown, StoreError> {
    let damaged = || StoreError::damaged(format!("what is shown of {id}"));
    let thing = Thing::of_id(id).ok_or_else(damaged)?;
    Shown::none(thing).map_err(|_| damaged())
}

/// Refuses where something else was done to it since.
fn unchanged(tx: &mut WriteTx<'_>, line: &Activity) -> Result<(), Error> {
    let is_as_it_was = match line.back()? {
        Back::Answer {
            candidate,
            before,
            after,
        } => {
            let now = current(
                &tx.held().board,
                &candidate,
                before.as_ref(),
                after.as_ref(),
            );
            now == after.map(|after| after.answer)
        }
        _ => tx.touched(&line.subject)? <= line.revision,
    };
    let since = Refusal::ChangedSince;
    Ok(is_as_it_was.then_some(()).ok_or(since)?)
}

/// The answer that stands in the place of the one told of.
fn current(
    board: &Board,
    candidate: &Id<Candidate>,
    before: Option<&Explained>,
    after: Option<&Explained>,
) -> Option<Answer> {
    let key = before.or(after)?.answer.key();
    let held = board.candidates.get(candidate)?;
    held.answers.iter().find(|held| held.key() == key).cloned()
}

fn put(tx: &mut WriteTx<'_>, back: Back) -> Result<(), Error> {
    if let Back::Change(change) = &back {
        fits(&tx.held().board, change)?;
    }
    put_back(tx, back)
}

/// Puts back what fits.
pub(crate) fn put_back(tx: &mut WriteTx<'_>, back: Back) -> Result<(), Error> {
    match back {
        Back::Change(change) => tx.save(&change)?,
        Back::Answer {
            candidate,
            before: Some(before),
            ..
        } => tx.answer(&candidate, before.answer, before.why.as_ref())?,
        Back::Answer {
            candidate,
            after: Some(after),
            ..
        } => tx.save(&Change::Withdraw(candidate, after.answer.key()))?,
        Back::Detail(candidate, detail) => tx.describe(&candidate, detail.as_ref())?,
        Back::Organisation(organisation) => tx.organisation(&organisation)?,
        Back::Answer { .. } | Back::Nothing | Back::Record | Back::Passage => {}
    }
    Ok(())
}

/// Refuses what the board no longer has a place for.
fn fits(board: &Board, change: &Change) -> Result<(), Refusal> {
    match change {
        Change::Candidate(candidate) => {
            let held = board.candidates.get(&candidate.id);
            let opens = is_open(candidate.status) && !held.is_some_and(|held| is_open(held.status));
            room_for(board, usize::from(opens))?;
            all_here(board, candidate)
        }
        Change::RemoveService(id) => unnamed(board, id),
        Change::RemoveTeam(id) => unnamed(board, id),
        Change::RemoveGroup(id) => unnamed(board, id),
        _ => Ok(()),
    }
}
