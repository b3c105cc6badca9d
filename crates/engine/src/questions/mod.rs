//! What to ask next (section 6): whatever is open whose answer could change the few, and what each answer would change.

mod ask;
mod flips;
mod open;
mod raise;
mod raised;
mod together;

use num_rational::BigRational;
use serde::{Deserialize, Serialize};

use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::difference::Dimension;
use crate::exact::Exact;
use crate::id::Id;
use crate::people::{Group, Team};
use crate::text::Name;

pub(crate) use raise::Asking;
pub(crate) use raised::{Raised, sort};
pub(crate) use together::together;

/// A question worth asking: its answer could change the few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// About which candidate.
    pub candidate: Id<Candidate>,
    /// What is open about it, in the order to ask; never empty. For an *ask* candidate everything that is open, where one
    /// stops at the first condition that is not yes; for a *start* candidate one dimension.
    pub about: Vec<Topic>,
    /// What the answers are expected to add to the few, points; above 0. On a crowded board whose searches stop at their
    /// limit, at least that much.
    pub gain: Exact,
    /// The chance that every open condition turns out yes; 1 where none is open.
    pub chance: Exact,
    /// Whom to ask, in the order of what is asked, each once.
    pub ask: Vec<Whom>,
    /// The answers that would change the few.
    pub flips: Vec<Flip>,
}

/// The questions to ask first, so many at most: by gain times chance, then in their own order.
///
/// What is likely to turn out well settles a place, and makes every other question matter less; what is likely to end with
/// a no takes only itself away. In made-up workshops (`bench/workshops`) this order takes somewhat fewer answers.
pub fn first(questions: &[Question], most: usize) -> Vec<&Question> {
    let mut all: Vec<(BigRational, &Question)> = questions
        .iter()
        .map(|question| (&question.gain.0 * &question.chance.0, question))
        .collect();
    all.sort_by(|a, b| b.0.cmp(&a.0));
    all.into_iter()
        .take(most)
        .map(|(_, question)| question)
        .collect()
}

/// Something that can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Topic {
    /// A condition.
    Condition(Condition),
    /// A dimension of the difference.
    Difference(Dimension),
}

/// Who can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Senior management; the sponsor by role, where one is named.
    SeniorManagement(Option<Name>),
    /// The teams whose answers are open, in order of name; none where the candidate names no team.
    Teams(Vec<Id<Team>>),
    /// The people with the skill or access that is needed, where one is named.
    Skilled(Vec<Name>),
    /// Whoever knows the people affected: the groups named.
    WhoKnows(Vec<Id<Group>>),
}

/// An answer that would change the few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The answer.
    pub answer: Reply,
    /// Who would enter the few, by id.
    pub enters: Vec<Id<Candidate>>,
    /// Who would leave them, by id.
    pub leaves: Vec<Id<Candidate>>,
}

/// What is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Yes to every open condition, the difference as expected.
    Yes,
    /// Yes to every open condition, and the difference as great as it may be.
    YesAtItsGreatest,
    /// This level of the dimension, counted from 1.
    Level(u8),
}
