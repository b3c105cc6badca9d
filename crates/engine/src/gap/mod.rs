//! Where senior managers and a team's own people differ on whether the team is willing and has room. It is shown, not
//! averaged, and names nobody.

use crate::answer::{Answer, Basis};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::id::Id;
use crate::members::{Member, Role};
use crate::people::Team;
use crate::reading::{Ageing, LevelSet, Reading, part_reading};
use crate::safe::ENOUGH;

/// What senior managers say of a team, and what the team says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// Of which team.
    pub team: &'a Id<Team>,
    /// What senior managers say.
    pub managers: Reading,
    /// What the team's own people say.
    pub team_says: Reading,
    /// The levels they name; none where so few answered that only the reading is shown.
    pub levels: Option<LevelSet>,
}

/// The gaps about a candidate, in the order of its teams. Whoever is a senior manager does not speak as one of the team, and
/// a ruling is nobody's view of it.
pub fn gaps<'a>(board: &Board, candidate: &'a Candidate, ageing: &Ageing) -> Vec<Gap<'a>> {
    let teams = candidate.teams.iter();
    teams
        .filter_map(|team| gap(board, candidate, team, ageing))
        .collect()
}

fn gap<'a>(
    board: &Board,
    candidate: &'a Candidate,
    team: &'a Id<Team>,
    ageing: &Ageing,
) -> Option<Gap<'a>> {
    let is_manager = |member: &Member| member.role == Role::SeniorManager;
    let managers = said_by(board, candidate, team, is_manager);
    let own = said_by(board, candidate, team, |member| {
        !is_manager(member) && member.teams.contains(team)
    });
    let reading = |said: &Candidate| part_reading(said, Condition::Operations, Some(team), ageing);
    let ((managers, _), (team_says, levels)) = (reading(&managers), reading(&own));
    let known = managers != Reading::Unknown && team_says != Reading::Unknown;
    (known && managers != team_says).then(|| Gap {
        team,
        managers,
        team_says,
        levels: (people(&own) >= ENOUGH).then_some(levels),
    })
}

/// The candidate with those answers alone that such people gave about a team.
fn said_by(
    board: &Board,
    candidate: &Candidate,
    team: &Id<Team>,
    such: impl Fn(&Member) -> bool,
) -> Candidate {
    let counts = |answer: &Answer| {
        answer.condition == Condition::Operations
            && answer.team.as_ref().is_none_or(|of| of == team)
            && answer.basis != Basis::Ruling
            && board.work.member(&answer.source).is_some_and(&such)
    };
    let answers = candidate.answers.iter().filter(|answer| counts(answer));
    Candidate {
        answers: answers.cloned().collect(),
        ..candidate.clone()
    }
}

fn people(said: &Candidate) -> usize {
    let mut people: Vec<_> = said.answers.iter().map(|answer| &answer.source).collect();
    people.sort_unstable();
    people.dedup();
    people.len()
}

#[cfg(test)]
mod tests;
