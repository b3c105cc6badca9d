//! Drawn weights against a published analysis (SMAA-2) of four medicines by six criteria: `cases/four-medicines.json`.
//!
//! The engine draws four weights at most. Where six are uniform, the first three are uniform among themselves and so are
//! the last three, whatever part of the whole the first three have; and that part is the third of five sorted uniform
//! numbers, since the six gaps between such numbers are uniform weights. So two draws of three weights make six.

use num_traits::ToPrimitive;
use serde::Deserialize;

use super::draw::{Draws, Key, Purpose};
use super::weights::{Allowed, WholeCorners};
use crate::viewpoints::{Statement, Viewpoints};

const CASES: u64 = 100_000;
const MEDICINES: usize = 4;
const CRITERIA: usize = 6;

#[derive(Deserialize)]
struct Published {
    criteria: Vec<Criterion>,
    alternatives: Vec<Medicine>,
    tolerance: Tolerance,
}

#[derive(Deserialize)]
struct Criterion {
    distribution: Distribution,
    more_is_better: bool,
    mean_and_deviation: [[f64; 2]; MEDICINES],
    scale: [f64; 2],
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Distribution {
    Normal,
    Lognormal,
}

#[derive(Deserialize)]
struct Medicine {
    ranks: [f64; MEDICINES],
    central_weights: [f64; CRITERIA],
    confidence: f64,
}

#[derive(Deserialize)]
struct Tolerance {
    ranks: f64,
    central_weights: f64,
    confidence: f64,
}

/// A number above 0 and below 1, of a case and a name.
fn uniform(case: u64, name: &str) -> f64 {
    let word = Draws::of(3, case).word(Key::of(name), Purpose::Levels);
    ((word >> 12).to_f64().unwrap() + 0.5) / 2f64.powi(52)
}

/// Three weights, as the engine draws them where reach counts for nothing.
fn three(allowed: &Allowed<i128>, most: f64, seed: u64, case: u64) -> [f64; 3] {
    let [a, b, c, _] = allowed.draw(Draws::of(seed, case));
    [a, b, c].map(|weight| weight.to_f64().unwrap() / most)
}

fn six(allowed: &Allowed<i128>, most: f64, case: u64) -> [f64; CRITERIA] {
    let mut five = ["a", "b", "c", "d", "e"].map(|name| uniform(case, name));
    five.sort_unstable_by(f64::total_cmp);
    let (first, last) = (three(allowed, most, 1, case), three(allowed, most, 2, case));
    std::array::from_fn(|at| {
        if at < 3 {
            first[at] * five[2]
        } else {
            last[at - 3] * (1.0 - five[2])
        }
    })
}

impl Criterion {
    /// What a medicine is worth by it in a case: Box and Muller's way to a normal number, then the scale.
    fn worth(&self, case: u64, at: usize, medicine: usize) -> f64 {
        let [mean, deviation] = self.mean_and_deviation[medicine];
        let (radius, turn) = (
            format!("{at} {medicine} radius"),
            format!("{at} {medicine} turn"),
        );
        let angle = std::f64::consts::TAU * uniform(case, &turn);
        let normal = (-2.0 * uniform(case, &radius).ln()).sqrt() * angle.cos();
        let drawn = normal.mul_add(deviation, mean);
        let measured = match self.distribution {
            Distribution::Normal => drawn,
            Distribution::Lognormal => drawn.exp(),
        };
        let [low, high] = self.scale;
        let part = (measured - low) / (high - low);
        if self.more_is_better {
            part
        } else {
            1.0 - part
        }
    }
}

/// What each medicine is worth by each criterion in a case.
fn measured(criteria: &[Criterion], case: u64) -> [[f64; CRITERIA]; MEDICINES] {
    std::array::from_fn(|medicine| std::array::from_fn(|at| criteria[at].worth(case, at, medicine)))
}

/// The medicines, best first.
fn ranked(worth: &[[f64; CRITERIA]; MEDICINES], weights: &[f64; CRITERIA]) -> [usize; MEDICINES] {
    let total = |medicine: usize| -> f64 {
        worth[medicine]
            .iter()
            .zip(weights)
            .map(|(worth, weight)| worth * weight)
            .sum()
    };
    let mut all = [0, 1, 2, 3];
    all.sort_by(|a, b| total(*b).total_cmp(&total(*a)));
    all
}

#[test]
fn uniform_weights_rank_four_medicines_as_published() {
    let text = include_str!("../../../../cases/four-medicines.json");
    let published: Published = serde_json::from_str(text).unwrap();
    let viewpoints = Viewpoints::of(&[Statement::parse("reach = 0").unwrap()]).unwrap();
    let whole = WholeCorners::of(&viewpoints.vertices);
    let (allowed, most) = (
        whole.allowed::<i128>(&viewpoints),
        whole.most().to_f64().unwrap(),
    );
    let mut ranks = [[0u32; MEDICINES]; MEDICINES];
    let mut weights = [[0.0; CRITERIA]; MEDICINES];
    let mut confident = [0u32; MEDICINES];
    for case in 0..CASES {
        let worth = measured(&published.criteria, case);
        let drawn = six(&allowed, most, case);
        let order = ranked(&worth, &drawn);
        order
            .iter()
            .enumerate()
            .for_each(|(rank, medicine)| ranks[*medicine][rank] += 1);
        weights[order[0]]
            .iter_mut()
            .zip(drawn)
            .for_each(|(sum, weight)| *sum += weight);
        for (at, medicine) in published.alternatives.iter().enumerate() {
            confident[at] += u32::from(ranked(&worth, &medicine.central_weights)[0] == at);
        }
    }
    let near = |found: f64, wanted: f64, tolerance: f64| {
        assert!((found - wanted).abs() <= tolerance, "{found} for {wanted}");
    };
    let all = CASES.to_f64().unwrap();
    for (at, medicine) in published.alternatives.iter().enumerate() {
        for (found, wanted) in ranks[at].iter().zip(medicine.ranks) {
            near(f64::from(*found) / all, wanted, published.tolerance.ranks);
        }
        for (found, wanted) in weights[at].iter().zip(medicine.central_weights) {
            near(
                found / f64::from(ranks[at][0]),
                wanted,
                published.tolerance.central_weights,
            );
        }
        let tolerance = published.tolerance.confidence;
        near(
            f64::from(confident[at]) / all,
            medicine.confidence,
            tolerance,
        );
    }
}
