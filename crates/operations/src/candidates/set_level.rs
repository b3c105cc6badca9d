//! One cell of the table: a level, or how many people a year.

use engine::board::Change;
use engine::candidate::Candidate;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use store::WriteTx;

use super::find;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// One dimension and what is known of it; `None` is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Harm, unmet or disadvantage.
    Judged(Judged, Option<Levels>),
    /// People a year.
    Reach(Option<People>),
}

/// What is set, and what the cell showed before.
pub struct SetLevel {
    /// Of which candidate.
    pub id: Id<Candidate>,
    /// What the cell showed. Of the same dimension as `now`.
    pub was: Measure,
    /// What it says now.
    pub now: Measure,
}

/// Sets it.
///
/// # Errors
/// Refused when the cell no longer says what it showed: nobody silently overwrites another.
pub async fn set_level(foothold: &Foothold, act: &Act, set: SetLevel) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| save(tx, &set))
        .await
}

fn save(tx: &mut WriteTx<'_>, set: &SetLevel) -> Result<(), Error> {
    let held = find(&tx.held().board, &set.id)?;
    let current = Measure::of(held, set.now);
    if current == set.now {
        return Ok(());
    }
    if current != set.was {
        return Err(Refusal::Stale.into());
    }
    let mut next = Candidate::clone(held);
    match set.now {
        Measure::Judged(judged, levels) => next.difference.set_judged(judged, levels),
        Measure::Reach(people) => next.difference.reach = people,
    }
    tx.save(&Change::Candidate(next))?;
    Ok(())
}

impl Measure {
    /// What a candidate says on the dimension of `like`.
    fn of(candidate: &Candidate, like: Self) -> Self {
        match like {
            Self::Judged(judged, _) => Self::Judged(judged, candidate.difference.judged(judged)),
            Self::Reach(_) => Self::Reach(candidate.difference.reach),
        }
    }
}
