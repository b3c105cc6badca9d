//! The engine equals the naive reading of the rules on thousands of random boards.

mod blockers;
mod cases;
mod classes;
mod fairness;
mod questions;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};

use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::condition::{Condition, Level};
use engine::id::Id;
use engine::outlook::{Outlook, Placed, Weights};
use engine::standing::Standing;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

use super::boards::{Mood, TODAY, boards, boards_of, over_blocks};
use super::naive::choice::{Ids, best, feasible};
use super::naive::points::possible;
use super::naive::readings::{Read, read};
use super::naive::weights::vertices;

type Values = BTreeMap<Id<Candidate>, BigRational>;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_engine_equals_the_naive_reading_of_the_rules(board in boards(8)) {
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let naive = Naive::of(&board, &outlook);
        naive.check_viewpoints();
        naive.check_places();
        naive.check_standings();
        naive.check_the_few();
        naive.check_swaps();
        naive.check_verdict();
        naive.check_nearest();
        naive.check_cases();
        naive.check_classes();
        naive.check_questions();
        naive.check_unblock();
        naive.check_by_size();
        naive.check_groups();
        naive.check_readiness();
    }

    #[test]
    fn where_many_lack_the_same_it_is_unblocked_in_the_order_of_the_naive_reading(
        board in boards_of(Mood::Blocked, 5..=10),
    ) {
        Naive::of(&board, &engine::outlook(&board, TODAY).unwrap()).check_unblock();
    }

    #[test]
    fn where_many_are_ready_size_and_groups_weigh_what_the_naive_reading_says(
        board in boards_of(Mood::Ready, 5..=8),
    ) {
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let naive = Naive::of(&board, &outlook);
        naive.check_by_size();
        naive.check_groups();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_cases_of_several_blocks_are_those_of_the_naive_reading(board in boards(7)) {
        let board = over_blocks(board);
        Naive::of(&board, &engine::outlook(&board, TODAY).unwrap()).check_cases();
    }
}

/// A board read naively, and the outlook it is held against.
struct Naive<'a> {
    board: &'a Board,
    outlook: &'a Outlook,
    readings: BTreeMap<Id<Candidate>, Vec<Read>>,
    expected: Values,
}

impl<'a> Naive<'a> {
    fn of(board: &'a Board, outlook: &'a Outlook) -> Self {
        let standing = |c: &&Candidate| matches!(c.status, Status::Candidate | Status::Exemplar);
        let with_standing: Vec<&Candidate> = board
            .candidates
            .iter()
            .map(AsRef::as_ref)
            .filter(standing)
            .collect();
        let readings = |c: &Candidate| Condition::ALL.map(|of| read(board, c, of, TODAY)).into();
        let mean = |points: &Vec<BigRational>| {
            points.iter().sum::<BigRational>() / BigRational::from(BigInt::from(points.len()))
        };
        let expected = |c: &Candidate| {
            weighted(
                &outlook.centre,
                &possible(c, &board.settings).each_ref().map(mean),
            )
        };
        Self {
            board,
            outlook,
            readings: with_standing
                .iter()
                .map(|c| (c.id.clone(), readings(c)))
                .collect(),
            expected: with_standing
                .iter()
                .map(|c| (c.id.clone(), expected(c)))
                .collect(),
        }
    }

    fn standing(&self, candidate: &Candidate) -> Standing {
        let levels = || self.readings[&candidate.id].iter().map(|read| &read.levels);
        if candidate.status == Status::Exemplar {
            Standing::UnderWay
        } else if levels().all(|l| *l == BTreeSet::from([Level::Yes])) {
            Standing::Start
        } else if levels().any(|l| !l.contains(&Level::Yes)) {
            Standing::Prepare
        } else {
            Standing::Ask
        }
    }

    fn who_is(&self, standings: &[Standing]) -> Vec<&'a Candidate> {
        let all = self.board.candidates.iter().map(AsRef::as_ref);
        let known = all.filter(|c: &&Candidate| self.readings.contains_key(&c.id));
        known
            .filter(|c| standings.contains(&self.standing(c)))
            .collect()
    }

    fn picks(&self) -> Ids {
        let mut picks = self.outlook.few.picks.clone();
        picks.sort();
        picks
    }

    fn check_viewpoints(&self) {
        let found: Vec<[BigRational; 4]> = self
            .outlook
            .vertices
            .iter()
            .map(|v| v.each_ref().map(|w| w.0.clone()))
            .collect();
        assert_eq!(found, vertices(&self.board.settings));
        let sum: BigRational = self.outlook.centre.iter().map(|w| &w.0).sum();
        assert_eq!(sum, BigRational::from(BigInt::from(1)));
    }

    fn check_places(&self) {
        let under_way = self
            .board
            .candidates
            .iter()
            .filter(|c| c.status == Status::Exemplar)
            .count();
        let places = self.outlook.places;
        assert_eq!(places.under_way as usize, under_way);
        assert_eq!(
            usize::from(places.left),
            usize::from(places.limit).saturating_sub(under_way)
        );
        assert_eq!(self.outlook.few.under_way.len(), under_way);
    }

    fn check_standings(&self) {
        assert_eq!(self.outlook.placed.len(), self.readings.len());
        for placed in &self.outlook.placed {
            let candidate = self.board.candidates.get(&placed.id).unwrap();
            assert_eq!(placed.standing, self.standing(candidate), "{}", placed.id);
            assert_eq!(placed.expected.0, self.expected[&placed.id]);
            let points = possible(candidate, &self.board.settings);
            assert_eq!(
                placed.low.each_ref().map(|e| &e.0),
                points.each_ref().map(|p| &p[0])
            );
            let greatest = points.each_ref().map(|p| p.last().unwrap());
            assert_eq!(placed.high.each_ref().map(|e| &e.0), greatest);
            assert!(!placed.because.is_empty());
            self.check_readings(placed);
        }
    }

    fn check_readings(&self, placed: &Placed) {
        for (found, read) in placed.conditions.iter().zip(&self.readings[&placed.id]) {
            assert_eq!(found.levels.levels().collect::<BTreeSet<_>>(), read.levels);
            assert_eq!(found.reading, read.reading);
            assert_eq!(found.chance_yes.exact().0, read.chance_yes);
            assert_eq!(found.blocked_teams, read.blocked_teams);
        }
    }

    fn check_the_few(&self) {
        let sets = feasible(self.board, &self.who_is(&[Standing::Start]));
        let (picks, value) = best(sets.iter(), &self.expected).unwrap();
        assert!(self.outlook.few.proved);
        assert_eq!(&self.picks(), picks);
        assert_eq!(self.outlook.few.total.0, value);
        let order = |id: &Id<Candidate>| (-self.expected[id].clone(), id.clone());
        assert!(self.outlook.few.picks.is_sorted_by_key(order));
    }

    fn check_swaps(&self) {
        let sets = feasible(self.board, &self.who_is(&[Standing::Start]));
        let picks = self.picks();
        for placed in &self.outlook.placed {
            let asked = placed.standing == Standing::Start && !picks.contains(&placed.id);
            let holding = sets.iter().filter(|set| asked && set.contains(&placed.id));
            let found = placed
                .swap
                .as_ref()
                .map(|swap| (swap.cost.0.clone(), swap.instead_of.clone()));
            let wanted = best(holding, &self.expected).map(|(set, value)| {
                let leaves = picks.iter().filter(|pick| !set.contains(pick)).cloned();
                (&self.outlook.few.total.0 - value, leaves.collect())
            });
            assert_eq!(found, wanted, "{}", placed.id);
        }
    }
}

fn weighted(weights: &Weights, points: &[BigRational; 4]) -> BigRational {
    weights.iter().zip(points).map(|(w, p)| &w.0 * p).sum()
}
