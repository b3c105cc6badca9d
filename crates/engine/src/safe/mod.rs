//! An honest no is safe: which answers may be shown one by one to whom, and how much of each.
//!
//! Everyone sees their own. Of what other people said, level, basis and whether it is old are shown, without name or day,
//! in an order that tells nothing; of a team's room and will, where fewer than three of its people answered, only what all
//! answers make together. Names are for facilitators whom the organisation chose. What was written down for a role or a
//! meeting has no person behind it, and is shown whole.

use crate::answer::{Answer, AnswerKey, Basis, Reply, Source, SourceKind};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::id::Id;
use crate::members::NamesSeen;
use crate::people::Team;
use crate::reading::{Ageing, Weighed, weigh};
use crate::text::Note;
use crate::work::Work;

/// From so many people of a team on, their answers are shown one by one.
pub const ENOUGH: usize = 3;

/// One answer as a viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// What is said.
    pub reply: Reply,
    /// How they know.
    pub basis: Basis,
    /// Whether it is too old to count.
    pub is_old: bool,
    /// What became of it.
    pub weighed: Weighed,
    /// Why they say so.
    pub why: Option<&'a Note>,
    /// Whose it is, and when it was given; none where the viewer does not see that.
    pub whole: Option<&'a Answer>,
}

/// The answers about one part of a candidate, as a viewer sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part<'a> {
    /// Those that are shown one by one. Whose are named come first among those that count, then among the others.
    pub shown: Vec<Shown<'a>>,
    /// Whether there are answers that are shown only together with all others.
    pub some_together: bool,
}

/// How much of it a viewer sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// Neither whose it is nor when it was given.
    Nameless,
    /// Nothing of it by itself.
    Together,
}

/// A candidate's answers, and who looks at them.
pub struct Safe<'a> {
    board: &'a Board,
    candidate: &'a Candidate,
    viewer: &'a Id<Source>,
}

impl<'a> Safe<'a> {
    /// As one who looks sees them.
    pub fn of(board: &'a Board, candidate: &'a Candidate, viewer: &'a Id<Source>) -> Self {
        Self {
            board,
            candidate,
            viewer,
        }
    }

    /// How much of an answer they see.
    pub fn sight(&self, answer: &Answer) -> Sight {
        if is_open(self.board, self.viewer, &answer.source) {
            Sight::Whole
        } else if answer.condition == Condition::Operations && !self.is_enough(answer.team.as_ref())
        {
            Sight::Together
        } else {
            Sight::Nameless
        }
    }

    /// The answers about a condition that speak of a team, or of none. `whys` are the reasons given for the candidate's.
    pub fn part(
        &self,
        condition: Condition,
        team: Option<&Id<Team>>,
        ageing: &Ageing,
        whys: &'a [(AnswerKey, Note)],
    ) -> Part<'a> {
        let weighed = weigh(self.candidate, ageing);
        let all = self.candidate.answers.iter().zip(weighed);
        let about = |answer: &Answer| answer.condition == condition && answer.team.as_ref() == team;
        let mut part = Part::default();
        for (answer, weighed) in all.filter(|(answer, _)| about(answer)) {
            let whole = match self.sight(answer) {
                Sight::Whole => Some(answer),
                Sight::Nameless => None,
                Sight::Together => {
                    part.some_together = true;
                    continue;
                }
            };
            let key = answer.key();
            part.shown.push(Shown {
                reply: answer.reply,
                basis: answer.basis,
                is_old: ageing.is_old(condition, answer.given),
                weighed,
                why: whys.iter().find(|(of, _)| *of == key).map(|(_, why)| why),
                whole,
            });
        }
        part.shown.sort_by(|a, b| a.order().cmp(&b.order()));
        part
    }

    /// Whether as many people answered for each team that an answer speaks of as keep one another safe.
    fn is_enough(&self, team: Option<&Id<Team>>) -> bool {
        let named = team.map(std::slice::from_ref);
        let teams = named.unwrap_or(&self.candidate.teams);
        if teams.is_empty() {
            return self.people(|answer, _| answer.team.is_none()) >= ENOUGH;
        }
        let of = |team: &Id<Team>| {
            self.people(|answer, source| {
                let speaks = answer.team.is_none() || answer.team.as_ref() == Some(team);
                speaks && may_belong(&self.board.work, source, team)
            })
        };
        teams.iter().all(|team| of(team) >= ENOUGH)
    }

    /// How many people gave such answers on operations.
    fn people(&self, such: impl Fn(&Answer, &Id<Source>) -> bool) -> usize {
        let answers = self.candidate.answers.iter();
        let mut people: Vec<&Id<Source>> = answers
            .filter(|answer| answer.condition == Condition::Operations)
            .filter(|answer| is_person(self.board, &answer.source) && such(answer, &answer.source))
            .map(|answer| &answer.source)
            .collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    }
}

impl Shown<'_> {
    /// Whether it counts.
    pub fn counts(&self) -> bool {
        self.weighed == Weighed::Counts
    }

    /// What counts comes first, and what is shown whole. For the others the order is that of what is shown, and of nothing
    /// else: whoever gave the first of two does not give the first of the next two.
    fn order(&self) -> impl Ord {
        let nameless = self.whole.is_none().then(|| {
            let why = self.why.map_or("", |why| why.as_str());
            let [a, b] = match self.reply {
                Reply::Whole(said) => [said; 2],
                Reply::Halves(a, b) => [a, b],
            };
            (
                self.reply.said() as u8,
                self.basis,
                self.is_old,
                [a as u8, b as u8],
                why,
            )
        });
        (!self.counts(), nameless)
    }
}

/// Whether one who looks sees whose answers are: a facilitator whom the organisation chose for it.
pub fn sees_names(work: &Work, viewer: &Id<Source>) -> bool {
    match work.names_seen() {
        NamesSeen::ByNobody => false,
        NamesSeen::By(chosen) => chosen.contains(viewer) && work.facilitates(viewer),
    }
}

/// Whether one who looks sees who gave an answer of a source, when, and how it changed.
pub fn is_open(board: &Board, viewer: &Id<Source>, source: &Id<Source>) -> bool {
    source == viewer || !is_person(board, source) || sees_names(&board.work, viewer)
}

/// Whether there is a person behind a source. One that is not known is taken for one.
pub fn is_person(board: &Board, source: &Id<Source>) -> bool {
    let held = board.sources.get(source);
    held.is_none_or(|held| held.kind == SourceKind::Person)
}

/// Whether a person is of a team; one of whom that is not known speaks for the team they answered for.
fn may_belong(work: &Work, source: &Id<Source>, team: &Id<Team>) -> bool {
    let member = work.members.get(&source.of_kind());
    member.is_none_or(|member| member.teams.contains(team))
}

#[cfg(test)]
mod tests;
