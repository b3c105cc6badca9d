//! Which answer an address speaks of: a new one about a condition, or one that was given.

use engine::answer::{Answer, AnswerKey, Basis, Reply};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::text::Note;
use serde::Deserialize;

use super::form::{BASIS, HALVES, NAME, REPLY, SOURCE, TEAM, VOICE, WAS, WHY, Whose};
use super::was::was_word;
use crate::form::{Typed, Word as _};
use crate::layout::Fault;

/// What the address says besides the candidate.
#[derive(Deserialize)]
pub(super) struct Asked {
    condition: String,
    team: Option<String>,
    source: Option<String>,
    basis: Option<String>,
}

impl Asked {
    /// The condition.
    pub(super) fn condition(&self) -> Result<Condition, Fault> {
        Condition::of(&self.condition).ok_or(Fault::NotFound)
    }

    /// The answer that was given, where the address names one; it must be there.
    pub(super) fn given<'a>(&self, candidate: &'a Candidate) -> Result<Option<&'a Answer>, Fault> {
        let Some(source) = &self.source else {
            return Ok(None);
        };
        let key = key(self.condition()?, self.team.as_deref(), source)?;
        let held = candidate.answers.iter().find(|answer| answer.key() == key);
        held.map(Some).ok_or(Fault::NotFound)
    }

    /// The form as it is first shown: filled with the answer that was given, else empty.
    pub(super) fn filled(
        &self,
        candidate: &Candidate,
        whys: &[(AnswerKey, Note)],
    ) -> Result<Typed, Fault> {
        if let Some(answer) = self.given(candidate)? {
            return Ok(filled_with(answer, whys));
        }
        let settles = self.basis.as_deref() == Some(Basis::Ruling.word());
        if !settles {
            let typed = Typed::default()
                .with(VOICE, Whose::Mine.word())
                .with(TEAM, self.team.as_deref().unwrap_or(""));
            return Ok(typed.with(BASIS, Basis::FirstHand.word()));
        }
        // A ruling is mostly written down for a role; the sponsor's is known by name.
        let sponsor = candidate
            .sponsor
            .as_ref()
            .filter(|_| self.condition == Condition::Interest.word());
        let typed = Typed::default()
            .with(BASIS, Basis::Ruling.word())
            .with(VOICE, Whose::Written.word());
        Ok(typed.with(NAME, sponsor.map_or("", |role| role.as_str())))
    }
}

/// The key of an answer, by the words of an address or a form.
pub(super) fn key(
    condition: Condition,
    team: Option<&str>,
    source: &str,
) -> Result<AnswerKey, Fault> {
    let team = team
        .filter(|team| !team.is_empty())
        .map(Id::parse)
        .transpose();
    Ok(AnswerKey {
        condition,
        team: team.map_err(|_| Fault::NotFound)?,
        source: Id::parse(source).map_err(|_| Fault::NotFound)?,
    })
}

fn filled_with(answer: &Answer, whys: &[(AnswerKey, Note)]) -> Typed {
    let key = answer.key();
    let why = whys
        .iter()
        .find(|(of, _)| *of == key)
        .map_or("", |(_, why)| why.as_str());
    let typed = Typed::default()
        .with(SOURCE, answer.source.as_str())
        .with(TEAM, answer.team.as_ref().map_or("", |team| team.as_str()))
        .with(WAS, was_word(Some((answer.reply, answer.basis))))
        .with(REPLY, answer.reply.said().word())
        .with(BASIS, answer.basis.word())
        .with(WHY, why);
    match answer.reply {
        Reply::Whole(_) => typed,
        Reply::Halves(a, b) => typed.with(HALVES[0], a.word()).with(HALVES[1], b.word()),
    }
}
