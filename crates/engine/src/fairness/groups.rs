//! Which groups are served, and what covering the others would cost.

use super::touched::{Serving, Touched, touched};
use super::{BringIn, Chosen, GroupsServed, LeftOut};
use crate::candidate::Candidate;
use crate::outlook::Exchange;
use crate::standing::Standing;

impl Chosen<'_> {
    /// Which groups are covered by the few, by work under way or by something lately done, and which are not.
    pub(crate) fn groups(&self) -> GroupsServed {
        let costs = Costs::of(self);
        let serving = Serving::with(self.few(), self.today);
        let mut served = GroupsServed {
            covered: Vec::new(),
            left_out: Vec::new(),
            no_way_in: Vec::new(),
            unheard: Vec::new(),
        };
        for touched in touched(self.sight.board) {
            let group = touched.group.clone();
            if touched.candidates.is_empty() {
                served.unheard.push(group);
            } else if serving.covers(&touched) {
                served.covered.push(group);
            } else {
                if !costs.has_way_in(&touched) {
                    served.no_way_in.push(group.clone());
                }
                let best = costs.best(&touched);
                served.left_out.push(LeftOut {
                    group,
                    price: best.map(|exchange| exchange.cost.clone()),
                    bring_in: best.map(|exchange| self.bring_in(exchange)),
                });
            }
        }
        served
    }

    fn bring_in(&self, exchange: &Exchange) -> BringIn {
        let id = |rank: &usize| self.sight.seen[self.field.at[*rank]].candidate.id.clone();
        BringIn {
            enters: exchange.enter.iter().map(id).collect(),
            leaves: exchange.leave.iter().map(id).collect(),
        }
    }
}

/// What taking each *start* candidate in would cost.
struct Costs<'a> {
    chosen: &'a Chosen<'a>,
    /// Beside what is seen; none for picks, for others than *start* ones, and where no feasible set holds it.
    costs: Vec<Option<&'a Exchange>>,
}

impl<'a> Costs<'a> {
    fn of(chosen: &'a Chosen<'a>) -> Self {
        let mut costs = vec![None; chosen.sight.seen.len()];
        let swaps = chosen.choice.swaps.iter();
        for (at, swap) in chosen.field.at.iter().zip(swaps) {
            costs[*at] = swap.as_ref();
        }
        Self { chosen, costs }
    }

    /// Where a candidate is in what is seen; none where it has no standing.
    fn place(&self, candidate: &Candidate) -> Option<usize> {
        let seen = &self.chosen.sight.seen;
        seen.binary_search_by(|s| s.candidate.id.cmp(&candidate.id))
            .ok()
    }

    /// Whether something that touches it may start.
    fn has_way_in(&self, touched: &Touched<'_>) -> bool {
        let mut places = touched.candidates.iter().filter_map(|c| self.place(c));
        places.any(|at| {
            let standing = self.chosen.sight.seen[at].standing;
            matches!(standing, Standing::Start | Standing::Ask)
        })
    }

    /// The best set that holds one of its candidates is the best of those that hold some one of them.
    fn best(&self, touched: &Touched<'_>) -> Option<&'a Exchange> {
        let places = touched.candidates.iter().filter_map(|c| self.place(c));
        let exchanges = places.filter_map(|at| self.costs[at]);
        exchanges.min_by(|a, b| {
            let cost = a.cost.cmp(&b.cost);
            cost.then_with(|| self.members(b).len().cmp(&self.members(a).len()))
                .then_with(|| self.members(a).cmp(&self.members(b)))
        })
    }

    /// The ranks of the few after an exchange, rising: of sets of one total the one with most members is the best, then
    /// the one whose ranks come first.
    fn members(&self, exchange: &Exchange) -> Vec<usize> {
        let stay = self.chosen.choice.picks.iter();
        let stay = stay.filter(|pick| !exchange.leave.contains(pick));
        let mut members: Vec<usize> = stay.chain(&exchange.enter).copied().collect();
        members.sort_unstable();
        members
    }
}
