//! What an outlook was made from, as a document: everything needed to make it again, and nothing that says who said
//! what or when.
//!
//! Ids are kept, with names beside them. An answer carries condition, reply, basis, team and whether it is old, in place
//! of its date; rulings that a later ruling has taken the place of are left out, so that no date is needed to read the
//! rest. Its compact JSON is the canonical form that [`Inputs::digest`] is taken of: teams, services, groups and
//! candidates in byte order of id, statements in byte order, answers in the order of their text. So the order of rows
//! and answers in a file changes nothing. The names in one cell keep their order.

mod answers;
mod candidate;
mod read;
mod settings;

use engine::board::Board;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::reading::Ageing;
use engine::text::Name;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use answers::{AnswerDocument, ReplyDocument};
pub use candidate::{CandidateDocument, PeopleDocument, StatusDocument};
pub use settings::{MonthsDocument, PointsDocument, SettingsDocument};

use crate::digest;

/// A board and a day, as far as the decision model reads them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inputs {
    /// The day the outlook was made for.
    pub today: Date,
    /// Settings.
    pub settings: SettingsDocument,
    /// Teams and their room.
    pub teams: Vec<TeamDocument>,
    /// Services.
    pub services: Vec<Named<Service>>,
    /// Groups.
    pub groups: Vec<Named<Group>>,
    /// Candidates of every status.
    pub candidates: Vec<CandidateDocument>,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamDocument {
    /// Its id.
    pub id: Id<Team>,
    /// As shown.
    pub name: Name,
    /// Places; absent where never said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<u32>,
}

/// A thing with an id and a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound = "")]
pub struct Named<T> {
    /// Its id.
    pub id: Id<T>,
    /// As shown.
    pub name: Name,
}

impl Inputs {
    /// What the model reads of a board on a day.
    pub fn of(board: &Board, today: Date) -> Self {
        let ageing = Ageing::of(&board.settings, today);
        let team = |t: &std::sync::Arc<Team>| TeamDocument {
            id: t.id.clone(),
            name: t.name.clone(),
            room: t.room,
        };
        let candidates = board.candidates.iter();
        Self {
            today,
            settings: SettingsDocument::of(&board.settings),
            teams: board.teams.iter().map(team).collect(),
            services: board
                .services
                .iter()
                .map(|s| Named {
                    id: s.id.clone(),
                    name: s.name.clone(),
                })
                .collect(),
            groups: board
                .groups
                .iter()
                .map(|g| Named {
                    id: g.id.clone(),
                    name: g.name.clone(),
                })
                .collect(),
            candidates: candidates
                .map(|c| CandidateDocument::of(c, &ageing))
                .collect(),
        }
    }

    /// SHA-256 of `foothold-inputs/1`, a line feed and the canonical form.
    pub fn digest(&self) -> String {
        digest::of("foothold-inputs/1", self)
    }
}
