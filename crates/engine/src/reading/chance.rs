//! A chance in little room: a board keeps three for each candidate, and nearly all are of small numbers.

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::ToPrimitive;

use crate::exact::Exact;

/// An exact chance, from 0 to 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chance(Kept);

/// Each number is kept in one way only: so equal ones are kept alike.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    Small(Ratio<u32>),
    /// Where 32 bits do not hold both numbers of the fraction.
    Large(Box<BigRational>),
}

impl Chance {
    /// To reckon with.
    pub fn exact(&self) -> Exact {
        Exact(match &self.0 {
            Kept::Small(small) => {
                let [numerator, denominator] = [small.numer(), small.denom()].map(|n| (*n).into());
                BigRational::new_raw(numerator, denominator)
            }
            Kept::Large(large) => large.as_ref().clone(),
        })
    }
}

impl From<Exact> for Chance {
    fn from(Exact(number): Exact) -> Self {
        let small = [number.numer(), number.denom()].map(BigInt::to_u32);
        Self(match small {
            [Some(numerator), Some(denominator)] => {
                Kept::Small(Ratio::new_raw(numerator, denominator))
            }
            _ => Kept::Large(Box::new(number)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_or_large_what_is_kept_is_what_was_given() {
        let most = u64::from(u32::MAX);
        for (numerator, denominator) in [(0, 1), (1, 1), (2, 6), (most - 1, most), (1, most + 1)] {
            let exact = Exact::ratio(numerator, denominator);
            assert_eq!(Chance::from(exact.clone()).exact(), exact);
        }
    }

    #[test]
    fn a_small_one_takes_no_room_of_its_own() {
        assert!(matches!(Chance::from(Exact::ratio(1, 3)).0, Kept::Small(_)));
        assert_eq!(size_of::<Chance>(), 16);
    }
}
