//! A candidate as a document.

use engine::candidate::{Candidate, Kind, Status};
use engine::difference::{Judged, Levels};
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::reading::Ageing;
use engine::text::{Name, Title};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answers::{self, AnswerDocument};

/// A candidate of any status. What is absent is not known, or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CandidateDocument {
    /// Its id.
    pub id: Id<Candidate>,
    /// What it is.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// Where it is in its life.
    pub status: StatusDocument,
    /// For a done one, the day, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// Its service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Id<Service>>,
    /// Its teams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<Id<Team>>,
    /// Places it takes of each.
    pub room: u32,
    /// The groups it touches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Id<Group>>,
    /// The role whose interest it hangs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsor: Option<Name>,
    /// Skills or access.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Name>,
    /// Least and greatest level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub harm: Option<[u8; 2]>,
    /// Least and greatest level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmet: Option<[u8; 2]>,
    /// Least and greatest level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disadvantage: Option<[u8; 2]>,
    /// People a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<PeopleDocument>,
    /// Its answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<AnswerDocument>,
}

/// Where a candidate is in its life; the day of a done one stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusDocument {
    /// On the list.
    Candidate,
    /// An exemplar under way.
    Exemplar,
    /// Law, ombudsman or inspection.
    MustDo,
    /// Done.
    Done,
    /// Left out for now.
    Parked,
}

/// People a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleDocument {
    /// At least so many.
    pub least: u64,
    /// At most so many; absent where there is no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u64>,
}

impl CandidateDocument {
    pub(super) fn of(candidate: &Candidate, ageing: &Ageing) -> Self {
        let ends = |l: Levels| [l.low(), l.high()];
        let judged = |judged| candidate.difference.judged(judged).map(ends);
        let (status, done_on) = status(candidate.status);
        let reach = candidate.difference.reach;
        Self {
            id: candidate.id.clone(),
            title: candidate.title.clone(),
            kind: candidate.kind,
            status,
            done_on,
            service: candidate.service.clone(),
            teams: candidate.teams.clone(),
            room: candidate.room,
            groups: candidate.groups.clone(),
            sponsor: candidate.sponsor.clone(),
            needs: candidate.needs.clone(),
            harm: judged(Judged::Harm),
            unmet: judged(Judged::Unmet),
            disadvantage: judged(Judged::Disadvantage),
            reach: reach.map(|p| PeopleDocument {
                least: p.least(),
                most: p.most(),
            }),
            answers: answers::of(candidate, ageing),
        }
    }

    /// Its levels on a judged dimension, as written.
    pub(super) const fn judged(&self, judged: Judged) -> Option<[u8; 2]> {
        match judged {
            Judged::Harm => self.harm,
            Judged::Unmet => self.unmet,
            Judged::Disadvantage => self.disadvantage,
        }
    }

    /// Its status; none where a day stands beside one that is not done.
    pub(super) const fn status(&self) -> Option<Status> {
        match (self.status, self.done_on) {
            (StatusDocument::Done, done_on) => Some(Status::Done(done_on)),
            (StatusDocument::Candidate, None) => Some(Status::Candidate),
            (StatusDocument::Exemplar, None) => Some(Status::Exemplar),
            (StatusDocument::MustDo, None) => Some(Status::MustDo),
            (StatusDocument::Parked, None) => Some(Status::Parked),
            (_, Some(_)) => None,
        }
    }
}

const fn status(status: Status) -> (StatusDocument, Option<Date>) {
    match status {
        Status::Candidate => (StatusDocument::Candidate, None),
        Status::Exemplar => (StatusDocument::Exemplar, None),
        Status::MustDo => (StatusDocument::MustDo, None),
        Status::Done(on) => (StatusDocument::Done, on),
        Status::Parked => (StatusDocument::Parked, None),
    }
}
