//! Answers as far as the model reads them: no source, no date.

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::reading::Ageing;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDocument {
    /// The condition it is about.
    pub condition: Condition,
    /// For operations, the one team it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Id<Team>>,
    /// What is said.
    pub reply: ReplyDocument,
    /// How the source knows.
    pub basis: Basis,
    /// Whether it was too old to count on the day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub old: bool,
}

/// `"yes"`, or `["yes", "partly"]` where the halves of a condition were asked apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ReplyDocument {
    /// One reply for the condition.
    Whole(Said),
    /// Its halves.
    Halves(Said, Said),
}

impl From<Reply> for ReplyDocument {
    fn from(reply: Reply) -> Self {
        match reply {
            Reply::Whole(said) => Self::Whole(said),
            Reply::Halves(a, b) => Self::Halves(a, b),
        }
    }
}

impl From<ReplyDocument> for Reply {
    fn from(reply: ReplyDocument) -> Self {
        match reply {
            ReplyDocument::Whole(said) => Self::Whole(said),
            ReplyDocument::Halves(a, b) => Self::Halves(a, b),
        }
    }
}

impl ReplyDocument {
    /// Where it stands among replies.
    pub(crate) const fn order(self) -> [u8; 2] {
        match self {
            Self::Whole(said) => [said as u8, u8::MAX],
            Self::Halves(a, b) => [a as u8, b as u8],
        }
    }
}

impl AnswerDocument {
    fn of(answer: &Answer, team: Option<Id<Team>>, ageing: &Ageing) -> Self {
        Self {
            condition: answer.condition,
            team,
            reply: answer.reply.into(),
            basis: answer.basis,
            old: ageing.is_old(answer.condition, answer.given),
        }
    }

    fn order(&self) -> (Condition, Option<Id<Team>>, [u8; 2], Basis, bool) {
        let reply = match self.reply {
            ReplyDocument::Whole(said) => [said as u8, u8::MAX],
            ReplyDocument::Halves(a, b) => [a as u8, b as u8],
        };
        (
            self.condition,
            self.team.clone(),
            reply,
            self.basis,
            self.old,
        )
    }
}

/// The answers of a candidate that the model reads, in their order.
///
/// A ruling that names no team may be the latest for one team and not for another: it is then written once for each
/// team for which it is.
pub(super) fn of(candidate: &Candidate, ageing: &Ageing) -> Vec<AnswerDocument> {
    let mut kept = Vec::with_capacity(candidate.answers.len());
    for answer in candidate.answers.iter().filter(|a| is_heard(a, candidate)) {
        let whole = || AnswerDocument::of(answer, answer.team.clone(), ageing);
        if !rules(answer, ageing) {
            kept.push(whole());
            continue;
        }
        let teams = teams_of(answer, candidate);
        let latest: Vec<_> = teams
            .iter()
            .filter(|t| is_latest(answer, t.as_ref(), candidate, ageing))
            .collect();
        if latest.len() == teams.len() {
            kept.push(whole());
        } else {
            kept.extend(
                latest
                    .into_iter()
                    .map(|t| AnswerDocument::of(answer, t.clone(), ageing)),
            );
        }
    }
    kept.sort_by_cached_key(AnswerDocument::order);
    kept
}

/// Whether the model hears it at all: one about a team that the candidate no longer names is kept, and not read.
fn is_heard(answer: &Answer, candidate: &Candidate) -> bool {
    answer
        .team
        .as_ref()
        .is_none_or(|team| candidate.teams.contains(team))
}

/// Whether it is a ruling that may stand: one that says something, and is not old.
fn rules(answer: &Answer, ageing: &Ageing) -> bool {
    answer.basis == Basis::Ruling
        && answer.reply.said() != Said::Unknown
        && !ageing.is_old(answer.condition, answer.given)
}

/// The teams an answer speaks of; one unnamed where the condition is not read by team.
fn teams_of(answer: &Answer, candidate: &Candidate) -> Vec<Option<Id<Team>>> {
    let by_team = answer.condition == Condition::Operations && answer.team.is_none();
    if by_team && !candidate.teams.is_empty() {
        candidate.teams.iter().cloned().map(Some).collect()
    } else {
        vec![answer.team.clone()]
    }
}

/// Whether no later ruling speaks of the same team. One without a date stands beside the latest.
fn is_latest(
    answer: &Answer,
    team: Option<&Id<Team>>,
    candidate: &Candidate,
    ageing: &Ageing,
) -> bool {
    let speaks = |other: &&Answer| {
        other.condition == answer.condition
            && (other.condition != Condition::Operations
                || other.team.is_none()
                || other.team.as_ref() == team)
            && rules(other, ageing)
    };
    let latest = candidate
        .answers
        .iter()
        .filter(speaks)
        .filter_map(date)
        .max();
    date(answer).is_none_or(|day| Some(day) >= latest)
}

fn date(answer: &Answer) -> Option<Date> {
    match answer.given {
        Given::On(day) => Some(day),
        Given::Undated | Given::LongAgo => None,
    }
}
