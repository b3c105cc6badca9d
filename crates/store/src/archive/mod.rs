//! Everything that an organisation keeps, thing by thing: what an archive of it is made of, and what it is made from again.
//!
//! What lets somebody in is not among it: no passphrase, no session and no link. Nor is what is of the moment: which forms were
//! sent, and messages that wait to go out.

mod fill;
mod json;
mod take;

pub use fill::Filling;
pub use take::Whys;

use engine::answer::{AnswerKey, Source};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::settings::Settings;
use engine::text::Note;
use engine::work::Piece;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::{Digest, Email, Notices};
use crate::activity::Activity;
use crate::candidate_detail::Detail;
use crate::decision::Decision;
use crate::organisation::Organisation;
use crate::suggestion::Suggestion;

/// What an organisation is called and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    /// The organisation itself.
    pub organisation: Organisation,
    /// Its revision.
    pub revision: i64,
}

/// The kinds of thing that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeptKind {
    /// What is set; one thing.
    Settings,
    /// Services.
    Services,
    /// Teams.
    Teams,
    /// Groups of people.
    Groups,
    /// Who answers.
    Sources,
    /// Candidates, each with its answers and what is written about it.
    Candidates,
    /// Groundwork, rounds, exemplars, lessons, people and their roles.
    Work,
    /// Decisions with their sealed texts.
    Decisions,
    /// What was put forward without an account.
    Suggestions,
    /// How people are written to.
    Accounts,
    /// Who people are to the organisation's provider.
    Identities,
    /// What is public of passkeys.
    Passkeys,
    /// Who did what, and when.
    Activity,
}

/// One thing that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// What is set.
    Settings(Box<Settings>),
    /// A service.
    Service(Service),
    /// A team.
    Team(Team),
    /// A group of people.
    Group(Group),
    /// Who answers.
    Source(Source),
    /// A candidate.
    Candidate(Box<KeptCandidate>),
    /// A piece of work.
    Piece(Box<Piece>),
    /// A decision.
    Decision(Box<KeptDecision>),
    /// Something that was put forward without an account.
    Suggestion(Box<KeptSuggestion>),
    /// How a person is written to.
    Account(KeptAccount),
    /// Who a person is to a provider.
    Identity(KeptIdentity),
    /// What is public of a passkey.
    Passkey(Box<KeptPasskey>),
    /// A line of activity.
    Line(Box<Activity>),
}

/// A candidate with its answers, and what is read by people alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCandidate {
    /// The candidate.
    pub candidate: Candidate,
    /// What is written about it.
    pub detail: Option<Detail>,
    /// The reasons given for its answers, in order of their keys.
    pub whys: Vec<KeptWhy>,
}

/// The reason given for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptWhy {
    /// For which.
    #[serde(flatten)]
    pub answer: AnswerKey,
    /// The reason.
    pub why: Note,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDecision {
    /// Its id.
    pub id: Id<Decision>,
    /// Its number, from 1.
    pub number: i64,
    /// When it was sealed.
    pub sealed_at: Timestamp,
    /// Who sealed it.
    pub author: Id<Source>,
    /// When to look again.
    pub look_again: Option<Date>,
    /// The earlier decision whose place it takes.
    pub supersedes: Option<Id<Decision>>,
    /// The digest of the sealed text.
    pub digest: String,
    /// The text that never changes, to the byte.
    pub sealed: String,
}

/// Something that was put forward without an account, and the digest of the link by which it can be followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptSuggestion {
    /// What was put forward.
    pub suggestion: Suggestion,
    /// Of the link's secret.
    pub digest: Digest,
}

/// How a person is written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAccount {
    /// Whose it is.
    pub person: Id<Source>,
    /// Where.
    pub email: Option<Email>,
    /// How often.
    pub notices: Notices,
}

/// Who a person is to a provider.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KeptIdentity {
    /// The person.
    pub person: Id<Source>,
    /// The provider, by its address.
    pub issuer: String,
    /// The person's name there.
    pub subject: String,
}

/// What is public of a passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPasskey {
    /// The credential's id.
    pub id: Id<crate::Passkey>,
    /// Whose it is.
    pub person: Id<Source>,
    /// What they call it.
    pub name: String,
    /// The credential, as JSON.
    pub content: String,
    /// When it was made.
    pub made: Timestamp,
    /// When it was used last.
    pub used: Option<Timestamp>,
}

impl KeptKind {
    /// All, in the order of an archive: nothing names what comes after it.
    pub const ALL: [Self; 13] = [
        Self::Settings,
        Self::Services,
        Self::Teams,
        Self::Groups,
        Self::Sources,
        Self::Candidates,
        Self::Work,
        Self::Decisions,
        Self::Suggestions,
        Self::Accounts,
        Self::Identities,
        Self::Passkeys,
        Self::Activity,
    ];

    /// Its word in an archive.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Services => "services",
            Self::Teams => "teams",
            Self::Groups => "groups",
            Self::Sources => "sources",
            Self::Candidates => "candidates",
            Self::Work => "work",
            Self::Decisions => "decisions",
            Self::Suggestions => "suggestions",
            Self::Accounts => "accounts",
            Self::Identities => "identities",
            Self::Passkeys => "passkeys",
            Self::Activity => "activity",
        }
    }
}

impl Kept {
    /// Its kind.
    pub const fn kind(&self) -> KeptKind {
        match self {
            Self::Settings(_) => KeptKind::Settings,
            Self::Service(_) => KeptKind::Services,
            Self::Team(_) => KeptKind::Teams,
            Self::Group(_) => KeptKind::Groups,
            Self::Source(_) => KeptKind::Sources,
            Self::Candidate(_) => KeptKind::Candidates,
            Self::Piece(_) => KeptKind::Work,
            Self::Decision(_) => KeptKind::Decisions,
            Self::Suggestion(_) => KeptKind::Suggestions,
            Self::Account(_) => KeptKind::Accounts,
            Self::Identity(_) => KeptKind::Identities,
            Self::Passkey(_) => KeptKind::Passkeys,
            Self::Line(_) => KeptKind::Activity,
        }
    }
}
