//! Someone says that two problems are one: the other is parked, and what only it knew is taken over.

use engine::answer::Answer;
use engine::asking::Ask;
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Status};
use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::scene::{Ties, merged};
use engine::work::Piece;
use store::WriteTx;

use super::park::leave_out;
use super::{find, ties_of};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// Which two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The one that goes.
    pub goes: Id<Candidate>,
    /// The one that stays and stands for both.
    pub stays: Id<Candidate>,
}

/// Makes one of two.
///
/// # Errors
/// Refused when they are one already, when the one that goes is not on the list, and when the one that stays is done or
/// parked.
pub async fn merge(foothold: &Foothold, act: &Act, merge: Merge) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| save(tx, &merge))
        .await
}

fn save(tx: &mut WriteTx<'_>, merge: &Merge) -> Result<(), Error> {
    let board = tx.held().board.clone();
    let (goes, stays) = (find(&board, &merge.goes)?, find(&board, &merge.stays)?);
    if merge.goes == merge.stays {
        return Err(Refusal::SameOne.into());
    }
    if matches!(stays.status, Status::Done(_) | Status::Parked) {
        return Err(Refusal::NotOnTheList(stays.status).into());
    }
    leave_out(tx, &merge.goes)?;
    let one = merged(stays, goes);
    for answer in carried(&one, goes) {
        let why = tx.why(&merge.goes, &answer.key())?;
        tx.answer(&merge.stays, answer.clone(), why.as_ref())?;
    }
    tx.save(&Change::Candidate(one))?;
    let ties = Ties {
        merged_into: Some(merge.stays.clone()),
        ..ties_of(&board, &merge.goes)
    };
    tx.save(&Change::Piece(Piece::Ties(ties)))?;
    for action in handed_over(&board, merge) {
        tx.save(&Change::Piece(Piece::Action(action)))?;
    }
    Ok(())
}

/// Answers of the one that goes that the one that stays has not: of other sources, about teams that it has too.
fn carried<'a>(one: &'a Candidate, goes: &'a Candidate) -> impl Iterator<Item = &'a Answer> {
    let has = |answer: &Answer| one.answers.iter().any(|held| held.key() == answer.key());
    let of_its_teams = |answer: &Answer| {
        let mut team = answer.team.iter();
        team.all(|team| one.teams.contains(team))
    };
    goes.answers
        .iter()
        .filter(move |answer| !has(answer) && of_its_teams(answer))
}

/// Groundwork that served the one that goes now serves the one that stays.
fn handed_over(board: &Board, merge: &Merge) -> Vec<Action> {
    let actions = board.work.actions.iter();
    let serving = actions.filter(|action| action.serves.contains(&merge.goes));
    serving.map(|action| handed(action, merge)).collect()
}

fn handed(action: &Action, merge: &Merge) -> Action {
    let in_place = |id: &Id<Candidate>| {
        if *id == merge.goes {
            merge.stays.clone()
        } else {
            id.clone()
        }
    };
    let mut action = action.clone();
    let mut serves: Vec<Id<Candidate>> = Vec::new();
    for id in action.serves.iter().map(in_place) {
        if !serves.contains(&id) {
            serves.push(id);
        }
    }
    action.serves = serves;
    if let ActionState::Done { asks, .. } = &mut action.state {
        for Ask { candidate, .. } in asks {
            *candidate = in_place(candidate);
        }
    }
    action
}
