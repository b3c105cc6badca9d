//! Each thing as a line of JSON.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Kept, KeptKind};
use crate::activity::{Activity, By, What};
use crate::subject::{Subject, SubjectKind};

/// A line of activity. What was there before and after stands in it to the byte.
#[derive(Serialize, Deserialize)]
struct Told {
    revision: i64,
    line: i64,
    at: Timestamp,
    author: Id<Source>,
    what: What,
    subject: SubjectKind,
    id: String,
    before: Option<Box<RawValue>>,
    after: Option<Box<RawValue>>,
}

impl Kept {
    /// As JSON, on one line.
    ///
    /// # Errors
    /// Where what was kept of a line of activity is no JSON: something else changed the database.
    pub fn json(&self) -> serde_json::Result<String> {
        match self {
            Self::Settings(one) => serde_json::to_string(one),
            Self::Service(one) => serde_json::to_string(one),
            Self::Team(one) => serde_json::to_string(one),
            Self::Group(one) => serde_json::to_string(one),
            Self::Source(one) => serde_json::to_string(one),
            Self::Candidate(one) => serde_json::to_string(one),
            Self::Piece(one) => serde_json::to_string(one),
            Self::Decision(one) => serde_json::to_string(one),
            Self::Suggestion(one) => serde_json::to_string(one),
            Self::Account(one) => serde_json::to_string(one),
            Self::Identity(one) => serde_json::to_string(one),
            Self::Passkey(one) => serde_json::to_string(one),
            Self::Line(one) => serde_json::to_string(&Told::of(one)?),
        }
    }

    /// From a line of JSON.
    ///
    /// # Errors
    /// Where it does not tell a thing of that kind.
    pub fn parse(kind: KeptKind, json: &str) -> serde_json::Result<Self> {
        Ok(match kind {
            KeptKind::Settings => Self::Settings(serde_json::from_str(json)?),
            KeptKind::Services => Self::Service(serde_json::from_str(json)?),
            KeptKind::Teams => Self::Team(serde_json::from_str(json)?),
            KeptKind::Groups => Self::Group(serde_json::from_str(json)?),
            KeptKind::Sources => Self::Source(serde_json::from_str(json)?),
            KeptKind::Candidates => Self::Candidate(serde_json::from_str(json)?),
            KeptKind::Work => Self::Piece(serde_json::from_str(json)?),
            KeptKind::Decisions => Self::Decision(serde_json::from_str(json)?),
            KeptKind::Suggestions => Self::Suggestion(serde_json::from_str(json)?),
            KeptKind::Accounts => Self::Account(serde_json::from_str(json)?),
            KeptKind::Identities => Self::Identity(serde_json::from_str(json)?),
            KeptKind::Passkeys => Self::Passkey(serde_json::from_str(json)?),
            KeptKind::Activity => Self::Line(Box::new(serde_json::from_str::<Told>(json)?.meant())),
        })
    }
}

impl Told {
    fn of(activity: &Activity) -> serde_json::Result<Self> {
        let raw = |text: &Option<String>| text.clone().map(RawValue::from_string).transpose();
        Ok(Self {
            revision: activity.revision,
            line: activity.line,
            at: activity.by.at,
            author: activity.by.author.clone(),
            what: activity.what,
            subject: activity.subject.kind,
            id: activity.subject.id.clone(),
            before: raw(&activity.before)?,
            after: raw(&activity.after)?,
        })
    }

    fn meant(self) -> Activity {
        let text = |raw: Option<Box<RawValue>>| raw.map(|raw| String::from(Box::<str>::from(raw)));
        Activity {
            revision: self.revision,
            line: self.line,
            by: By {
                author: self.author,
                at: self.at,
            },
            what: self.what,
            subject: Subject {
                kind: self.subject,
                id: self.id,
            },
            before: text(self.before),
            after: text(self.after),
        }
    }
}
