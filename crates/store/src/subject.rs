//! What activity is about.

use engine::board::Change;
use engine::id::Id;
use engine::work::PieceKind;
use serde::{Deserialize, Serialize};

use crate::organisation::Organisation;

/// What an activity line is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its id.
    pub id: String,
}

/// The kinds of thing that activity is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectKind {
    /// The organisation itself.
    Organisation,
    /// Its settings.
    Settings,
    /// A service.
    Service,
    /// A team.
    Team,
    /// A group.
    Group,
    /// A source.
    Source,
    /// A candidate, its answers and its detail.
    Candidate,
    /// A decision.
    Decision,
    /// An action of groundwork.
    Action,
    /// A play of the playbook.
    Play,
    /// A round.
    Round,
    /// An exemplar.
    Exemplar,
    /// A lesson.
    Lesson,
    /// What is kept beside a service.
    ServiceProfile,
    /// What is kept beside a group.
    GroupProfile,
    /// How a candidate hangs together with others.
    Ties,
    /// A person of the organisation: role, teams, and how they come in.
    Member,
    /// What one who is asked set aside.
    Waiting,
    /// Who sees names.
    Discretion,
    /// Who enters by the organisation's own sign-in.
    Entry,
    /// Whether the organisation is in the open.
    Openness,
    /// What is shown to everyone of a thing.
    Shown,
    /// A list that was brought in.
    Import,
    /// How lists are read, by name.
    Mapping,
}

impl From<PieceKind> for SubjectKind {
    fn from(kind: PieceKind) -> Self {
        match kind {
            PieceKind::Action => Self::Action,
            PieceKind::Play => Self::Play,
            PieceKind::Round => Self::Round,
            PieceKind::Exemplar => Self::Exemplar,
            PieceKind::Lesson => Self::Lesson,
            PieceKind::Service => Self::ServiceProfile,
            PieceKind::Group => Self::GroupProfile,
            PieceKind::Ties => Self::Ties,
            PieceKind::Member => Self::Member,
            PieceKind::Waiting => Self::Waiting,
            PieceKind::Discretion => Self::Discretion,
            PieceKind::Entry => Self::Entry,
            PieceKind::Openness => Self::Openness,
            PieceKind::Shown => Self::Shown,
            PieceKind::Import => Self::Import,
            PieceKind::Mapping => Self::Mapping,
        }
    }
}

impl Subject {
    /// A subject of a kind.
    pub fn new(kind: SubjectKind, id: &str) -> Self {
        Self {
            kind,
            id: id.to_owned(),
        }
    }

    /// What a change is about. Settings go by the organisation's id.
    pub(crate) fn of(change: &Change, org: &Id<Organisation>) -> Self {
        use SubjectKind as Kind;
        match change {
            Change::Candidate(candidate) => Self::new(Kind::Candidate, candidate.id.as_str()),
            Change::RemoveCandidate(id) | Change::Answer(id, _) | Change::Withdraw(id, _) => {
                Self::new(Kind::Candidate, id.as_str())
            }
            Change::Service(service) => Self::new(Kind::Service, service.id.as_str()),
            Change::RemoveService(id) => Self::new(Kind::Service, id.as_str()),
            Change::Team(team) => Self::new(Kind::Team, team.id.as_str()),
            Change::RemoveTeam(id) => Self::new(Kind::Team, id.as_str()),
            Change::Group(group) => Self::new(Kind::Group, group.id.as_str()),
            Change::RemoveGroup(id) => Self::new(Kind::Group, id.as_str()),
            Change::Source(source) => Self::new(Kind::Source, source.id.as_str()),
            Change::RemoveSource(id) => Self::new(Kind::Source, id.as_str()),
            Change::Settings(_) => Self::new(Kind::Settings, org.as_str()),
            Change::Piece(piece) => Self::new(piece.kind().into(), piece.id()),
        }
    }
}
