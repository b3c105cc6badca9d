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
    /// Certainty.
    pub(super) const ONE: Self = Self(Kept::Small(Ratio::new_raw(1, 1)));

    /// So many of so many; `all` is not 0.
    pub(super) fn share(part: u64, all: u64) -> Self {
        let (part, all) = Ratio::new(part, all).into_raw();
        match (u32::try_from(part), u32::try_from(all)) {
            (Ok(part), Ok(all)) => Self(Kept::Small(Ratio::new_raw(part, all))),
            _ => Exact::ratio(part, all).into(),
        }
    }

    /// The chance that both turn out, each whatever the other does.
    #[must_use]
    pub(super) fn and(&self, other: &Self) -> Self {
        let product = |one: &u32, other: &u32| u64::from(*one) * u64::from(*other);
        match (&self.0, &other.0) {
            (Kept::Small(one), Kept::Small(other)) => Self::share(
                product(one.numer(), other.numer()),
                product(one.denom(), other.denom()),
            ),
            _ => Exact(self.exact().0 * other.exact().0).into(),
        }
    }

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
    fn chances_that_both_turn_out_are_multiplied_whatever_their_size() {
        let most = u64::from(u32::MAX);
        for [one, other] in [
            [(1, 3), (3, 4)],
            [(0, 1), (1, most)],
            [(most - 1, most), (most - 2, most)],
            [(1, most + 1), (most, most + 1)],
        ] {
            let [exact, chance] = [
                Exact(Exact::ratio(one.0, one.1).0 * Exact::ratio(other.0, other.1).0),
                Chance::share(one.0, one.1)
                    .and(&Chance::share(other.0, other.1))
                    .exact(),
            ];
            assert_eq!(chance, exact);
        }
    }

    #[test]
    fn a_small_one_takes_no_room_of_its_own() {
        assert!(matches!(Chance::from(Exact::ratio(1, 3)).0, Kept::Small(_)));
        assert_eq!(size_of::<Chance>(), 16);
    }
}
