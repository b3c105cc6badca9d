//! Which groups are served, and what covering the others would cost.

use super::touched::{Serving, Touched, touched};
use super::{Chosen, GroupsServed, LeftOut};
use crate::candidate::Candidate;
use crate::exact::Exact;
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
                let price = costs.price(&touched);
                served.left_out.push(LeftOut { group, price });
            }
        }
        served
    }
}

/// What taking each *start* candidate in would cost.
struct Costs<'a> {
    chosen: &'a Chosen<'a>,
    /// Beside what is seen; none for picks, for others than *start* ones, and where no feasible set holds it.
    costs: Vec<Option<&'a Exact>>,
}

impl<'a> Costs<'a> {
    fn of(chosen: &'a Chosen<'a>) -> Self {
        let mut costs = vec![None; chosen.sight.seen.len()];
        let swaps = chosen.choice.swaps.iter();
        for (at, swap) in chosen.field.at.iter().zip(swaps) {
            costs[*at] = swap.as_ref().map(|exchange| &exchange.cost);
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

    /// The least cost among its candidates: the best set that holds one of them is the best that holds some one of them.
    fn price(&self, touched: &Touched<'_>) -> Option<Exact> {
        let places = touched.candidates.iter().filter_map(|c| self.place(c));
        places.filter_map(|at| self.costs[at]).min().cloned()
    }
}
