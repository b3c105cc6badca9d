//! What nobody is asked about any more, because everyone who was said that it is not theirs.

use super::asked::{may_know, still_asked};
use crate::answer::{Source, SourceKind};
use crate::asking::{Ask, asked_again};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::id::Id;
use crate::members::Why;
use crate::rounds::open_round;

/// What everyone who was asked said is not theirs to answer, each once, in order of candidate: somebody else is to be found.
pub fn unclaimed(board: &Board) -> Vec<&Ask> {
    let mut found: Vec<&Ask> = Vec::new();
    for aside in board.work.waiting.iter().flat_map(|one| &one.aside) {
        let is_not_theirs = matches!(aside.why, Why::NotMine(_));
        if is_not_theirs
            && !found.contains(&&aside.ask)
            && still_asked(board, aside).is_some()
            && !is_claimed(board, &aside.ask)
        {
            found.push(&aside.ask);
        }
    }
    found.sort_by_key(|ask| (&ask.candidate, ask.condition, &ask.team));
    found
}

/// Whether a person said, as long as it is asked, that something is not theirs to answer.
pub fn is_not_theirs(board: &Board, person: &Id<Source>, ask: &Ask) -> bool {
    let waiting = board.work.of_asked(person).into_iter();
    let mut asides = waiting.flat_map(|waiting| &waiting.aside);
    asides.any(|aside| {
        let not_theirs = matches!(aside.why, Why::NotMine(_)) && aside.ask == *ask;
        not_theirs && still_asked(board, aside).is_some()
    })
}

/// Whether anybody is asked who did not say that it is not theirs.
fn is_claimed(board: &Board, ask: &Ask) -> bool {
    let Some(candidate) = board.candidates.get(&ask.candidate) else {
        return false;
    };
    let round = open_round(&board.work).into_iter();
    let asked = round.flat_map(|round| &round.asked);
    let asked = asked.filter(|asked| asked.asks(ask, candidate));
    let asides = board.work.waiting.iter().flat_map(|one| &one.aside);
    let sent_to = asides.filter_map(|aside| match &aside.why {
        Why::NotMine(Some(to)) if aside.ask == *ask => Some(to),
        _ => None,
    });
    let mut all = asked.map(|asked| &asked.who).chain(sent_to);
    let claims = |who| is_here(board, who) && !is_not_theirs(board, who, ask);
    all.any(claims) || (is_asked_again(board, ask) && some_know(board, ask, candidate))
}

fn is_asked_again(board: &Board, ask: &Ask) -> bool {
    asked_again(board).any(|(again, _)| again == ask)
}

/// Whether anybody may know of it who did not say that it is not theirs.
fn some_know(board: &Board, ask: &Ask, candidate: &Candidate) -> bool {
    let mut members = board.work.members.iter().filter(|member| !member.left);
    members.any(|member| {
        let who = member.source();
        may_know(board, &who, ask, candidate) && !is_not_theirs(board, &who, ask)
    })
}

/// Whether one can be asked: a role or a meeting can; a person who may come in can.
fn is_here(board: &Board, who: &Id<Source>) -> bool {
    let source = board.sources.get(who);
    let is_written = source.is_some_and(|source| source.kind != SourceKind::Person);
    is_written || board.work.member(who).is_some()
}
