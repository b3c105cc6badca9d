//! What can be asked: a thing somebody may know.

use engine::condition::Condition;
use engine::difference::Dimension;
use engine::id::Id;
use engine::people::Team;
use engine::questions::Topic;

use crate::world::Row;

/// One thing about one row of the board.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Thing {
    /// Which row, counted from 0.
    pub row: usize,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Interest or capability; operations of a row that names no team.
    Condition(Condition),
    /// Operations, asked of one team.
    Team(Id<Team>),
    Difference(Dimension),
}

impl Thing {
    /// Everything there is to know about a row, in the order of the table's columns.
    pub fn all_of(at: usize, row: &Row) -> impl Iterator<Item = Self> {
        let conditions = Condition::ALL.map(Topic::Condition);
        let topics = conditions
            .into_iter()
            .chain(Dimension::ALL.map(Topic::Difference));
        topics.flat_map(move |topic| Self::of(at, row, topic))
    }

    /// What a topic of a question comes to: operations are asked of each team.
    pub fn of(at: usize, row: &Row, topic: Topic) -> Vec<Self> {
        let thing = |what| Self { row: at, what };
        match topic {
            Topic::Condition(Condition::Operations) if !row.teams.is_empty() => {
                let teams = row
                    .teams
                    .iter()
                    .map(|(team, _)| thing(What::Team(team.clone())));
                teams.collect()
            }
            Topic::Condition(condition) => vec![thing(What::Condition(condition))],
            Topic::Difference(dimension) => vec![thing(What::Difference(dimension))],
        }
    }

    /// The condition it is about, if it is.
    pub fn condition(&self) -> Option<Condition> {
        match &self.what {
            What::Condition(condition) => Some(*condition),
            What::Team(_) => Some(Condition::Operations),
            What::Difference(_) => None,
        }
    }

    /// What names it in the draws of a world.
    pub fn number(&self, row: &Row) -> u64 {
        let what = match &self.what {
            What::Condition(condition) => condition.index(),
            What::Difference(dimension) => 3 + dimension.index(),
            What::Team(team) => 7 + row.teams.iter().position(|(t, _)| t == team).unwrap_or(0),
        };
        (self.row * 100 + what) as u64
    }
}
