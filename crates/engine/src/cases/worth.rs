//! What every level of every dimension is worth for given weights: so a candidate's value is four look-ups.

use std::ops::AddAssign;

use crate::exact::Exact;
use crate::few::number::Number;
use crate::outlook::Weights;
use crate::settings::{Hundredths, Settings};

/// For each dimension, where its levels begin in a table of all: the places of a candidate's levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Places(pub(super) [u8; 4]);

/// Points of every level of every dimension, one after another.
#[derive(Debug)]
pub(super) struct Ladder {
    points: Vec<(usize, Hundredths)>,
    first: [u8; 4],
}

impl Ladder {
    pub(super) fn of(settings: &Settings) -> Self {
        let scales = &settings.points;
        let scales = [
            &scales.harm,
            &scales.unmet,
            &scales.disadvantage,
            &scales.reach,
        ];
        let (mut points, mut first) = (Vec::new(), [0; 4]);
        for (dimension, scale) in scales.into_iter().enumerate() {
            first[dimension] = u8::try_from(points.len()).unwrap_or(u8::MAX);
            points.extend(scale.iter().map(|points| (dimension, *points)));
        }
        Self { points, first }
    }

    /// The place of a level, counted from 1, of a dimension.
    pub(super) const fn place(&self, dimension: usize, level: u8) -> u8 {
        self.first[dimension] + level - 1
    }

    /// Every place's worth: its points times the weight of its dimension, in hundredths.
    pub(super) fn worths<T: Number>(&self, weights: &[T; 4], worths: &mut Vec<T>) {
        worths.clear();
        let worth = |(dimension, points): &(usize, Hundredths)| {
            weights[*dimension].clone() * T::whole(u64::from(*points))
        };
        worths.extend(self.points.iter().map(worth));
    }

    /// The same in rough numbers, to sort by.
    pub(super) fn rough_worths(&self, weights: &Weights) -> Vec<f64> {
        let rough = weights.each_ref().map(Exact::to_f64);
        let worth =
            |(dimension, points): &(usize, Hundredths)| rough[*dimension] * f64::from(*points);
        self.points.iter().map(worth).collect()
    }
}

/// The value of a candidate at these places.
pub(super) fn value<T: Clone + for<'a> AddAssign<&'a T>>(worths: &[T], places: Places) -> T {
    let [harm, unmet, disadvantage, reach] = places.0.map(usize::from);
    let mut value = worths[harm].clone();
    value += &worths[unmet];
    value += &worths[disadvantage];
    value += &worths[reach];
    value
}
