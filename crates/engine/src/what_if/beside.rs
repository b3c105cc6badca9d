//! Two outlooks beside each other.

use crate::candidate::Candidate;
use crate::id::Id;
use crate::outlook::Outlook;
use crate::standing::Standing;

/// What is otherwise in one outlook than in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Who enters the few, in their order.
    pub enters: Vec<Id<Candidate>>,
    /// Who leaves them, in theirs.
    pub leaves: Vec<Id<Candidate>>,
    /// Whose standing is another, by id.
    pub moved: Vec<Moved>,
}

/// A candidate whose standing is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub id: Id<Candidate>,
    /// Where it stands.
    pub now: Standing,
    /// Where it would stand.
    pub then: Standing,
}

impl Beside {
    /// What is otherwise `then` than `now`. Both are of the same candidates.
    pub fn of(now: &Outlook, then: &Outlook) -> Self {
        let not_in = |few: &[Id<Candidate>], other: &Outlook| {
            let others = few.iter().filter(|id| !other.few.picks.contains(id));
            others.cloned().collect()
        };
        let moved = now.placed.iter().filter_map(|placed| {
            let would = then.placed(&placed.id)?;
            (would.standing != placed.standing).then(|| Moved {
                id: placed.id.clone(),
                now: placed.standing,
                then: would.standing,
            })
        });
        Self {
            enters: not_in(&then.few.picks, now),
            leaves: not_in(&now.few.picks, then),
            moved: moved.collect(),
        }
    }
}
