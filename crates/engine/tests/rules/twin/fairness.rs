//! Size and fairness, naively.

use std::cmp::Reverse;

use engine::candidate::Candidate;
use engine::exact::Exact;
use engine::fairness::{BringIn, BySize, Counts, GroupsServed, LeftOut, Readiness};
use engine::id::Id;
use engine::people::Group;
use engine::standing::Standing;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed};

use super::super::boards::TODAY;
use super::super::naive::choice::{Ids, best, feasible, total};
use super::super::naive::groups::{candidates, covered, groups};
use super::super::naive::points::possible;
use super::{Naive, Values};

const ON_THE_LIST: [Standing; 3] = [Standing::Start, Standing::Ask, Standing::Prepare];

impl Naive<'_> {
    pub(super) fn check_by_size(&self) {
        let (mut ranked, mut unknown_reach) = (Vec::new(), Vec::new());
        for candidate in self.who_is(&ON_THE_LIST) {
            match candidate.difference.reach.map(|r| (r.least(), r.most())) {
                None | Some((0, None)) => unknown_reach.push(candidate.id.clone()),
                Some((least, most)) => {
                    let most = most.map_or(u128::MAX, u128::from);
                    ranked.push((Reverse(least), Reverse(most), candidate.id.clone()));
                }
            }
        }
        ranked.sort();
        unknown_reach.sort();
        ranked.truncate(self.outlook.places.left.into());
        let would_start: Ids = ranked.into_iter().map(|(.., id)| id).collect();
        let standing = |id: &Id<Candidate>| self.standing(self.board.candidates.get(id).unwrap());
        let could_not = would_start
            .iter()
            .filter(|id| standing(id) != Standing::Start);
        let shared = would_start.iter().filter(|id| self.outlook.picks(id));
        let wanted = BySize {
            could_not_start: could_not.cloned().collect(),
            shared_with_the_few: shared.count(),
            groups_left_out: covered(self.board, &would_start, TODAY).1,
            unknown_reach,
            reach_weight: self.reach_weight().map(Exact),
            would_start,
        };
        assert_eq!(self.outlook.by_size, wanted);
    }

    /// Of every set that is better than the picks where only reach counts, the least weight at which it crosses them:
    /// none is better in the balanced view, and in between totals move along lines.
    fn reach_weight(&self) -> Option<BigRational> {
        let start = self.who_is(&[Standing::Start]);
        let from = &self.outlook.centre[3].0;
        if from.is_one() {
            return None;
        }
        let size = |c: &Candidate| {
            let reach = &possible(c, &self.board.settings)[3];
            reach.iter().sum::<BigRational>() / BigRational::from(BigInt::from(reach.len()))
        };
        let sizes: Values = start.iter().map(|c| (c.id.clone(), size(c))).collect();
        let crossing = |set: &Ids| {
            let ahead = |values| total(set, values) - total(&self.picks(), values);
            let (near, far) = (ahead(&self.expected), ahead(&sizes));
            assert!(!near.is_positive());
            far.is_positive()
                .then(|| from + (BigRational::one() - from) * (-&near / (&far - &near)))
        };
        let sets = feasible(self.board, &start);
        sets.iter().filter_map(crossing).min()
    }

    pub(super) fn check_groups(&self) {
        let (covered, left_out) = covered(self.board, &self.picks(), TODAY);
        let touches = |group: &Id<Group>| candidates(self.board, group);
        let has_way_in = |group: &&Id<Group>| {
            let open = self.who_is(&[Standing::Start, Standing::Ask]);
            open.iter().any(|c| c.groups.contains(group))
        };
        let no_way_in = left_out.iter().filter(|group| !has_way_in(group));
        let unheard = groups(self.board)
            .into_iter()
            .filter(|g| touches(g).is_empty());
        let wanted = GroupsServed {
            no_way_in: no_way_in.cloned().collect(),
            unheard: unheard.collect(),
            left_out: left_out.iter().map(|group| self.left_out(group)).collect(),
            covered,
        };
        assert_eq!(self.outlook.groups, wanted);
    }

    /// The best of every set that touches the group: what it lacks of the few, and how it differs from them.
    fn left_out(&self, group: &Id<Group>) -> LeftOut {
        let touches = |id: &Id<Candidate>| {
            let candidate = self.board.candidates.get(id).unwrap();
            candidate.groups.contains(group)
        };
        let sets = feasible(self.board, &self.who_is(&[Standing::Start]));
        let holding = sets.iter().filter(|set| set.iter().any(touches));
        let (best, picks) = (best(holding, &self.expected), self.picks());
        let without = |some: &Ids, others: &Ids| {
            let left = some.iter().filter(|id| !others.contains(id));
            left.cloned().collect()
        };
        LeftOut {
            group: group.clone(),
            price: best
                .as_ref()
                .map(|(_, total)| Exact(&self.outlook.few.total.0 - total)),
            bring_in: best.map(|(set, _)| BringIn {
                enters: without(set, &picks),
                leaves: without(&picks, set),
            }),
        }
    }

    pub(super) fn check_readiness(&self) {
        let settings = &self.board.settings;
        let level =
            |scale: &[u16], level: usize| BigRational::new(scale[level - 1].into(), 100.into());
        let is_badly_off = |c: &&Candidate| {
            let [_, unmet, disadvantage, _] = possible(c, settings);
            let badly = level(&settings.points.unmet, 3);
            let some = level(&settings.points.disadvantage, 2);
            unmet.iter().all(|p| *p >= badly) && disadvantage.iter().all(|p| *p >= some)
        };
        let count = |badly_off: bool| {
            let [start, ask, prepare] = ON_THE_LIST.map(|standing| {
                let who = self.who_is(&[standing]).into_iter();
                who.filter(|c| is_badly_off(c) == badly_off).count()
            });
            Counts {
                start,
                ask,
                prepare,
            }
        };
        let wanted = Readiness {
            badly_served_and_disadvantaged: count(true),
            the_rest: count(false),
        };
        assert_eq!(self.outlook.readiness, wanted);
    }
}
