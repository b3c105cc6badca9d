//! Size and fairness in the JSON. Groups stand there by name, in byte order.

use engine::candidate::Candidate;
use engine::fairness::{BySize, Counts, GroupsServed, Readiness};
use engine::id::Id;
use engine::people::Group;
use serde::{Deserialize, Serialize};
use wording::Names;

use crate::json::Decimal;

/// What a list by size alone would start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BySizeDocument {
    /// What it would start, greatest first.
    pub would_start: Vec<Id<Candidate>>,
    /// Those of them that cannot.
    pub could_not_start: Vec<Id<Candidate>>,
    /// How many are among the few too.
    pub shared_with_the_few: usize,
    /// Groups that have none in it.
    pub groups_left_out: Vec<String>,
    /// Candidates of unknown reach.
    pub unknown_reach: Vec<Id<Candidate>>,
    /// The weight of reach from which the few change, or null.
    pub reach_weight_that_changes: Option<Decimal>,
}

/// Which groups are served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupsDocument {
    /// Served.
    pub covered: Vec<String>,
    /// Not served.
    pub left_out: Vec<LeftOutDocument>,
    /// Not served, and nothing of theirs could start.
    pub no_way_in: Vec<String>,
    /// Nothing was put forward for them.
    pub unheard: Vec<String>,
}

/// A group that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOutDocument {
    /// Its name.
    pub group: String,
    /// What covering it would cost in points, or null where nothing can.
    pub price: Option<Decimal>,
}

/// How many of whom stand where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadinessDocument {
    /// Candidates whose people are badly served and disadvantaged.
    pub badly_served_and_disadvantaged: CountsDocument,
    /// All others.
    pub the_rest: CountsDocument,
}

/// How many stand where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsDocument {
    /// *start*
    pub start: usize,
    /// *ask*
    pub ask: usize,
    /// *prepare*
    pub prepare: usize,
}

impl BySizeDocument {
    pub(super) fn of(by_size: &BySize, names: &Names<'_>) -> Self {
        Self {
            would_start: by_size.would_start.clone(),
            could_not_start: by_size.could_not_start.clone(),
            shared_with_the_few: by_size.shared_with_the_few,
            groups_left_out: named(&by_size.groups_left_out, names),
            unknown_reach: by_size.unknown_reach.clone(),
            reach_weight_that_changes: by_size.reach_weight.as_ref().map(Decimal::from),
        }
    }
}

impl GroupsDocument {
    pub(super) fn of(groups: &GroupsServed, names: &Names<'_>) -> Self {
        let left_out = groups.left_out.iter().map(|left| LeftOutDocument {
            group: names.group(&left.group).to_owned(),
            price: left.price.as_ref().map(Decimal::from),
        });
        Self {
            covered: named(&groups.covered, names),
            left_out: left_out.collect(),
            no_way_in: named(&groups.no_way_in, names),
            unheard: named(&groups.unheard, names),
        }
    }
}

impl ReadinessDocument {
    pub(super) fn of(readiness: &Readiness) -> Self {
        let counts = |counts: Counts| CountsDocument {
            start: counts.start,
            ask: counts.ask,
            prepare: counts.prepare,
        };
        Self {
            badly_served_and_disadvantaged: counts(readiness.badly_served_and_disadvantaged),
            the_rest: counts(readiness.the_rest),
        }
    }
}

/// The engine lists groups in order of name.
fn named(groups: &[Id<Group>], names: &Names<'_>) -> Vec<String> {
    groups.iter().map(|id| names.group(id).to_owned()).collect()
}
