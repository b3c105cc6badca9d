//! Questions, one combination of levels and one set after another.

use std::collections::BTreeMap;

use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use engine::difference::Dimension;
use engine::id::Id;
use engine::outlook::VerdictKind;
use engine::questions::{Flip, Reply, Topic};
use engine::standing::Standing;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::super::naive::choice::{Ids, best, feasible};
use super::super::naive::points::possible;
use super::{Naive, Values, weighted};

/// What is found of a question: gain, candidate, what is open, and the flips.
type Found = (BigRational, Id<Candidate>, Vec<Topic>, Vec<Flip>);

impl Naive<'_> {
    pub(super) fn check_questions(&self) {
        let ready = self.who_is(&[Standing::Start]);
        let mut wanted: Vec<Found> = Vec::new();
        wanted.extend(
            self.who_is(&[Standing::Ask])
                .iter()
                .map(|c| self.about_ask(c, &ready)),
        );
        for candidate in &ready {
            wanted.extend(
                Dimension::ALL
                    .into_iter()
                    .filter_map(|d| self.about_start(candidate, d, &ready)),
            );
        }
        wanted.retain(|(gain, ..)| !gain.is_zero());
        wanted.sort_by_key(|(gain, id, about, _)| (-gain.clone(), id.clone(), about.clone()));
        let found: Vec<Found> = self
            .outlook
            .questions
            .iter()
            .map(|q| {
                (
                    q.gain.0.clone(),
                    q.candidate.clone(),
                    q.about.clone(),
                    q.flips.clone(),
                )
            })
            .collect();
        assert_eq!(found, wanted);
        self.check_together();
    }

    /// The points of its levels.
    fn levels(&self, candidate: &Candidate) -> [Vec<BigRational>; 4] {
        possible(candidate, &self.board.settings)
    }

    fn about_ask(&self, candidate: &Candidate, ready: &[&Candidate]) -> Found {
        let all: Vec<&Candidate> = ready.iter().copied().chain([candidate]).collect();
        let sets = feasible(self.board, &all);
        let levels = self.levels(candidate);
        let bare = self.with(candidate, BigRational::zero());
        // The best that it can join, itself worth nothing yet.
        let joining = best(sets.iter().filter(|set| set.contains(&candidate.id)), &bare)
            .map(|(_, value)| value);
        let stay = &self.outlook.few.total.0;
        let (mut sum, mut count) = (BigRational::zero(), 0u32);
        for [harm, unmet, disadvantage, reach] in combinations(&levels) {
            count += 1;
            let points = [harm, unmet, disadvantage, reach].map(Clone::clone);
            let joined = joining
                .as_ref()
                .map(|value| value + weighted(&self.outlook.centre, &points) - stay);
            sum += joined
                .filter(|more| *more > BigRational::zero())
                .unwrap_or_default();
        }
        let readings = &self.readings[&candidate.id];
        let chance: BigRational = readings.iter().map(|read| &read.chance_yes).product();
        let gain = chance * sum / BigRational::from(BigInt::from(count));
        let mut open: Vec<(BigRational, Condition)> = Condition::ALL
            .into_iter()
            .filter(|c| readings[c.index()].levels.len() > 1)
            .map(|c| (readings[c.index()].chance_yes.clone(), c))
            .collect();
        open.sort();
        let wide = Dimension::ALL
            .into_iter()
            .filter(|d| levels[d.index()].len() > 1);
        let about = open
            .into_iter()
            .map(|(_, c)| Topic::Condition(c))
            .chain(wide.map(Topic::Difference));
        let greatest = levels.each_ref().map(|of| of[of.len() - 1].clone());
        let expected = self.expected[&candidate.id].clone();
        let turns = |reply, value| self.flip(reply, &self.with(candidate, value), &sets);
        let flips = turns(Reply::Yes, expected).or_else(|| {
            turns(
                Reply::YesAtItsGreatest,
                weighted(&self.outlook.centre, &greatest),
            )
        });
        (
            gain,
            candidate.id.clone(),
            about.collect(),
            flips.into_iter().collect(),
        )
    }

    fn about_start(
        &self,
        candidate: &Candidate,
        dimension: Dimension,
        ready: &[&Candidate],
    ) -> Option<Found> {
        let sets = feasible(self.board, ready);
        let levels = &self.levels(candidate)[dimension.index()];
        if levels.len() < 2 {
            return None;
        }
        let count = BigRational::from(BigInt::from(levels.len()));
        let mean = levels.iter().sum::<BigRational>() / &count;
        let (mut sum, mut flips) = (BigRational::zero(), Vec::new());
        let first = self.first_level(candidate, dimension);
        for (level, points) in (first..).zip(levels) {
            let weight = &self.outlook.centre[dimension.index()].0;
            let value = &self.expected[&candidate.id] + weight * (points - &mean);
            let values = self.with(candidate, value);
            sum += best(sets.iter(), &values).unwrap().1;
            flips.extend(self.flip(Reply::Level(level), &values, &sets));
        }
        let gain = sum / count - &self.outlook.few.total.0;
        Some((
            gain,
            candidate.id.clone(),
            vec![Topic::Difference(dimension)],
            flips,
        ))
    }

    fn first_level(&self, candidate: &Candidate, dimension: Dimension) -> u8 {
        let scales = &self.board.settings.points;
        let scale = [
            &scales.harm,
            &scales.unmet,
            &scales.disadvantage,
            &scales.reach,
        ][dimension.index()];
        let least =
            &self.levels(candidate)[dimension.index()][0] * BigRational::from(BigInt::from(100));
        let below = scale
            .iter()
            .filter(|points| BigRational::from(BigInt::from(**points)) < least)
            .count();
        u8::try_from(below).unwrap() + 1
    }

    /// Expected differences, but for one.
    fn with(&self, candidate: &Candidate, value: BigRational) -> Values {
        let mut values: Values = self.expected.clone();
        values.insert(candidate.id.clone(), value);
        values
    }

    fn flip(
        &self,
        answer: Reply,
        values: &BTreeMap<Id<Candidate>, BigRational>,
        sets: &[Ids],
    ) -> Option<Flip> {
        let (set, _) = best(sets.iter(), values).unwrap();
        let picks = self.picks();
        let beyond = |a: &Ids, b: &Ids| a.iter().filter(|id| !b.contains(id)).cloned().collect();
        (*set != picks).then(|| Flip {
            answer,
            enters: beyond(set, &picks),
            leaves: beyond(&picks, set),
        })
    }

    fn check_together(&self) {
        let asks =
            self.outlook.verdict.kind == VerdictKind::Ask && self.outlook.questions.is_empty();
        let open = |c: &&&Candidate| {
            let class = self.outlook.placed(&c.id).unwrap().class;
            let wide = || self.levels(c).iter().any(|of| of.len() > 1);
            let is_open = self.readings[&c.id]
                .iter()
                .any(|read| read.levels != [Level::Yes].into())
                || wide();
            class == engine::classes::Class::Possible && is_open
        };
        let all = self.who_is(&[Standing::Start, Standing::Ask]);
        let mut wanted: Vec<&&Candidate> = all.iter().filter(|c| asks && open(c)).collect();
        wanted.sort_by_key(|c| {
            (
                -self.outlook.placed(&c.id).unwrap().share.part.0.clone(),
                c.id.clone(),
            )
        });
        let wanted: Vec<Id<Candidate>> = wanted.into_iter().map(|c| c.id.clone()).collect();
        assert_eq!(self.outlook.together, wanted);
    }
}

fn combinations(levels: &[Vec<BigRational>; 4]) -> Vec<[&BigRational; 4]> {
    let mut all = Vec::new();
    for harm in &levels[0] {
        for unmet in &levels[1] {
            for disadvantage in &levels[2] {
                all.extend(
                    levels[3]
                        .iter()
                        .map(|reach| [harm, unmet, disadvantage, reach]),
                );
            }
        }
    }
    all
}
