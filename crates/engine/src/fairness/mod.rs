//! Size and fairness (section 9): what a list by size alone would do, and who is left behind.

mod counts_for;
mod each;
mod groups;
mod reach;
mod readiness;
mod size;
mod touched;

use jiff::civil::Date;

use crate::candidate::Candidate;
use crate::exact::Exact;
use crate::id::Id;
use crate::outlook::{Choice, Field, Sight};
use crate::people::Group;

pub use counts_for::SizeCounts;
pub use each::{EachGroup, GroupState, HowServed};

pub(crate) use readiness::{is_badly_served_and_disadvantaged, readiness};
pub(crate) use touched::{covered, heard};

/// What a list by size alone would start, conditions and room ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BySize {
    /// What it would start, greatest first.
    pub would_start: Vec<Id<Candidate>>,
    /// Those of them that cannot start, in the same order.
    pub could_not_start: Vec<Id<Candidate>>,
    /// How many of them are also among the few.
    pub shared_with_the_few: usize,
    /// Groups with candidates, none of them in it, under way or lately done; in order of name, then id.
    pub groups_left_out: Vec<Id<Group>>,
    /// Candidates of wholly unknown reach: named, not ranked; by id.
    pub unknown_reach: Vec<Id<Candidate>>,
    /// The weight of reach from which the few would change, other weights in proportion; none where no weight would, and
    /// where a search for it, or for the few, stopped at its limit.
    pub reach_weight: Option<Exact>,
}

/// Which groups are served. Each list is in order of name, then id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupsServed {
    /// By the few, by work under way, or by something lately done.
    pub covered: Vec<Id<Group>>,
    /// Has candidates, and is not covered.
    pub left_out: Vec<LeftOut>,
    /// Left out, and none of its candidates is *start* or *ask*.
    pub no_way_in: Vec<Id<Group>>,
    /// In the list of groups, and has no candidate.
    pub unheard: Vec<Id<Group>>,
}

/// A group that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which.
    pub group: Id<Group>,
    /// Points that covering it would cost: `V*` less the best feasible total that holds one of its *start* candidates.
    /// None where no feasible set does.
    pub price: Option<Exact>,
    /// How the few would change with a place kept for it: the best set that holds one of its *start* candidates. None where
    /// there is no price.
    pub bring_in: Option<BringIn>,
}

/// A change of the few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BringIn {
    /// Who would come in, by id; never empty.
    pub enters: Vec<Id<Candidate>>,
    /// Who would go, by id.
    pub leaves: Vec<Id<Candidate>>,
}

/// Does readiness itself leave people behind?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// Candidates whose people are surely badly served, and surely some of them disadvantaged.
    pub badly_served_and_disadvantaged: Counts,
    /// All others.
    pub the_rest: Counts,
}

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// *start*
    pub start: usize,
    /// *ask*
    pub ask: usize,
    /// *prepare*
    pub prepare: usize,
}

/// What the model would start, to hold other lists against.
pub(crate) struct Chosen<'a> {
    pub(crate) sight: &'a Sight<'a>,
    pub(crate) field: &'a Field,
    pub(crate) choice: &'a Choice,
    pub(crate) today: Date,
}

impl<'a> Chosen<'a> {
    /// The few, by id.
    fn few(&self) -> impl Iterator<Item = &'a Id<Candidate>> {
        let (sight, field) = (self.sight, self.field);
        let picks = self.choice.picks.iter();
        picks.map(|rank| &sight.seen[field.at[*rank]].candidate.id)
    }
}

#[cfg(test)]
mod tests;
