//! Where answers are given and taken back.

use std::fmt;

use engine::answer::{Answer, AnswerKey};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;

use crate::form::Word as _;
use crate::path::Segment;

/// The form for an answer about a condition of a candidate: a new one, or one that was given.
#[derive(Clone, Debug)]
pub(crate) struct AnswerPath<'a> {
    candidate: &'a Id<Candidate>,
    condition: Condition,
    team: Option<&'a Id<Team>>,
    given: Option<AnswerKey>,
    settles: bool,
    takes_back: bool,
}

impl<'a> AnswerPath<'a> {
    /// A new answer.
    pub(crate) fn new(candidate: &'a Id<Candidate>, condition: Condition) -> Self {
        Self {
            candidate,
            condition,
            team: None,
            given: None,
            settles: false,
            takes_back: false,
        }
    }

    /// The same, of one of the candidate's teams.
    #[must_use]
    pub(crate) fn of_team(self, team: Option<&'a Id<Team>>) -> Self {
        Self { team, ..self }
    }

    /// A new answer that settles what people disagree on.
    pub(crate) fn settling(candidate: &'a Id<Candidate>, condition: Condition) -> Self {
        Self {
            settles: true,
            ..Self::new(candidate, condition)
        }
    }

    /// An answer that was given, to change it.
    pub(crate) fn of(candidate: &'a Id<Candidate>, answer: &Answer) -> Self {
        Self {
            given: Some(answer.key()),
            ..Self::new(candidate, answer.condition)
        }
    }

    /// An answer that was given, to take it back.
    pub(crate) fn taking_back(candidate: &'a Id<Candidate>, answer: &Answer) -> Self {
        Self {
            takes_back: true,
            ..Self::of(candidate, answer)
        }
    }
}

impl fmt::Display for AnswerPath<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let page = if self.takes_back {
            "answer/take-back"
        } else {
            "answer"
        };
        let condition = self.condition.word();
        write!(
            out,
            "/problems/{}/{page}?condition={condition}",
            Segment(self.candidate.as_str())
        )?;
        if let Some(team) = self.team {
            write!(out, "&team={}", Segment(team.as_str()))?;
        }
        if let Some(key) = &self.given {
            write!(out, "&source={}", Segment(key.source.as_str()))?;
            if let Some(team) = &key.team {
                write!(out, "&team={}", Segment(team.as_str()))?;
            }
        }
        if self.settles {
            out.write_str("&basis=ruling")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use engine::answer::{Basis, Given, Reply, Said};

    use super::*;

    #[test]
    fn an_answer_is_found_by_its_key_whatever_its_ids_hold() {
        let candidate = Id::parse("a/b").unwrap();
        let answer = Answer {
            condition: Condition::Operations,
            team: Some(Id::parse("R&B").unwrap()),
            source: Id::parse("workshop 1").unwrap(),
            reply: Reply::Whole(Said::Yes),
            basis: Basis::Heard,
            given: Given::Undated,
        };
        let paths = [
            AnswerPath::new(&candidate, Condition::Interest),
            AnswerPath::settling(&candidate, Condition::Interest),
            AnswerPath::new(&candidate, Condition::Operations).of_team(answer.team.as_ref()),
            AnswerPath::of(&candidate, &answer),
            AnswerPath::taking_back(&candidate, &answer),
        ];
        assert_eq!(
            paths.map(|path| path.to_string()),
            [
                "/problems/a%2Fb/answer?condition=interest",
                "/problems/a%2Fb/answer?condition=interest&basis=ruling",
                "/problems/a%2Fb/answer?condition=operations&team=R%26B",
                "/problems/a%2Fb/answer?condition=operations&source=workshop%201&team=R%26B",
                "/problems/a%2Fb/answer/take-back?condition=operations&source=workshop%201&team=R%26B",
            ]
        );
    }
}
