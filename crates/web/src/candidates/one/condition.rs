//! One condition: how it reads, and what made it so.

use engine::answer::{Answer, AnswerKey, Basis};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::reading::{Ageing, ConditionReading, Reading, Weighed, team_reading, weigh};
use engine::text::Note;
use wording::{Names, condition, reading};

use super::answer::{AnswerShown, capital};
use crate::answers::AnswerPath;
use crate::components::Tag;
use crate::form::Word as _;

/// What a condition's part of the page is made from.
pub(super) struct Told<'a> {
    pub(super) candidate: &'a Candidate,
    pub(super) ageing: Ageing,
    pub(super) names: Names<'a>,
    /// The reasons given for its answers.
    pub(super) whys: &'a [(AnswerKey, Note)],
}

/// A condition as it is shown.
pub(super) struct ConditionShown<'a> {
    condition: Condition,
    reading: Reading,
    /// Where people disagree, who says what.
    pub(super) disagreement: Option<String>,
    /// For operations of several teams, each by itself.
    pub(super) teams: Vec<TeamShown<'a>>,
    /// The answers that speak of no team, those that count first.
    pub(super) answers: Vec<AnswerShown<'a>>,
    pub(super) add: AnswerPath<'a>,
    pub(super) settle: Option<AnswerPath<'a>>,
}

/// One team's part of operations.
pub(super) struct TeamShown<'a> {
    pub(super) name: &'a str,
    reading: Option<Reading>,
    pub(super) answers: Vec<AnswerShown<'a>>,
}

impl<'a> Told<'a> {
    /// The three conditions, by their readings.
    pub(super) fn conditions(&self, readings: &[ConditionReading; 3]) -> Vec<ConditionShown<'a>> {
        let weighed = weigh(self.candidate, &self.ageing);
        readings
            .iter()
            .map(|reading| self.condition(reading, &weighed))
            .collect()
    }

    fn condition(&self, reading: &ConditionReading, weighed: &[Weighed]) -> ConditionShown<'a> {
        let condition = reading.condition;
        let id = &self.candidate.id;
        let contested = reading.reading == Reading::Contested;
        let settled =
            |answer: &Answer| answer.condition == condition && answer.basis == Basis::Ruling;
        ConditionShown {
            condition,
            reading: reading.reading,
            disagreement: contested.then(|| capital(&reading::disagreement(reading.levels))),
            teams: self.teams(condition, weighed),
            answers: self.answers(condition, None, weighed),
            add: AnswerPath::new(id, condition),
            settle: (contested || self.candidate.answers.iter().any(settled))
                .then(|| AnswerPath::settling(id, condition)),
        }
    }

    /// The candidate's teams where it has several, and whatever other team an answer speaks of.
    fn teams(&self, condition: Condition, weighed: &[Weighed]) -> Vec<TeamShown<'a>> {
        let mut teams: Vec<&'a Id<Team>> = Vec::new();
        if condition == Condition::Operations && self.candidate.teams.len() > 1 {
            teams.extend(&self.candidate.teams);
        }
        for answer in self
            .candidate
            .answers
            .iter()
            .filter(|answer| answer.condition == condition)
        {
            teams.extend(
                answer
                    .team
                    .iter()
                    .filter(|team| !teams.contains(team))
                    .collect::<Vec<_>>(),
            );
        }
        let mut shown: Vec<TeamShown<'a>> = teams
            .into_iter()
            .map(|team| self.team(condition, team, weighed))
            .collect();
        shown.sort_by_key(|team| team.name);
        shown
    }

    fn team(&self, condition: Condition, team: &'a Id<Team>, weighed: &[Weighed]) -> TeamShown<'a> {
        let named = self.names.board().teams.get(team);
        let asked = self.candidate.teams.contains(team);
        TeamShown {
            name: named.map_or(team.as_str(), |team| team.name.as_str()),
            reading: asked.then(|| team_reading(self.candidate, team, &self.ageing)),
            answers: self.answers(condition, Some(team), weighed),
        }
    }

    fn answers(
        &self,
        condition: Condition,
        team: Option<&Id<Team>>,
        weighed: &[Weighed],
    ) -> Vec<AnswerShown<'a>> {
        let about = |answer: &Answer| answer.condition == condition && answer.team.as_ref() == team;
        let all = self
            .candidate
            .answers
            .iter()
            .zip(weighed)
            .filter(|(answer, _)| about(answer));
        let shown = all.map(|(answer, weighed)| {
            AnswerShown::of(self.candidate, answer, *weighed, self.whys, &self.names)
        });
        let mut shown: Vec<AnswerShown<'a>> = shown.collect();
        shown.sort_by_key(|answer| !answer.counts);
        shown
    }
}

/// What the template asks for.
impl ConditionShown<'_> {
    pub(super) fn id(&self) -> &'static str {
        self.condition.word()
    }

    pub(super) fn label(&self) -> &'static str {
        condition::label(self.condition)
    }

    pub(super) fn question(&self) -> &'static str {
        condition::question(self.condition)
    }

    pub(super) fn reading(&self) -> Tag<'static> {
        tag(self.reading)
    }

    /// Who may settle it.
    pub(super) fn owner(&self) -> &'static str {
        condition::owner(self.condition)
    }

    pub(super) fn is_silent(&self) -> bool {
        self.answers.is_empty() && self.teams.iter().all(|team| team.answers.is_empty())
    }
}

/// What the template asks for.
impl TeamShown<'_> {
    pub(super) fn reading(&self) -> Option<Tag<'static>> {
        self.reading.map(tag)
    }
}

/// A reading as a tag: the word says it, the colour helps.
fn tag(reading: Reading) -> Tag<'static> {
    let colour = match reading {
        Reading::Present => "govuk-tag--green",
        Reading::Partly | Reading::Contested => "govuk-tag--yellow",
        Reading::Missing => "govuk-tag--purple",
        Reading::Unknown => "govuk-tag--grey",
    };
    Tag::new(capital(reading::label(reading))).classes(colour)
}
