//! One condition: how it reads, and what made it so.

use engine::answer::{Answer, AnswerKey, Basis};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::reading::{Ageing, ConditionReading, Reading, team_reading};
use engine::safe::Safe;
use engine::text::Note;
use wording::{Names, condition, reading, safe};

use super::answer::{AnswerShown, capital};
use crate::answers::AnswerPath;
use crate::components::Tag;
use crate::form::Word as _;

/// What a condition's part of the page is made from.
pub(super) struct Told<'a> {
    pub(super) candidate: &'a Candidate,
    pub(super) ageing: Ageing,
    pub(super) names: Names<'a>,
    /// What the one who looks sees of its answers.
    pub(super) safe: Safe<'a>,
    /// Whether what others answered is kept from them: then nothing is said of what answers make.
    pub(super) is_hidden: bool,
    /// The reasons given for its answers.
    pub(super) whys: &'a [(AnswerKey, Note)],
}

/// A condition as it is shown.
pub(super) struct ConditionShown<'a> {
    condition: Condition,
    /// How it reads; none where that is not shown yet.
    reading: Option<Reading>,
    /// Where people disagree, who says what.
    pub(super) disagreement: Option<String>,
    /// For operations of several teams, each by itself.
    pub(super) teams: Vec<TeamShown<'a>>,
    /// The answers that speak of no team, those that count first.
    pub(super) answers: Vec<AnswerShown<'a>>,
    /// Said where some answers are shown only together.
    pub(super) together: Option<&'static str>,
    pub(super) add: AnswerPath<'a>,
    pub(super) settle: Option<AnswerPath<'a>>,
}

/// One team's part of operations.
pub(super) struct TeamShown<'a> {
    pub(super) name: &'a str,
    /// Whether it is asked for now.
    pub(super) is_asked: bool,
    reading: Option<Reading>,
    pub(super) answers: Vec<AnswerShown<'a>>,
    /// Said where some answers are shown only together.
    pub(super) together: Option<&'static str>,
}

impl<'a> Told<'a> {
    /// The three conditions, by their readings.
    pub(super) fn conditions(&self, readings: &[ConditionReading; 3]) -> Vec<ConditionShown<'a>> {
        readings
            .iter()
            .map(|reading| self.condition(reading))
            .collect()
    }

    fn condition(&self, reading: &ConditionReading) -> ConditionShown<'a> {
        let condition = reading.condition;
        let id = &self.candidate.id;
        let contested = reading.reading == Reading::Contested && !self.is_hidden;
        let (answers, together) = self.answers(condition, None);
        let settled =
            |answer: &Answer| answer.condition == condition && answer.basis == Basis::Ruling;
        ConditionShown {
            condition,
            reading: (!self.is_hidden).then_some(reading.reading),
            disagreement: contested.then(|| capital(&reading::disagreement(reading.levels))),
            teams: self.teams(condition),
            answers,
            together,
            add: AnswerPath::new(id, condition),
            settle: (contested || self.candidate.answers.iter().any(settled))
                .then(|| AnswerPath::settling(id, condition)),
        }
    }

    /// The candidate's teams where it has several, and whatever other team an answer speaks of.
    fn teams(&self, condition: Condition) -> Vec<TeamShown<'a>> {
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
            .map(|team| self.team(condition, team))
            .collect();
        shown.sort_by_key(|team| team.name);
        shown
    }

    fn team(&self, condition: Condition, team: &'a Id<Team>) -> TeamShown<'a> {
        let named = self.names.board().teams.get(team);
        let asked = self.candidate.teams.contains(team);
        let (answers, together) = self.answers(condition, Some(team));
        TeamShown {
            name: named.map_or(team.as_str(), |team| team.name.as_str()),
            is_asked: asked,
            reading: (asked && !self.is_hidden)
                .then(|| team_reading(self.candidate, team, &self.ageing)),
            answers,
            together,
        }
    }

    fn answers(
        &self,
        condition: Condition,
        team: Option<&Id<Team>>,
    ) -> (Vec<AnswerShown<'a>>, Option<&'static str>) {
        let part = self.safe.part(condition, team, &self.ageing, self.whys);
        let shown = part.shown.into_iter();
        let shown = shown.map(|one| AnswerShown::of(&one, self.candidate, condition, &self.names));
        (
            shown.collect(),
            part.some_together.then_some(safe::TOGETHER),
        )
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

    pub(super) fn reading(&self) -> Option<Tag<'static>> {
        self.reading.map(tag)
    }

    /// Who may settle it.
    pub(super) fn owner(&self) -> &'static str {
        condition::owner(self.condition)
    }

    pub(super) fn is_silent(&self) -> bool {
        let is_silent =
            |answers: &[_], together: Option<_>| answers.is_empty() && together.is_none();
        let mut teams = self.teams.iter();
        is_silent(&self.answers, self.together)
            && teams.all(|team| is_silent(&team.answers, team.together))
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
