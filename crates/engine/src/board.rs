//! Everything an organisation knows at one moment, as one immutable value.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, AnswerKey, Source};
use crate::candidate::Candidate;
use crate::id::Id;
use crate::keyed::{HasId, Keyed};
use crate::people::{Group, Service, Team};
use crate::settings::Settings;
use crate::work::{Piece, Work};

/// What section 1 of the decision model names, and the sources behind the answers. Each part has its own `Arc`, so a
/// change copies only the part it touches, and only while somebody still reads the old one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// Settings.
    pub settings: Arc<Settings>,
    /// Candidates of every status.
    pub candidates: Arc<Keyed<Arc<Candidate>>>,
    /// Services.
    pub services: Arc<Keyed<Arc<Service>>>,
    /// Teams.
    pub teams: Arc<Keyed<Arc<Team>>>,
    /// Groups named in the organisation's list.
    pub groups: Arc<Keyed<Arc<Group>>>,
    /// Who answers. Never read by the decision model.
    pub sources: Arc<Keyed<Arc<Source>>>,
    /// What is done about it. Never read by the decision model.
    pub work: Arc<Work>,
}

/// One change to a board. A board is always what its changes, applied in order, make of an empty one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Puts everything of a candidate but its answers, which stay as they are (none for a new one).
    Candidate(Candidate),
    /// Puts a service.
    Service(Service),
    /// Puts a team.
    Team(Team),
    /// Puts a group.
    Group(Group),
    /// Puts a source.
    Source(Source),
    /// Puts an answer of a candidate in place of the one with its key.
    Answer(Id<Candidate>, Answer),
    /// Takes an answer back.
    Withdraw(Id<Candidate>, AnswerKey),
    /// Takes out a candidate that has no answers left.
    RemoveCandidate(Id<Candidate>),
    /// Takes out a service that no candidate names.
    RemoveService(Id<Service>),
    /// Takes out a team that no candidate names.
    RemoveTeam(Id<Team>),
    /// Takes out a group that no candidate names.
    RemoveGroup(Id<Group>),
    /// Takes out a source that no answer names.
    RemoveSource(Id<Source>),
    /// Puts settings.
    Settings(Settings),
    /// Puts a piece of work.
    Piece(Piece),
}

impl Board {
    /// The board after a change. Applying every change in order equals loading the board afresh.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Candidate(candidate) => self.put_candidate(candidate),
            Change::Service(service) => put(&mut self.services, service),
            Change::Team(team) => put(&mut self.teams, team),
            Change::Group(group) => put(&mut self.groups, group),
            Change::Source(source) => put(&mut self.sources, source),
            Change::Answer(id, answer) => self.with_candidate(id, |c| c.answer(answer.clone())),
            Change::Withdraw(id, key) => self.with_candidate(id, |c| drop(c.withdraw(key))),
            Change::RemoveCandidate(id) => drop(Arc::make_mut(&mut self.candidates).remove(id)),
            Change::RemoveSource(id) => drop(Arc::make_mut(&mut self.sources).remove(id)),
            Change::RemoveService(id) => drop(Arc::make_mut(&mut self.services).remove(id)),
            Change::RemoveTeam(id) => drop(Arc::make_mut(&mut self.teams).remove(id)),
            Change::RemoveGroup(id) => drop(Arc::make_mut(&mut self.groups).remove(id)),
            Change::Settings(settings) => self.settings = Arc::new(settings.clone()),
            Change::Piece(piece) => Arc::make_mut(&mut self.work).put(piece),
        }
    }

    /// Whether the decision model makes the same of another board on the same day.
    pub fn decides_like(&self, other: &Self) -> bool {
        let all_but_work = |board: &Self| Self {
            work: Arc::default(),
            ..board.clone()
        };
        all_but_work(self) == all_but_work(other)
    }

    fn put_candidate(&mut self, candidate: &Candidate) {
        let answers = self
            .candidates
            .get(&candidate.id)
            .map(|held| held.answers.clone())
            .unwrap_or_default();
        Arc::make_mut(&mut self.candidates).put(Arc::new(Candidate {
            answers,
            ..candidate.clone()
        }));
    }

    fn with_candidate(&mut self, id: &Id<Candidate>, change: impl FnOnce(&mut Candidate)) {
        if let Some(held) = Arc::make_mut(&mut self.candidates).get_mut(id) {
            change(Arc::make_mut(held));
        }
    }
}

fn put<T: HasId + Clone>(part: &mut Arc<Keyed<Arc<T>>>, thing: &T) {
    Arc::make_mut(part).put(Arc::new(thing.clone()));
}
