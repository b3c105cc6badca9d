//! Whole numbers in which values are added and compared: machine integers where they provably fit, else unbounded.

use std::ops::{AddAssign, Div, Mul, SubAssign};

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use crate::exact::Exact;
use crate::outlook::Weights;

/// A whole number that values are made of.
pub(crate) trait Number:
    Clone
    + Ord
    + Zero
    + Mul<Output = Self>
    + Div<Output = Self>
    + ToPrimitive
    + Send
    + Sync
    + Into<BigInt>
    + for<'a> AddAssign<&'a Self>
    + for<'a> SubAssign<&'a Self>
{
    /// The number, none where it does not fit.
    fn read(number: &BigInt) -> Option<Self>;

    /// A number known to fit.
    fn whole(number: u64) -> Self;
}

impl Number for i64 {
    fn read(number: &BigInt) -> Option<Self> {
        number.to_i64()
    }

    fn whole(number: u64) -> Self {
        Self::try_from(number).unwrap_or(Self::MAX)
    }
}

impl Number for i128 {
    fn read(number: &BigInt) -> Option<Self> {
        number.to_i128()
    }

    fn whole(number: u64) -> Self {
        Self::from(number)
    }
}

impl Number for BigInt {
    fn read(number: &BigInt) -> Option<Self> {
        Some(number.clone())
    }

    fn whole(number: u64) -> Self {
        Self::from(number)
    }
}

/// Weights as whole numbers over one denominator, for points counted in `unit`ths.
pub(crate) struct Measure<T> {
    weights: [T; 4],
    denominator: BigInt,
}

/// Weights over one denominator, before it is known which numbers hold them.
pub(crate) struct WholeWeights {
    parts: [BigInt; 4],
    denominator: BigInt,
    unit: u64,
}

impl WholeWeights {
    /// Weights for points of which `unit` make one.
    pub(crate) fn of(weights: &Weights, unit: u64) -> Self {
        let denominator = weights
            .iter()
            .fold(BigInt::from(1), |all, w| all.lcm(w.0.denom()));
        let whole = |w: &Exact| w.0.numer() * (&denominator / w.0.denom());
        Self {
            parts: weights.each_ref().map(whole),
            denominator,
            unit,
        }
    }

    /// Whether every number of a choice fits an `i128`. The weights sum to 1, so a value is at most the denominator
    /// times the greatest points; a price of room is no more (twice, for
    /// rounding).
    pub(crate) fn fit_i128(&self) -> bool {
        let most = &self.denominator * self.unit * MOST_POINTS * MOST_PRICED;
        most.to_i128().is_some()
    }

    /// These weights in numbers of a kind that holds them.
    ///
    /// # Panics
    /// Where they do not fit: asked first with [`WholeWeights::fit_i128`].
    pub(crate) fn measure<T: Number>(&self) -> Measure<T> {
        Measure {
            weights: self
                .parts
                .each_ref()
                .map(|part| T::read(part).expect("fits: unbounded, or checked by `fit_i128`")),
            denominator: &self.denominator * self.unit,
        }
    }
}

/// More places than are ever paid for, twice over: 2^32 in each of 2^20 teams.
pub(crate) const MOST_PRICED: u64 = 1 << 54;

/// The greatest points that settings allow.
pub(crate) const MOST_POINTS: u64 = 60;

impl<T: Number> Measure<T> {
    /// The weighted sum of points.
    pub(crate) fn value(&self, points: [u64; 4]) -> T {
        let mut sum = T::zero();
        for (dimension, points) in points.into_iter().enumerate() {
            sum += &self.one(dimension, points);
        }
        sum
    }

    /// What points on one dimension are worth.
    pub(crate) fn one(&self, dimension: usize, points: u64) -> T {
        self.weights[dimension].clone() * T::whole(points)
    }

    /// A sum of values, in points.
    pub(crate) fn exact(&self, value: T) -> Exact {
        Exact::over(&value.into(), &self.denominator)
    }
}
