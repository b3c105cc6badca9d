//! What an organisation does about its board: groundwork, rounds, exemplars and lessons, and what it keeps beside its
//! services, groups, candidates and people. The decision model reads none of it.

mod asked;
mod naming;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::entry::Entry;
use crate::exemplars::{Exemplar, Lesson};
use crate::groundwork::{Action, Play};
use crate::id::Id;
use crate::imports::{Import, KeptMapping};
use crate::keyed::{HasId, Keyed};
use crate::members::{Discretion, Member, Waiting};
use crate::public::{Openness, Shown};
use crate::rounds::Round;
use crate::scene::{GroupProfile, ServiceProfile, Ties};

/// All of it. Nothing is ever taken out: an action is dropped, a play retired, an exemplar gone back, a mapping put away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Groundwork.
    pub actions: Keyed<Arc<Action>>,
    /// The organisation's own plays, and its changes to those of the playbook.
    pub plays: Keyed<Arc<Play>>,
    /// Rounds of choosing.
    pub rounds: Keyed<Arc<Round>>,
    /// What was started.
    pub exemplars: Keyed<Arc<Exemplar>>,
    /// What was learned.
    pub lessons: Keyed<Arc<Lesson>>,
    /// What is kept beside services.
    pub services: Keyed<Arc<ServiceProfile>>,
    /// What is kept beside groups.
    pub groups: Keyed<Arc<GroupProfile>>,
    /// How candidates hang together.
    pub ties: Keyed<Arc<Ties>>,
    /// People who may come in.
    pub members: Keyed<Arc<Member>>,
    /// What those who are asked set aside.
    pub waiting: Keyed<Arc<Waiting>>,
    /// Who sees names: one at most.
    pub discretion: Keyed<Arc<Discretion>>,
    /// Who enters by the organisation's own sign-in: one at most.
    pub entry: Keyed<Arc<Entry>>,
    /// Whether the organisation is in the open: one at most.
    pub openness: Keyed<Arc<Openness>>,
    /// What is shown to everyone.
    pub shown: Keyed<Arc<Shown>>,
    /// Lists that were brought in.
    pub imports: Keyed<Arc<Import>>,
    /// How lists are read, by name.
    pub mappings: Keyed<Arc<KeptMapping>>,
}

/// One piece of work, put in place of the one with its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// An action of groundwork.
    Action(Action),
    /// A play.
    Play(Play),
    /// A round.
    Round(Round),
    /// An exemplar.
    Exemplar(Exemplar),
    /// A lesson.
    Lesson(Lesson),
    /// What is kept beside a service.
    Service(ServiceProfile),
    /// What is kept beside a group.
    Group(GroupProfile),
    /// How a candidate hangs together with others.
    Ties(Ties),
    /// A person.
    Member(Member),
    /// What one who is asked set aside.
    Waiting(Waiting),
    /// Who sees names.
    Discretion(Discretion),
    /// Who enters by the organisation's own sign-in.
    Entry(Entry),
    /// Whether the organisation is in the open.
    Openness(Openness),
    /// What is shown to everyone of a thing.
    Shown(Shown),
    /// A list that was brought in.
    Import(Import),
    /// How lists are read, by name.
    Mapping(KeptMapping),
}

/// The kinds of pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// An action of groundwork.
    Action,
    /// A play.
    Play,
    /// A round.
    Round,
    /// An exemplar.
    Exemplar,
    /// A lesson.
    Lesson,
    /// What is kept beside a service.
    Service,
    /// What is kept beside a group.
    Group,
    /// How a candidate hangs together with others.
    Ties,
    /// A person.
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

impl Piece {
    /// What kind of piece it is.
    pub const fn kind(&self) -> PieceKind {
        match self {
            Self::Action(_) => PieceKind::Action,
            Self::Play(_) => PieceKind::Play,
            Self::Round(_) => PieceKind::Round,
            Self::Exemplar(_) => PieceKind::Exemplar,
            Self::Lesson(_) => PieceKind::Lesson,
            Self::Service(_) => PieceKind::Service,
            Self::Group(_) => PieceKind::Group,
            Self::Ties(_) => PieceKind::Ties,
            Self::Member(_) => PieceKind::Member,
            Self::Waiting(_) => PieceKind::Waiting,
            Self::Discretion(_) => PieceKind::Discretion,
            Self::Entry(_) => PieceKind::Entry,
            Self::Openness(_) => PieceKind::Openness,
            Self::Shown(_) => PieceKind::Shown,
            Self::Import(_) => PieceKind::Import,
            Self::Mapping(_) => PieceKind::Mapping,
        }
    }

    /// Its id, as text. What is kept beside a thing has the thing's.
    pub fn id(&self) -> &str {
        match self {
            Self::Action(action) => action.id.as_str(),
            Self::Play(play) => play.id.as_str(),
            Self::Round(round) => round.id.as_str(),
            Self::Exemplar(exemplar) => exemplar.id.as_str(),
            Self::Lesson(lesson) => lesson.id.as_str(),
            Self::Service(profile) => profile.id.as_str(),
            Self::Group(profile) => profile.id.as_str(),
            Self::Ties(ties) => ties.id.as_str(),
            Self::Member(member) => member.id.as_str(),
            Self::Waiting(waiting) => waiting.id.as_str(),
            Self::Discretion(discretion) => discretion.id.as_str(),
            Self::Entry(entry) => entry.id.as_str(),
            Self::Openness(openness) => openness.id.as_str(),
            Self::Shown(shown) => shown.id.as_str(),
            Self::Import(import) => import.id.as_str(),
            Self::Mapping(mapping) => mapping.id.as_str(),
        }
    }
}

impl Work {
    /// Puts a piece in place of the one of its kind with its id.
    pub fn put(&mut self, piece: &Piece) {
        match piece {
            Piece::Action(action) => self.actions.put(Arc::new(action.clone())),
            Piece::Play(play) => self.plays.put(Arc::new(play.clone())),
            Piece::Round(round) => self.rounds.put(Arc::new(round.clone())),
            Piece::Exemplar(exemplar) => self.exemplars.put(Arc::new(exemplar.clone())),
            Piece::Lesson(lesson) => self.lessons.put(Arc::new(lesson.clone())),
            Piece::Service(profile) => self.services.put(Arc::new(profile.clone())),
            Piece::Group(profile) => self.groups.put(Arc::new(profile.clone())),
            Piece::Ties(ties) => self.ties.put(Arc::new(ties.clone())),
            Piece::Member(member) => self.members.put(Arc::new(member.clone())),
            Piece::Waiting(waiting) => self.waiting.put(Arc::new(waiting.clone())),
            Piece::Discretion(one) => self.discretion.put(Arc::new(one.clone())),
            Piece::Entry(entry) => self.entry.put(Arc::new(entry.clone())),
            Piece::Openness(one) => self.openness.put(Arc::new(one.clone())),
            Piece::Shown(shown) => self.shown.put(Arc::new(shown.clone())),
            Piece::Import(import) => self.imports.put(Arc::new(import.clone())),
            Piece::Mapping(mapping) => self.mappings.put(Arc::new(mapping.clone())),
        }
    }

    /// Takes the piece of its kind with its id out: only a past board is made so.
    pub fn take_out(&mut self, piece: &Piece) {
        match piece {
            Piece::Action(of) => drop(self.actions.remove(&of.id)),
            Piece::Play(of) => drop(self.plays.remove(&of.id)),
            Piece::Round(of) => drop(self.rounds.remove(&of.id)),
            Piece::Exemplar(of) => drop(self.exemplars.remove(&of.id)),
            Piece::Lesson(of) => drop(self.lessons.remove(&of.id)),
            Piece::Service(of) => drop(self.services.remove(&of.id)),
            Piece::Group(of) => drop(self.groups.remove(&of.id)),
            Piece::Ties(of) => drop(self.ties.remove(&of.id)),
            Piece::Member(of) => drop(self.members.remove(&of.id)),
            Piece::Waiting(of) => drop(self.waiting.remove(&of.id)),
            Piece::Discretion(of) => drop(self.discretion.remove(&of.id)),
            Piece::Entry(of) => drop(self.entry.remove(&of.id)),
            Piece::Openness(of) => drop(self.openness.remove(&of.id)),
            Piece::Shown(of) => drop(self.shown.remove(&of.id)),
            Piece::Import(of) => drop(self.imports.remove(&of.id)),
            Piece::Mapping(of) => drop(self.mappings.remove(&of.id)),
        }
    }

    /// What stands in the place of a piece now.
    pub fn now(&self, piece: &Piece) -> Option<Piece> {
        match piece {
            Piece::Action(of) => held(&self.actions, &of.id).map(Piece::Action),
            Piece::Play(of) => held(&self.plays, &of.id).map(Piece::Play),
            Piece::Round(of) => held(&self.rounds, &of.id).map(Piece::Round),
            Piece::Exemplar(of) => held(&self.exemplars, &of.id).map(Piece::Exemplar),
            Piece::Lesson(of) => held(&self.lessons, &of.id).map(Piece::Lesson),
            Piece::Service(of) => held(&self.services, &of.id).map(Piece::Service),
            Piece::Group(of) => held(&self.groups, &of.id).map(Piece::Group),
            Piece::Ties(of) => held(&self.ties, &of.id).map(Piece::Ties),
            Piece::Member(of) => held(&self.members, &of.id).map(Piece::Member),
            Piece::Waiting(of) => held(&self.waiting, &of.id).map(Piece::Waiting),
            Piece::Discretion(of) => held(&self.discretion, &of.id).map(Piece::Discretion),
            Piece::Entry(of) => held(&self.entry, &of.id).map(Piece::Entry),
            Piece::Openness(of) => held(&self.openness, &of.id).map(Piece::Openness),
            Piece::Shown(of) => held(&self.shown, &of.id).map(Piece::Shown),
            Piece::Import(of) => held(&self.imports, &of.id).map(Piece::Import),
            Piece::Mapping(of) => held(&self.mappings, &of.id).map(Piece::Mapping),
        }
    }
}

impl FromIterator<Piece> for Work {
    fn from_iter<I: IntoIterator<Item = Piece>>(pieces: I) -> Self {
        let mut work = Self::default();
        pieces.into_iter().for_each(|piece| work.put(&piece));
        work
    }
}

fn held<T: HasId + Clone>(part: &Keyed<Arc<T>>, id: &Id<T>) -> Option<T> {
    part.get(id).map(|held| T::clone(held))
}
