//! Who is to be asked again: where groundwork is done, or something was learned, the people who know are asked anew about
//! the conditions it touches. Neither makes a condition *yes* by itself.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Basis};
use crate::assessed::Assessed;
use crate::blockers::{Blocker, On};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::condition::Condition;
use crate::exemplars::Lesson;
use crate::groundwork::{Action, ActionState};
use crate::id::Id;
use crate::people::Team;
use crate::reading::{Ageing, Reading};
use crate::work::{Piece, Work};

/// A condition of a candidate that is to be asked about again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ask {
    /// Of which candidate.
    pub candidate: Id<Candidate>,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which team.
    pub team: Option<Id<Team>>,
}

/// Why it is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since<'a> {
    /// Groundwork is done.
    Action(&'a Action),
    /// Something was learned.
    Lesson(&'a Lesson),
}

impl Ask {
    /// What the removal of a blocker asks about a candidate.
    pub fn of(blocker: &Blocker, candidate: &Id<Candidate>) -> Self {
        Self {
            candidate: candidate.clone(),
            condition: blocker.condition,
            team: match &blocker.on {
                On::Team(team) => Some(team.clone()),
                _ => None,
            },
        }
    }

    /// Whether an answer of a candidate is what was asked for: a guess, or that it is not known, is none. One that names no
    /// team speaks for each of them.
    pub(crate) fn is_answered_by(&self, candidate: &Id<Candidate>, answer: &Answer) -> bool {
        let same_team = self.team.is_none() || answer.team.is_none() || self.team == answer.team;
        let counts = answer.basis != Basis::Guess && answer.reply.said().level().is_some();
        let same = &self.candidate == candidate && self.condition == answer.condition;
        same && same_team && counts
    }
}

/// What is to be asked again of what is still on the list, and since what.
pub fn asked_again(board: &Board) -> impl Iterator<Item = (&Ask, Since<'_>)> {
    asks(&board.work).filter(move |(ask, _)| is_on_the_list(board, &ask.candidate))
}

/// The same of one candidate: none where it is no longer on the list.
pub fn asked_again_of<'a>(
    board: &'a Board,
    candidate: &Candidate,
) -> impl Iterator<Item = (&'a Ask, Since<'a>)> {
    let is_listed = candidate.status == Status::Candidate;
    asks(&board.work).filter(move |(ask, _)| is_listed && ask.candidate == candidate.id)
}

fn asks(work: &Work) -> impl Iterator<Item = (&Ask, Since<'_>)> {
    let of_actions = work.actions.iter().flat_map(|action| {
        let asks = asks_of(action).iter();
        asks.map(move |ask| (ask, Since::Action(action)))
    });
    let of_lessons = work.lessons.iter().flat_map(|lesson| {
        let asks = lesson.asks.iter();
        asks.map(move |ask| (ask, Since::Lesson(lesson)))
    });
    of_actions.chain(of_lessons)
}

/// Whether a candidate is on the list, to be chosen from. About no other is anybody asked again.
pub fn is_on_the_list(board: &Board, id: &Id<Candidate>) -> bool {
    let held = board.candidates.get(id);
    held.is_some_and(|held| held.status == Status::Candidate)
}

/// The pieces of work that asked for an answer, as they are once it is given.
pub fn answered(work: &Work, candidate: &Id<Candidate>, answer: &Answer) -> Vec<Piece> {
    without(work, |ask| ask.is_answered_by(candidate, answer))
}

/// The pieces of work that ask for something, as they are once nobody needs to be asked about it.
pub fn spared(work: &Work, spared: &Ask) -> Vec<Piece> {
    without(work, |ask| ask == spared)
}

/// The pieces of work that ask for such things, as they are once they do not.
fn without(work: &Work, such: impl Fn(&Ask) -> bool) -> Vec<Piece> {
    let left = |asks: &[Ask]| -> Option<Vec<Ask>> {
        let left: Vec<Ask> = asks.iter().filter(|ask| !such(ask)).cloned().collect();
        (left.len() < asks.len()).then_some(left)
    };
    let mut pieces = Vec::new();
    for action in &work.actions {
        if let ActionState::Done { on, shown, asks } = &action.state
            && let Some(asks) = left(asks)
        {
            let (on, shown) = (*on, shown.clone());
            let state = ActionState::Done { on, shown, asks };
            let action = Action::clone(action);
            pieces.push(Piece::Action(Action { state, ..action }));
        }
    }
    for lesson in &work.lessons {
        if let Some(asks) = left(&lesson.asks) {
            let lesson = Lesson::clone(lesson);
            pieces.push(Piece::Lesson(Lesson { asks, ..lesson }));
        }
    }
    pieces
}

/// Whom the removal of a blocker concerns: what is on the list, hangs on it and does not have the condition yet.
pub fn waiting_on(blocker: &Blocker, board: &Board, ageing: &Ageing) -> Vec<Ask> {
    let waits = |candidate: &Candidate| {
        candidate.status == Status::Candidate && hangs(candidate, blocker) && {
            let assessed = Assessed::of(candidate, board, ageing);
            assessed.conditions[blocker.condition.index()].reading != Reading::Present
        }
    };
    let waiting = board.candidates.iter().filter(|held| waits(held));
    waiting.map(|held| Ask::of(blocker, &held.id)).collect()
}

/// Whether a condition of a candidate hangs on it: what is named for the condition, else the service, else itself.
fn hangs(candidate: &Candidate, blocker: &Blocker) -> bool {
    let named = match blocker.condition {
        Condition::Interest => candidate.sponsor.is_some(),
        Condition::Operations => !candidate.teams.is_empty(),
        Condition::Capability => !candidate.needs.is_empty(),
    };
    match &blocker.on {
        On::Sponsor(name) => candidate.sponsor.as_ref() == Some(name),
        On::Team(team) => candidate.teams.contains(team),
        On::Need(need) => candidate.needs.contains(need),
        On::Service(service) => !named && candidate.service.as_ref() == Some(service),
        On::Candidate(id) => &candidate.id == id,
    }
}

fn asks_of(action: &Action) -> &[Ask] {
    match &action.state {
        ActionState::Done { asks, .. } => asks,
        _ => &[],
    }
}

#[cfg(test)]
mod tests;
