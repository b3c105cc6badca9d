//! Certain, possible, never: by every point of the weights where anything can change.

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::classes::Class;
use engine::standing::Standing;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;

use super::super::boards::{TODAY, boards};
use super::super::naive::points::possible;
use super::super::naive::weights::meetings;
use super::Naive;

type Points = [BigRational; 4];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn with_room_for_all_the_classes_are_the_true_ones(board in boards(6)) {
        let without_teams = |held: &Arc<Candidate>| {
            let mut candidate = Candidate::clone(held);
            candidate.teams.clear();
            Arc::new(candidate)
        };
        let candidates = board.candidates.iter().map(without_teams).collect();
        let board = Board { candidates: Arc::new(candidates), ..board };
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let naive = Naive::of(&board, &outlook);
        for candidate in naive.who_is(&[Standing::Start, Standing::Ask]) {
            let found = outlook.placed(&candidate.id).unwrap().class;
            prop_assert_eq!(found, naive.true_class(candidate), "{}", candidate.id);
        }
    }
}

impl Naive<'_> {
    fn ends(&self, candidate: &Candidate) -> (Points, Points) {
        let points = possible(candidate, &self.board.settings);
        (
            points.each_ref().map(|p| p[0].clone()),
            points.each_ref().map(|p| p[p.len() - 1].clone()),
        )
    }

    /// As many others as there are places can be worth at least its least: then some best set is without it. Fewer
    /// *start* ones than places must be worth more than its greatest: then some best set holds it.
    fn true_class(&self, candidate: &Candidate) -> Class {
        let places = usize::from(self.outlook.places.left);
        let (low, high) = self.ends(candidate);
        let others = |standings: &[Standing]| {
            let all = self.who_is(standings).into_iter();
            all.filter(|c| c.id != candidate.id)
                .map(|c| self.ends(c))
                .collect::<Vec<_>>()
        };
        let rivals: Vec<Points> = others(&[Standing::Start, Standing::Ask])
            .iter()
            .map(|(_, theirs)| minus(theirs, &low))
            .collect();
        let beaten: Vec<Points> = others(&[Standing::Start])
            .iter()
            .map(|(theirs, _)| minus(theirs, &high))
            .collect();
        let settings = &self.board.settings;
        let surely_more = |w: &Points| {
            beaten
                .iter()
                .filter(|half| at(w, half) > BigRational::zero())
                .count()
        };
        let maybe_as_much = |w: &Points| {
            rivals
                .iter()
                .filter(|half| at(w, half) >= BigRational::zero())
                .count()
        };
        let asked = self.standing(candidate) == Standing::Ask;
        if meetings(settings, &beaten)
            .iter()
            .all(|w| surely_more(w) >= places)
        {
            Class::Never
        } else if !asked
            && meetings(settings, &rivals)
                .iter()
                .all(|w| maybe_as_much(w) < places && !at(w, &low).is_zero())
        {
            Class::Certain
        } else {
            Class::Possible
        }
    }

    /// What is proved on any board: no place, no room, or enough that are worth more at every vertex and take no more.
    pub(super) fn check_classes(&self) {
        let places = usize::from(self.outlook.places.left);
        let ready = self.who_is(&[Standing::Start]);
        for candidate in self.who_is(&[Standing::Start, Standing::Ask]) {
            let (_, high) = self.ends(candidate);
            let takes_no_more = |c: &Candidate| {
                c.teams.is_empty()
                    || c.room <= candidate.room
                        && c.teams.iter().all(|team| candidate.teams.contains(team))
            };
            let beats = |c: &&&Candidate| {
                let (low, _) = self.ends(c);
                let more = |w: &[engine::exact::Exact; 4]| {
                    at(&w.each_ref().map(|w| w.0.clone()), &minus(&low, &high))
                        > BigRational::zero()
                };
                c.id != candidate.id && takes_no_more(c) && self.outlook.vertices.iter().all(more)
            };
            let class = self.outlook.placed(&candidate.id).unwrap().class;
            if ready.iter().filter(beats).count() >= places {
                assert_eq!(class, Class::Never, "{}", candidate.id);
            }
        }
        for placed in &self.outlook.placed {
            match placed.standing {
                Standing::UnderWay => assert_eq!(placed.class, Class::Certain),
                Standing::Prepare => assert_eq!(placed.class, Class::Never),
                Standing::Start | Standing::Ask => {}
            }
        }
    }
}

fn minus(a: &Points, b: &Points) -> Points {
    std::array::from_fn(|d| &a[d] - &b[d])
}

fn at(weights: &Points, points: &Points) -> BigRational {
    weights.iter().zip(points).map(|(w, p)| w * p).sum()
}
