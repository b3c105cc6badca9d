//! How things stood when a round closed: little enough to keep for every round, for the strategy to look back on.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::blockers::{Blocker, Opening};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::fairness::covered;
use crate::id::Id;
use crate::outlook::{Outlook, Placed};
use crate::people::Group;
use crate::reading::Reading;
use crate::standing::Standing;

/// Counts of a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Candidates that could start, were to be asked about, and needed ground prepared.
    pub standings: [usize; 3],
    /// Of those on the list, how many had each condition met: interest, operations, capability.
    pub met: [usize; 3],
    /// Groups with candidates that neither a pick nor an exemplar, must-do or lately done work serves.
    pub left_out: Vec<Id<Group>>,
    /// Groups that one of these does serve.
    pub served: Vec<Id<Group>>,
    /// The blockers that were worth removing, each with how many candidates it helps to open; most first, and at most
    /// [`Tally::MOST_BLOCKERS`].
    pub blockers: Vec<(Blocker, usize)>,
}

impl Tally {
    /// How many blockers a tally keeps.
    pub const MOST_BLOCKERS: usize = 50;

    /// How things stand on a board, where these are started. `outlook` is the board's.
    pub fn of(board: &Board, outlook: &Outlook, picks: &[Id<Candidate>]) -> Self {
        let on_the_list = || {
            let all = outlook.placed.iter();
            all.filter(|placed| placed.standing != Standing::UnderWay)
        };
        let standing = |one| {
            on_the_list()
                .filter(|placed| placed.standing == one)
                .count()
        };
        let met = |index: usize| {
            let is_met = |placed: &&Placed| placed.conditions[index].reading == Reading::Present;
            on_the_list().filter(is_met).count()
        };
        let [served, left_out] = covered(board, picks, outlook.today);
        Self {
            standings: [Standing::Start, Standing::Ask, Standing::Prepare].map(standing),
            met: [0, 1, 2].map(met),
            left_out,
            served,
            blockers: blockers(&outlook.unblock),
        }
    }
}

/// Each blocker with how many candidates it helps to open. Those of one count stay in the order of what to unblock first.
fn blockers(unblock: &[Opening]) -> Vec<(Blocker, usize)> {
    let mut places: HashMap<&Blocker, usize> = HashMap::new();
    let mut all: Vec<(Blocker, usize)> = Vec::new();
    for opening in unblock {
        for blocker in &opening.blockers {
            let at = *places.entry(blocker).or_insert(all.len());
            if at == all.len() {
                all.push((blocker.clone(), 0));
            }
            all[at].1 += opening.opens.len();
        }
    }
    all.sort_by_key(|(_, opens)| Reverse(*opens));
    all.truncate(Tally::MOST_BLOCKERS);
    all
}

#[cfg(test)]
mod tests;
