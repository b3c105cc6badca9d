//! A board and its day as a record holds them. Also the canonical form behind an outlook's digest: everything is in order
//! of id, and nothing is in it that the model does not read but the titles and names that make it readable.

mod answer;
mod candidate;
mod settings;

use std::collections::BTreeSet;
use std::sync::Arc;

use engine::board::Board;
use engine::id::Id;
use engine::keyed::{HasId, Keyed};
use engine::people::{Group, Service, Team};
use engine::reading::Ageing;
use engine::text::Name;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use candidate::CandidateForm;
use settings::SettingsForm;

/// A board and its day, as a record holds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inputs {
    today: Date,
    settings: SettingsForm,
    services: Vec<NamedForm>,
    teams: Vec<TeamForm>,
    groups: Vec<NamedForm>,
    candidates: Vec<CandidateForm>,
}

/// A service or a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedForm {
    id: Name,
    name: Name,
}

/// A team; no room where none was ever said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TeamForm {
    id: Name,
    name: Name,
    room: Option<u32>,
}

/// Why inputs do not make a board.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InputsError {
    /// Two of one kind share an id, or they are not in order of it.
    #[error("the {0} are not in order of id, each once")]
    Order(&'static str),
    /// A candidate names what is not listed.
    #[error("the candidate {candidate} names a {what} that is not listed")]
    Stranger {
        /// Which candidate.
        candidate: String,
        /// What kind of thing.
        what: &'static str,
    },
    /// A value of a candidate that no board can hold.
    #[error("the candidate {candidate} has {what} that cannot be")]
    Impossible {
        /// Which candidate.
        candidate: String,
        /// What.
        what: &'static str,
    },
    /// A setting out of its range.
    #[error("the settings cannot be: {0}")]
    Settings(String),
}

impl Inputs {
    /// The form of a board on a day.
    pub fn of(board: &Board, today: Date) -> Self {
        let ageing = Ageing::of(&board.settings, today);
        Self {
            today,
            settings: SettingsForm::of(&board.settings),
            services: board
                .services
                .iter()
                .map(|s| NamedForm {
                    id: name_of(&s.id),
                    name: s.name.clone(),
                })
                .collect(),
            teams: board
                .teams
                .iter()
                .map(|t| TeamForm {
                    id: name_of(&t.id),
                    name: t.name.clone(),
                    room: t.room,
                })
                .collect(),
            groups: board
                .groups
                .iter()
                .map(|g| NamedForm {
                    id: name_of(&g.id),
                    name: g.name.clone(),
                })
                .collect(),
            candidates: board
                .candidates
                .iter()
                .map(|c| CandidateForm::of(c, &ageing))
                .collect(),
        }
    }

    /// The day.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// The board, with sources that only tell answers apart.
    ///
    /// # Errors
    /// What no board can hold.
    pub fn board(&self) -> Result<Board, InputsError> {
        let service = |s: &NamedForm| Service {
            id: Id::from(&s.id),
            name: s.name.clone(),
        };
        let team = |t: &TeamForm| Team {
            id: Id::from(&t.id),
            name: t.name.clone(),
            room: t.room,
        };
        let group = |g: &NamedForm| Group {
            id: Id::from(&g.id),
            name: g.name.clone(),
        };
        let candidates = self
            .candidates
            .iter()
            .map(|c| c.candidate(self.today))
            .collect::<Result<Vec<_>, _>>()?;
        let board = Board {
            settings: Arc::new(self.settings.settings()?),
            services: keyed("services", self.services.iter().map(service))?,
            teams: keyed("teams", self.teams.iter().map(team))?,
            groups: keyed("groups", self.groups.iter().map(group))?,
            candidates: keyed("candidates", candidates.into_iter())?,
            sources: Arc::default(),
        };
        no_strangers(&board)?;
        Ok(board)
    }
}

/// An id as the line of text that it is.
fn name_of<T>(id: &Id<T>) -> Name {
    Name::parse(id.as_str()).expect("an id keeps the rules of a name")
}

fn keyed<T: HasId>(
    what: &'static str,
    things: impl Iterator<Item = T>,
) -> Result<Arc<Keyed<Arc<T>>>, InputsError> {
    let things: Vec<Arc<T>> = things.map(Arc::new).collect();
    if things.windows(2).any(|pair| pair[0].id() >= pair[1].id()) {
        return Err(InputsError::Order(what));
    }
    Ok(Arc::new(things.into_iter().collect()))
}

fn no_strangers(board: &Board) -> Result<(), InputsError> {
    for candidate in board.candidates.iter() {
        let stranger = |what| InputsError::Stranger {
            candidate: candidate.id.to_string(),
            what,
        };
        let teams: BTreeSet<_> = candidate.teams.iter().collect();
        if candidate
            .teams
            .iter()
            .any(|id| board.teams.get(id).is_none())
        {
            return Err(stranger("team"));
        }
        if candidate
            .groups
            .iter()
            .any(|id| board.groups.get(id).is_none())
        {
            return Err(stranger("group"));
        }
        if candidate
            .service
            .as_ref()
            .is_some_and(|id| board.services.get(id).is_none())
        {
            return Err(stranger("service"));
        }
        if teams.len() < candidate.teams.len() {
            return Err(InputsError::Impossible {
                candidate: candidate.id.to_string(),
                what: "a team named twice",
            });
        }
    }
    Ok(())
}
