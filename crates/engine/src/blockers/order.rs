//! Which blockers to remove first.
//!
//! Candidates who still lack the same blockers are taken together, so each set stands in the order once. The first set is
//! a smallest one: nobody lacks a part of it alone, and its removal opens exactly those who lack that very set. Whoever
//! lacks some of it and more is found by blocker, lacks less from then on, and joins those who lack the same. A
//! candidate's place changes once for each of its blockers at most: about n log n in all.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::mem::{swap, take};

use num_bigint::BigInt;

/// Candidates who lack the same blockers.
#[derive(Default)]
pub(super) struct Alike {
    /// The blockers by index, rising.
    pub(super) lacks: Vec<usize>,
    /// Where each is in what is seen, in no order; none where they were opened or have joined others.
    pub(super) members: Vec<usize>,
    /// The sum of their expected differences, over one denominator.
    pub(super) worth: BigInt,
}

/// Where a set of blockers stands in the order: smallest first, then greatest worth, then most members, then the set.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Turn {
    size: usize,
    worth: Reverse<BigInt>,
    members: Reverse<usize>,
    lacks: Vec<usize>,
}

/// Those who are not opened yet. Gives them set by set, each with what they lack at that time.
pub(super) struct Order {
    all: Vec<Alike>,
    /// Where those who lack a set are in `all`.
    by_set: HashMap<Vec<usize>, usize>,
    /// By blocker: where those who lacked it at the beginning are in `all`. Whoever lacks it later is among them.
    by_blocker: Vec<Vec<usize>>,
    turns: BTreeSet<Turn>,
}

impl Alike {
    fn turn(&self) -> Turn {
        Turn {
            size: self.lacks.len(),
            worth: Reverse(self.worth.clone()),
            members: Reverse(self.members.len()),
            lacks: self.lacks.clone(),
        }
    }

    /// Takes in others who lack the same, the fewer moving to the more.
    fn join(&mut self, mut others: Self) {
        if self.members.len() < others.members.len() {
            swap(&mut self.members, &mut others.members);
        }
        self.members.append(&mut others.members);
        self.worth += others.worth;
    }
}

impl Order {
    /// Candidates with the blockers that each lacks, of so many, and what each is worth.
    pub(super) fn of(
        blockers: usize,
        candidates: impl Iterator<Item = ((usize, Vec<usize>), BigInt)>,
    ) -> Self {
        let mut order = Self {
            all: Vec::new(),
            by_set: HashMap::new(),
            by_blocker: vec![Vec::new(); blockers],
            turns: BTreeSet::new(),
        };
        for ((candidate, lacks), worth) in candidates {
            let next = order.all.len();
            let at = *order.by_set.entry(lacks.clone()).or_insert(next);
            let members = vec![candidate];
            let alike = Alike {
                lacks,
                members,
                worth,
            };
            if at < next {
                order.all[at].join(alike);
                continue;
            }
            for blocker in &alike.lacks {
                order.by_blocker[*blocker].push(at);
            }
            order.all.push(alike);
        }
        order.turns = order.all.iter().map(Alike::turn).collect();
        order
    }

    /// Takes these blockers from what some lack.
    fn remove(&mut self, blockers: &[usize], at: usize) {
        let mut alike = take(&mut self.all[at]);
        if alike.members.is_empty() {
            return;
        }
        self.turns.remove(&alike.turn());
        self.by_set.remove(&alike.lacks);
        alike.lacks.retain(|b| blockers.binary_search(b).is_err());
        let to = *self.by_set.entry(alike.lacks.clone()).or_insert(at);
        if to == at {
            self.all[at] = alike;
        } else {
            self.turns.remove(&self.all[to].turn());
            self.all[to].join(alike);
        }
        self.turns.insert(self.all[to].turn());
    }
}

impl Iterator for Order {
    type Item = Alike;

    fn next(&mut self) -> Option<Alike> {
        let first = self.turns.pop_first()?;
        let at = self.by_set.remove(&first.lacks)?;
        let opened = take(&mut self.all[at]);
        for blocker in &opened.lacks {
            for at in take(&mut self.by_blocker[*blocker]) {
                self.remove(&opened.lacks, at);
            }
        }
        Some(opened)
    }
}
