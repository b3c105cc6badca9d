//! How much groundwork is live at once: a few things done well, and the others wait and say for what.

use std::sync::Arc;

use super::Action;
use crate::asking::is_on_the_list;
use crate::board::Board;
use crate::candidate::Candidate;
use crate::id::Id;
use crate::keyed::Keyed;
use crate::people::Team;

/// Live actions that stand in the way of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InTheWay {
    /// As many serve a candidate already as may.
    Of {
        /// The candidate.
        candidate: Id<Candidate>,
        /// The live ones that serve it.
        live: Vec<Id<Action>>,
    },
    /// A team has as many as it may.
    By {
        /// The team.
        team: Id<Team>,
        /// Its live ones.
        live: Vec<Id<Action>>,
    },
}

/// What stands in the way of an action being live on a board: of each candidate that it serves and is still on the list,
/// and of its team.
pub fn in_the_way(action: &Action, board: &Board) -> Vec<InTheWay> {
    let others = |other: &&Arc<Action>| other.is_live() && other.id != action.id;
    let live: Vec<&Action> = board
        .work
        .actions
        .iter()
        .filter(others)
        .map(AsRef::as_ref)
        .collect();
    let ids = |of: &dyn Fn(&Action) -> bool| -> Vec<Id<Action>> {
        let those = live.iter().filter(|other| of(other));
        those.map(|other| other.id.clone()).collect()
    };
    let on_the_list = action.serves.iter().filter(|id| is_on_the_list(board, id));
    let serving = on_the_list.map(|id| (id, ids(&|other| other.serves.contains(id))));
    let mut found: Vec<InTheWay> = serving
        .filter(|(_, live)| live.len() >= Action::MOST_FOR_A_CANDIDATE)
        .map(|(id, live)| InTheWay::Of {
            candidate: id.clone(),
            live,
        })
        .collect();
    if let Some(team) = &action.team {
        let live = ids(&|other| other.team.as_ref() == Some(team));
        if live.len() >= Action::MOST_OF_A_TEAM {
            let team = team.clone();
            found.push(InTheWay::By { team, live });
        }
    }
    found
}

/// The actions that serve a candidate.
pub fn serving<'a>(
    actions: &'a Keyed<Arc<Action>>,
    candidate: &Id<Candidate>,
) -> impl Iterator<Item = &'a Action> {
    let serves = move |action: &&Action| action.serves.contains(candidate);
    actions.iter().map(AsRef::as_ref).filter(serves)
}
