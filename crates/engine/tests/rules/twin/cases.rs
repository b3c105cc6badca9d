//! Shares and gain, case by case and set by set.

use std::collections::BTreeMap;

use engine::candidate::Candidate;
use engine::classes::Class;
use engine::id::Id;
use engine::outlook::VerdictKind;
use engine::standing::Standing;
use engine::viewpoints::Viewpoints;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::super::naive::choice::{Ids, best, feasible, total};
use super::super::naive::draws::{LEVELS, takes_part, weights, which, word};
use super::super::naive::points::possible;
use super::{Naive, Values};

/// Points of each dimension.
type Drawn = BTreeMap<Id<Candidate>, [BigRational; 4]>;

impl Naive<'_> {
    /// Who takes part in a case, and the levels they turn out to have.
    fn drawn(&self, case: u64) -> Drawn {
        let seed = self.board.settings.seed;
        let takes_part = |c: &&Candidate| {
            let chances = self.readings[&c.id].iter().map(|read| &read.chance_yes);
            let all: BigRational = chances.product();
            all.is_one() || takes_part(seed, case, c.id.as_str(), &all)
        };
        let levels = |c: &Candidate| {
            let points = possible(c, &self.board.settings);
            let counts = points.each_ref().map(Vec::len);
            let at = which(word(seed, case, c.id.as_str(), LEVELS), counts);
            std::array::from_fn(|d| points[d][at[d]].clone())
        };
        let all = self.who_is(&[Standing::Start, Standing::Ask]).into_iter();
        all.filter(takes_part)
            .map(|c| (c.id.clone(), levels(c)))
            .collect()
    }

    pub(super) fn check_cases(&self) {
        let sets = feasible(self.board, &self.who_is(&[Standing::Start, Standing::Ask]));
        let viewpoints = Viewpoints::of(&self.board.settings.viewpoints).unwrap();
        let parts: Vec<_> = viewpoints
            .parts
            .iter()
            .map(|p| (p.corners.clone(), p.share.clone()))
            .collect();
        let centre = self.outlook.centre.each_ref().map(|w| w.0.clone());
        let (mut held, mut gain) = (BTreeMap::<Id<Candidate>, u32>::new(), BigRational::zero());
        for case in 0..u64::from(self.board.settings.cases) {
            let drawn = self.drawn(case);
            let own = weights(
                self.board.settings.seed,
                case,
                &self.outlook.vertices,
                &parts,
            );
            let (set, _) = best_of(&sets, &drawn, &own);
            for id in set {
                *held.entry(id.clone()).or_default() += 1;
            }
            let (_, most) = best_of(&sets, &drawn, &centre);
            gain += most - total(&self.picks(), &values(&drawn, &centre));
        }
        let all = self.board.settings.cases;
        let cases = BigRational::from(BigInt::from(all));
        assert_eq!(self.outlook.verdict.gain.0, gain / &cases);
        for placed in &self.outlook.placed {
            let count = held.get(&placed.id).copied().unwrap_or(0);
            let share = BigRational::from(BigInt::from(count)) / &cases;
            if placed.standing == Standing::UnderWay {
                assert!(placed.share.part.0.is_one());
                continue;
            }
            assert_eq!(placed.share.part.0, share, "{}", placed.id);
            assert!(placed.share.low.0 <= share && share <= placed.share.high.0);
            match placed.class {
                Class::Certain => assert_eq!(count, all, "{}", placed.id),
                Class::Never => assert_eq!(count, 0, "{}", placed.id),
                Class::Possible => {}
            }
        }
    }

    /// Whether the gain alone makes it enough: at most so much, in 95 of 100 draws.
    pub(super) fn is_enough(&self, epsilon: &BigRational) -> bool {
        let verdict = &self.outlook.verdict;
        let spare = epsilon - &verdict.gain.0;
        let ln_20 = BigRational::new(
            BigInt::from(2_995_732_273_554u64),
            BigInt::from(1_000_000_000_000u64),
        );
        let most = &verdict.worst_regret_at_centre.0;
        // ε less the mean is at least MR̄ √(ln 20 / 2N), squared on both sides.
        spare >= BigRational::zero()
            && &spare * &spare
                >= most * most * ln_20
                    / BigRational::from(BigInt::from(2 * self.board.settings.cases))
    }

    /// Nothing that could be known is unknown: no verdict may then ask.
    pub(super) fn check_nothing_open(&self) {
        let open = |c: &&Candidate| {
            possible(c, &self.board.settings)
                .iter()
                .any(|p| p.len() > 1)
        };
        let entering = self.who_is(&[Standing::Start, Standing::Ask]);
        let asks = !self.who_is(&[Standing::Ask]).is_empty();
        if !asks && !entering.iter().any(open) {
            assert!(self.outlook.verdict.gain.0.is_zero());
            assert!(self.outlook.verdict.gain_bound.0.is_zero());
            assert_ne!(self.outlook.verdict.kind, VerdictKind::Ask);
            assert!(self.outlook.questions.is_empty());
        }
    }
}

fn values(drawn: &Drawn, weights: &[BigRational; 4]) -> Values {
    let value = |points: &[BigRational; 4]| weights.iter().zip(points).map(|(w, p)| w * p).sum();
    drawn
        .iter()
        .map(|(id, points)| (id.clone(), value(points)))
        .collect()
}

fn best_of<'a>(
    sets: &'a [Ids],
    drawn: &Drawn,
    weights: &[BigRational; 4],
) -> (&'a Ids, BigRational) {
    let there = sets
        .iter()
        .filter(|set| set.iter().all(|id| drawn.contains_key(id)));
    best(there, &values(drawn, weights)).unwrap()
}
