//! The search against every set, on pools of its own and on a published one.

use num_bigint::BigInt;
use num_traits::Zero;
use proptest::prelude::*;

use super::budget::{Budget, NODE_LIMIT};
use super::list::{Listed, list};
use super::number::Number;
use super::pool::{Pool, Taking};
use super::search::Search;
use super::set::{Aim, Set};
use super::swaps::Company;

/// Values by rank and the pool they compete in.
#[derive(Debug)]
struct Contest {
    pool: Pool,
    values: Vec<u64>,
}

impl Contest {
    fn of(places: usize, rooms: Vec<u32>, entrants: Vec<(u64, Vec<usize>, u32)>) -> Self {
        let values = entrants.iter().map(|(value, ..)| *value).collect();
        let taking = |(_, teams, room): (u64, Vec<usize>, u32)| Taking { teams, room };
        let takes = entrants.into_iter().map(taking);
        Self {
            pool: Pool::of(places, rooms, takes),
            values,
        }
    }

    fn listed<T: Number>(&self) -> Vec<Listed<T>> {
        let values = self.values.iter().map(|value| T::whole(*value));
        list(&self.pool, values.enumerate())
    }

    fn best<T: Number>(&self, nodes: u64) -> (Set<T>, bool) {
        let (listed, mut budget) = (self.listed(), Budget::of(nodes));
        let search = Search::of(&self.pool, &listed, Aim::Set);
        let best = search.best(self.pool.whole(), Set::empty(), &mut budget);
        (best, budget.is_left())
    }

    /// Every set that keeps within places and rooms, as a total and ranks.
    fn feasible(&self) -> impl Iterator<Item = (u64, Vec<usize>)> {
        (0u32..1 << self.values.len()).filter_map(|bits| {
            let ranks = (0..self.values.len()).filter(|rank| bits >> rank & 1 == 1);
            let ranks: Vec<usize> = ranks.collect();
            let mut rooms = self.pool.rooms.clone();
            for rank in &ranks {
                let taking = &self.pool.takings[self.pool.taking_of[*rank]];
                if !taking.fits(&rooms) {
                    return None;
                }
                taking.take_from(&mut rooms);
            }
            let total = ranks.iter().map(|rank| self.values[*rank]).sum();
            (ranks.len() <= self.pool.places).then_some((total, ranks))
        })
    }

    /// The best of every set that holds `rank`, where one is given.
    fn naive(&self, holding: Option<usize>) -> Option<(u64, Vec<usize>)> {
        let sets = self.feasible();
        let sets = sets.filter(|(_, ranks)| holding.is_none_or(|rank| ranks.contains(&rank)));
        sets.max_by(|(a, ours), (b, theirs)| {
            let members = ours.len().cmp(&theirs.len());
            a.cmp(b).then(members).then(theirs.cmp(ours))
        })
    }
}

/// Pools with many ties, shared teams and odd rooms.
fn contests() -> impl Strategy<Value = Contest> {
    let entrant = (
        0..4u64,
        proptest::sample::subsequence(vec![0usize, 1, 2, 3, 4], 0..=3),
        1..=2u32,
    );
    let entrants = proptest::collection::vec(entrant, 0..=11);
    let rooms = proptest::collection::vec(0..=3u32, 5);
    (0..=5usize, rooms, entrants)
        .prop_map(|(places, rooms, entrants)| Contest::of(places, rooms, entrants))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_search_finds_the_one_best_set_in_either_kind_of_number(contest in contests()) {
        let (total, ranks) = contest.naive(None).unwrap();
        let (best, proved) = contest.best::<i128>(NODE_LIMIT);
        prop_assert!(proved);
        prop_assert_eq!((best.total, &best.ranks), (i128::from(total), &ranks));
        let (best, _) = contest.best::<BigInt>(NODE_LIMIT);
        prop_assert_eq!((best.total, best.ranks), (BigInt::from(total), ranks));
    }

    #[test]
    fn the_best_company_is_the_best_of_every_set_that_holds_a_candidate(contest in contests()) {
        let listed = contest.listed::<i128>();
        let (picks, _) = contest.best::<i128>(NODE_LIMIT);
        let mut company = Company::of(&contest.pool, &listed, &picks);
        let mut budget = Budget::of(NODE_LIMIT);
        for rank in (0..contest.values.len()).filter(|rank| !picks.ranks.contains(rank)) {
            let found = company.best_with(rank, &mut budget).map(|mut set| {
                set.add(rank, &contest.values[rank].into());
                (set.total, set.ranks)
            });
            let wanted = contest.naive(Some(rank)).map(|(total, ranks)| (i128::from(total), ranks));
            prop_assert_eq!(found, wanted);
        }
    }

    #[test]
    fn a_search_cut_short_says_so_and_gives_a_set_that_fits(contest in contests(), nodes in 0..12u64) {
        let (best, proved) = contest.best::<i128>(nodes);
        prop_assert!(contest.feasible().any(|(_, ranks)| ranks == best.ranks));
        if proved {
            prop_assert_eq!(best.ranks, contest.naive(None).unwrap().1);
        }
    }

    #[test]
    fn a_room_whose_price_is_sought_does_not_change_the_answer(
        contest in contests(),
        places in 4..=12usize,
    ) {
        // The second way of searching, alone: what the first would leave to it.
        let contest = Contest { pool: Pool { places, ..contest.pool }, ..contest };
        let (listed, mut budget) = (contest.listed::<i128>(), Budget::of(NODE_LIMIT));
        let search = Search::of(&contest.pool, &listed, Aim::Set);
        let best = search.best_priced(contest.pool.whole(), Set::empty(), &mut budget);
        prop_assert_eq!(best.ranks, contest.naive(None).unwrap().1);
    }
}

/// The published portfolio: scores of three criteria, a cost and a budget.
#[derive(serde::Deserialize)]
struct Projects {
    scores: Vec<[u64; 3]>,
    cost: Vec<u32>,
    budget: u32,
    non_dominated: std::collections::BTreeMap<String, Vec<String>>,
    vertices: std::collections::BTreeMap<String, Vec<[u64; 3]>>,
}

#[test]
fn the_best_sets_of_fifteen_projects_are_published_ones() {
    let text = include_str!("../../../../cases/fifteen-projects.json");
    let projects: Projects = serde_json::from_str(text).unwrap();
    for (statements, vertices) in &projects.vertices {
        let portfolios = &projects.non_dominated[statements];
        for weights in vertices {
            let value = |scores: &[u64; 3]| scores.iter().zip(weights).map(|(s, w)| s * w).sum();
            let entrants = projects.scores.iter().zip(&projects.cost);
            let entrants = entrants.map(|(scores, cost)| (value(scores), vec![0], *cost));
            let contest = Contest::of(15, vec![projects.budget], entrants.collect());
            let (best, proved) = contest.best::<i128>(NODE_LIMIT);
            let published = portfolios.iter().map(|row| {
                let held = row.bytes().zip(&contest.values).filter(|(b, _)| *b == b'1');
                held.map(|(_, value)| i128::from(*value)).sum::<i128>()
            });
            assert!(proved && !best.total.is_zero());
            assert_eq!(
                Some(best.total),
                published.max(),
                "{statements} {weights:?}"
            );
        }
        let cost = |row: &String| -> u32 {
            row.bytes()
                .zip(&projects.cost)
                .filter(|(b, _)| *b == b'1')
                .map(|(_, c)| c)
                .sum()
        };
        assert!(portfolios.iter().all(|row| cost(row) <= projects.budget));
    }
}
