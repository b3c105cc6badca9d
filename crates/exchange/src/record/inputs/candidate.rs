//! A candidate as a record holds it.

use engine::candidate::{Candidate, Kind, Status};
use engine::difference::{Difference, Judged, Levels, People};
use engine::id::Id;
use engine::reading::Ageing;
use engine::text::{Name, Title};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::{AnswerForm, answers, forms};
use super::{InputsError, name_of};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CandidateForm {
    id: Name,
    title: Title,
    kind: Kind,
    status: Status,
    service: Option<Name>,
    teams: Vec<Name>,
    room: u32,
    groups: Vec<Name>,
    sponsor: Option<Name>,
    needs: Vec<Name>,
    harm: Option<[u8; 2]>,
    unmet: Option<[u8; 2]>,
    disadvantage: Option<[u8; 2]>,
    /// At least, and at most where there is an end.
    reach: Option<(u64, Option<u64>)>,
    answers: Vec<AnswerForm>,
}

impl CandidateForm {
    pub(super) fn of(candidate: &Candidate, ageing: &Ageing) -> Self {
        let judged = |judged| {
            candidate
                .difference
                .judged(judged)
                .map(|l: Levels| [l.low(), l.high()])
        };
        Self {
            id: name_of(&candidate.id),
            title: candidate.title.clone(),
            kind: candidate.kind,
            status: candidate.status,
            service: candidate.service.as_ref().map(name_of),
            teams: candidate.teams.iter().map(name_of).collect(),
            room: candidate.room,
            groups: candidate.groups.iter().map(name_of).collect(),
            sponsor: candidate.sponsor.clone(),
            needs: candidate.needs.clone(),
            harm: judged(Judged::Harm),
            unmet: judged(Judged::Unmet),
            disadvantage: judged(Judged::Disadvantage),
            reach: candidate
                .difference
                .reach
                .map(|people| (people.least(), people.most())),
            answers: forms(&candidate.answers, ageing),
        }
    }

    pub(super) fn candidate(&self, today: Date) -> Result<Candidate, InputsError> {
        let impossible = |what| InputsError::Impossible {
            candidate: self.id.to_string(),
            what,
        };
        if self.room == 0 {
            return Err(impossible("no room to take"));
        }
        let levels = |judged, ends: Option<[u8; 2]>| match ends {
            None => Ok(None),
            Some([low, high]) => Levels::of(judged, low, high)
                .map(Some)
                .ok_or_else(|| impossible("levels")),
        };
        let reach = match self.reach {
            None => None,
            Some((least, most)) => {
                Some(People::between(least, most).ok_or_else(|| impossible("a reach"))?)
            }
        };
        Ok(Candidate {
            id: Id::from(&self.id),
            title: self.title.clone(),
            kind: self.kind,
            status: self.status,
            service: self.service.as_ref().map(Id::from),
            teams: self.teams.iter().map(Id::from).collect(),
            room: self.room,
            groups: self.groups.iter().map(Id::from).collect(),
            sponsor: self.sponsor.clone(),
            needs: self.needs.clone(),
            difference: Difference {
                harm: levels(Judged::Harm, self.harm)?,
                unmet: levels(Judged::Unmet, self.unmet)?,
                disadvantage: levels(Judged::Disadvantage, self.disadvantage)?,
                reach,
            },
            answers: answers(&self.answers, today).ok_or_else(|| impossible("an answer"))?,
        })
    }
}
