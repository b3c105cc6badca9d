//! How often a candidate is in the best set of a case, with its interval.

use std::collections::HashMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed};

use crate::exact::Exact;

/// How often a candidate is in the best set of a case: a share of cases, never a probability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part of the cases whose best set holds it.
    pub part: Exact,
    /// The lower end of its 95 % Wilson interval.
    pub low: Exact,
    /// The upper end.
    pub high: Exact,
}

/// Shares of so many cases, with Wilson's intervals (Wilson 1927). Many candidates have the same: each is made once.
pub(crate) struct Shares {
    cases: BigRational,
    /// z = 1.959964, squared.
    squared: BigRational,
    made: HashMap<u32, Share>,
}

/// z in millionths.
const Z: u32 = 1_959_964;

impl Shares {
    pub(crate) fn of(cases: u32) -> Self {
        let z = BigRational::new(Z.into(), 1_000_000.into());
        Self {
            cases: BigRational::from(BigInt::from(cases)),
            squared: &z * &z,
            made: HashMap::new(),
        }
    }

    /// The share of those whose best set holds it in so many cases.
    pub(crate) fn of_count(&mut self, held: u32) -> Share {
        if let Some(made) = self.made.get(&held) {
            return made.clone();
        }
        let share = self.share(held);
        self.made.insert(held, share.clone());
        share
    }

    /// (2c + z² ± z √(4c(n − c)/n + z²)) / 2(n + z²), between 0 and 1.
    fn share(&self, held: u32) -> Share {
        let held = BigRational::from(BigInt::from(held));
        let (two, four) = (whole(2), whole(4));
        let spread = &four * &held * (&self.cases - &held) / &self.cases + &self.squared;
        let half = root(&(spread * &self.squared));
        let middle = &two * &held + &self.squared;
        let scale = two * (&self.cases + &self.squared);
        Share {
            low: Exact(((&middle - &half) / &scale).max(whole(0))),
            high: Exact(((middle + half) / scale).min(whole(1))),
            part: Exact(held / &self.cases),
        }
    }
}

impl Share {
    /// Of an exemplar under way: it is in every set.
    pub(crate) fn all() -> Self {
        Self {
            part: Exact(whole(1)),
            low: Exact(whole(1)),
            high: Exact(whole(1)),
        }
    }
}

fn whole(number: u32) -> BigRational {
    BigRational::from(BigInt::from(number))
}

/// Decimals to which a root is taken.
const DECIMALS: u32 = 30;

/// The root of a number that is not negative, rounded up at the 30th decimal; exact where it ends before.
pub(crate) fn root(of: &BigRational) -> BigRational {
    let scale = BigInt::from(10u32).pow(DECIMALS);
    let scaled = (of * &scale * &scale).ceil().to_integer();
    let floor = scaled.sqrt();
    let is_exact = &floor * &floor == scaled;
    let up = if is_exact {
        floor
    } else {
        floor + BigInt::one()
    };
    BigRational::new(up.abs(), scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(held: u32, cases: u32) -> [String; 3] {
        let share = Shares::of(cases).share(held);
        [share.part, share.low, share.high].map(|end| end.to_string())
    }

    #[test]
    fn intervals_are_those_of_wilson() {
        assert_eq!(shown(0, 10_000), ["0", "0", "0.000384"]);
        assert_eq!(shown(10_000, 10_000), ["1", "0.999616", "1"]);
        assert_eq!(shown(50, 100), ["0.5", "0.403832", "0.596168"]);
        assert_eq!(shown(1, 1), ["1", "0.206549", "1"]);
        assert_eq!(shown(9_400, 10_000), ["0.94", "0.935174", "0.944488"]);
    }

    #[test]
    fn roots_are_rounded_up() {
        assert_eq!(
            root(&BigRational::new(9.into(), 16.into())),
            BigRational::new(3.into(), 4.into())
        );
        let two = root(&whole(2));
        assert!(&two * &two > whole(2));
        assert!((&two * &two - whole(2)) < BigRational::new(1.into(), BigInt::from(10u32).pow(29)));
    }
}
