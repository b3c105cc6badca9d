//! What somebody is asked: a condition and, for operations, a team, as one choice.

use engine::board::Board;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::rounds::Asked;
use wording::form::Wrong;
use wording::{Names, rounds};

use crate::form::Word as _;

/// What somebody is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct About {
    pub(crate) condition: Condition,
    pub(crate) team: Option<Id<Team>>,
}

impl About {
    pub(crate) const INTEREST: Self = Self::all(Condition::Interest);
    pub(crate) const CAPABILITY: Self = Self::all(Condition::Capability);

    pub(crate) const fn new(condition: Condition, team: Option<Id<Team>>) -> Self {
        Self { condition, team }
    }

    const fn all(condition: Condition) -> Self {
        Self {
            condition,
            team: None,
        }
    }

    /// Whether each team is willing and has room, in order of name.
    pub(super) fn teams(board: &Board) -> impl Iterator<Item = Self> {
        let mut teams: Vec<&Team> = board.teams.iter().map(AsRef::as_ref).collect();
        teams.sort_by_key(|team| team.name.as_str());
        teams.into_iter().map(|team| Self {
            condition: Condition::Operations,
            team: Some(team.id.clone()),
        })
    }

    pub(crate) fn of(asked: &Asked) -> Self {
        Self {
            condition: asked.condition,
            team: asked.team.clone(),
        }
    }

    /// Every choice, with the words for it.
    pub(crate) fn choices(board: &Board) -> Vec<(String, String)> {
        let names = Names::of(board);
        let all = [Self::INTEREST, Self::all(Condition::Operations)].into_iter();
        let all = all.chain(Self::teams(board)).chain([Self::CAPABILITY]);
        let choice = |about: Self| {
            let words = rounds::asked_what(about.condition, about.team.as_ref(), &names);
            (about.word(), words)
        };
        all.map(choice).collect()
    }

    /// The word that the form sends for it: `operations:TEAM` for that of a team.
    pub(crate) fn word(&self) -> String {
        match &self.team {
            Some(team) => format!("{}:{team}", self.condition.word()),
            None => self.condition.word().to_owned(),
        }
    }

    /// What is sent as this word.
    pub(crate) fn read(word: &str, board: &Board) -> Result<Self, Wrong> {
        let (condition, team) = match word.split_once(':') {
            Some((condition, team)) => (condition, Some(team)),
            None => (word, None),
        };
        let condition = Condition::of(condition).ok_or(Wrong::NotAChoice)?;
        let team = team.map(Id::parse).transpose().map_err(Wrong::Text)?;
        match &team {
            Some(_) if condition != Condition::Operations => Err(Wrong::NotAChoice),
            Some(id) if board.teams.get(id).is_none() => Err(Wrong::Gone("team")),
            _ => Ok(Self { condition, team }),
        }
    }
}
