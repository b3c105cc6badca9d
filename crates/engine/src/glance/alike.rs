//! Candidates that stand alike: in the same place, lacking the same.

use std::collections::BTreeMap;

use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::id::Id;
use crate::outlook::{Outlook, Placed};
use crate::reading::{ConditionReading, Reading};
use crate::standing::Standing;

/// What a candidate lacks: what is open where it is to be asked about, what cannot be yes where there is ground to prepare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// Nothing, and it is one of the few.
    NothingAndPicked,
    /// Nothing.
    Nothing,
    /// One condition alone.
    Only(Condition),
    /// More than one.
    Several,
}

/// Those that stand in one place and lack the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike<'a> {
    /// Where they stand.
    pub standing: Standing,
    /// What they lack.
    pub lack: Lack,
    /// Which, by id; never none.
    pub who: Vec<&'a Id<Candidate>>,
}

/// Every candidate with a standing, beside those like it: in order of standing, then of what they lack.
pub fn alike(outlook: &Outlook) -> Vec<Alike<'_>> {
    let mut all: BTreeMap<(Standing, Lack), Vec<&Id<Candidate>>> = BTreeMap::new();
    for placed in &outlook.placed {
        let like = (placed.standing, Lack::of(placed, outlook));
        all.entry(like).or_default().push(&placed.id);
    }
    let alike = |((standing, lack), who)| Alike {
        standing,
        lack,
        who,
    };
    all.into_iter().map(alike).collect()
}

impl Lack {
    fn of(placed: &Placed, outlook: &Outlook) -> Self {
        match placed.standing {
            Standing::Start if outlook.picks(&placed.id) => Self::NothingAndPicked,
            Standing::Start | Standing::UnderWay => Self::Nothing,
            Standing::Ask => Self::where_some(placed, |c| c.reading != Reading::Present),
            Standing::Prepare => Self::where_some(placed, ConditionReading::is_blocked),
        }
    }

    fn where_some(placed: &Placed, lacks: impl Fn(&ConditionReading) -> bool) -> Self {
        let mut lacking = placed.conditions.iter().filter(|c| lacks(c));
        match (lacking.next(), lacking.next()) {
            (None, _) => Self::Nothing,
            (Some(one), None) => Self::Only(one.condition),
            (Some(_), Some(_)) => Self::Several,
        }
    }
}
