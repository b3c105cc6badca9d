//! Two hundred people, by role, and what they said.

use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use store::WriteTx;

use super::list::{PLACES, SERVICES};
use super::lot::Lot;
use crate::example::chapter::Supply;
use crate::example::words::{name, today};
use crate::refusal::Error;

/// How many they are.
pub(super) const MANY: usize = 200;
/// How many answers there are in the end.
const ANSWERS: usize = 50_000;
/// Of so many of these answers, one says something else than those before it.
const ONE_DIFFERS: usize = 60;

pub(super) fn are_named(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    for person in 0..MANY {
        let (service, ..) = SERVICES[person % SERVICES.len()];
        let place = PLACES[person / SERVICES.len()];
        tx.save(&Change::Source(Source {
            id: ids.fresh(),
            name: name(&format!("{service} lead, {place}")),
            kind: SourceKind::Written,
        }))?;
    }
    Ok(())
}

/// All of them, in order of id.
pub(super) fn people(board: &Board) -> Vec<Id<Source>> {
    let all = board.sources.iter();
    let written = all.filter(|source| source.kind == SourceKind::Written);
    written.map(|source| source.id.clone()).collect()
}

/// Every second candidate is spoken of again, by other people each time.
pub(super) fn answer(tx: &mut WriteTx<'_>, turn: usize) -> Result<(), Error> {
    let (on, people) = (today(tx), people(&tx.held().board));
    let mut lot = Lot::new(2 + turn as u64);
    let mut answers = Vec::new();
    let all = tx.held().board.candidates.iter().enumerate();
    let spoken_of = all.filter(|(place, _)| place % 2 == turn % 2);
    for (place, candidate) in spoken_of {
        for condition in Condition::ALL {
            let Some(said) = said_before(candidate, condition) else {
                continue;
            };
            let source = people[(place * 7 + turn * 61 + condition.index()) % people.len()].clone();
            let differs = lot.below(ONE_DIFFERS) == 0;
            let answer = Answer {
                condition,
                team: None,
                source,
                reply: Reply::Whole(if differs { Said::Partly } else { said }),
                basis: lot.one_of(&[Basis::FirstHand, Basis::FirstHand, Basis::Heard]),
                given: Given::On(on),
            };
            answers.push((candidate.id.clone(), answer));
        }
    }
    let given = |held: &Candidate| held.answers.len();
    let so_far: usize = tx
        .held()
        .board
        .candidates
        .iter()
        .map(|held| given(held))
        .sum();
    answers.truncate(ANSWERS.saturating_sub(so_far));
    for (candidate, answer) in answers {
        tx.answer(&candidate, answer, None)?;
    }
    Ok(())
}

/// What was said first, where that is known.
fn said_before(candidate: &Candidate, condition: Condition) -> Option<Said> {
    let mut all = candidate.answers.iter();
    let first = all.find(|answer| answer.condition == condition)?;
    Some(first.reply.said()).filter(|said| said.level().is_some())
}
