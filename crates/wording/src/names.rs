//! The names behind ids: reasons hold ids, sentences need names.

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::people::{Group, Service, Team};

/// Looks names up in a board. An id the board does not know stands for itself.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    board: &'a Board,
}

impl<'a> Names<'a> {
    /// Names of this board.
    pub const fn of(board: &'a Board) -> Self {
        Self { board }
    }

    /// The board itself.
    pub const fn board(&self) -> &'a Board {
        self.board
    }

    /// The candidate itself, where the board holds it.
    pub fn held(&self, id: &Id<Candidate>) -> Option<&'a Candidate> {
        self.board.candidates.get(id).map(AsRef::as_ref)
    }

    /// The title of a candidate.
    pub fn title<'b>(&'b self, id: &'b Id<Candidate>) -> &'b str {
        self.held(id).map_or(id.as_str(), |c| c.title.as_str())
    }

    /// The name of a team.
    pub fn team<'b>(&'b self, id: &'b Id<Team>) -> &'b str {
        self.board
            .teams
            .get(id)
            .map_or(id.as_str(), |t| t.name.as_str())
    }

    /// The name of a group.
    pub fn group<'b>(&'b self, id: &'b Id<Group>) -> &'b str {
        self.board
            .groups
            .get(id)
            .map_or(id.as_str(), |g| g.name.as_str())
    }

    /// The name of a service.
    pub fn service<'b>(&'b self, id: &'b Id<Service>) -> &'b str {
        self.board
            .services
            .get(id)
            .map_or(id.as_str(), |s| s.name.as_str())
    }

    /// Titles in a sentence, long ones cut short: `“A” and “B”`.
    pub fn titles(&self, ids: &[Id<Candidate>]) -> String {
        let short = |id| format!("“{}”", crate::fault::shown(self.title(id)));
        crate::list::and(&ids.iter().map(short).collect::<Vec<_>>())
    }

    /// Titles in a sentence, so many at most: `“A”, “B” and three more`.
    pub fn some_titles(&self, ids: &[Id<Candidate>], most: usize) -> String {
        let short = |id| format!("“{}”", crate::fault::shown(self.title(id)));
        crate::list::some(ids.iter().map(short), most)
    }

    /// Groups in a sentence, so many at most.
    pub fn some_groups(&self, ids: &[Id<Group>], most: usize) -> String {
        let short = |id| crate::fault::shown(self.group(id));
        crate::list::some(ids.iter().map(short), most)
    }

    /// Teams in a sentence: `Benefits and Housing`.
    pub fn teams(&self, ids: &[Id<Team>]) -> String {
        crate::list::and(&ids.iter().map(|id| self.team(id)).collect::<Vec<_>>())
    }

    /// Groups in a sentence.
    pub fn groups(&self, ids: &[Id<Group>]) -> String {
        crate::list::and(&ids.iter().map(|id| self.group(id)).collect::<Vec<_>>())
    }
}
