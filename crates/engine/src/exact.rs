//! Exact numbers as people and files see them.

use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::{BigRational, Ratio};
use num_traits::{Signed, ToPrimitive, Zero};

/// An exact number: points, a weight or a chance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(pub BigRational);

impl Exact {
    /// Nothing.
    pub fn zero() -> Self {
        Self(BigRational::from(BigInt::ZERO))
    }

    /// A fraction; `denominator` is not 0.
    pub(crate) fn ratio(numerator: u64, denominator: u64) -> Self {
        let (numerator, denominator) = Ratio::new(numerator, denominator).into_raw();
        Self(BigRational::new_raw(numerator.into(), denominator.into()))
    }

    /// The same of any size. Nearly all fit a machine's own numbers, in which their common factor is found far sooner.
    pub(crate) fn over(numerator: &BigInt, denominator: &BigInt) -> Self {
        match (numerator.to_u64(), denominator.to_u64()) {
            (Some(numerator), Some(denominator)) => Self::ratio(numerator, denominator),
            _ => Self(BigRational::new(numerator.clone(), denominator.clone())),
        }
    }

    /// Numbers as whole ones over one denominator: sums and comparisons of these cost little.
    pub(crate) fn over_one<'a>(
        all: impl Iterator<Item = &'a Self> + Clone,
    ) -> (Vec<BigInt>, BigInt) {
        let mut denominator = BigInt::from(1);
        for Self(number) in all.clone() {
            if !(&denominator % number.denom()).is_zero() {
                denominator = denominator.lcm(number.denom());
            }
        }
        let whole = |Self(number): &Self| number.numer() * (&denominator / number.denom());
        (all.map(whole).collect(), denominator)
    }

    /// Rounded to `places` decimals, half away from zero, as a decimal without trailing zeros (`-1.5`, `0`, `12.333333`).
    pub fn rounded(&self, places: u32) -> String {
        let scale = BigInt::from(10u32).pow(places);
        let scaled = (self.0.abs() * &scale + BigRational::new(1.into(), 2.into()))
            .floor()
            .to_integer();
        let (whole, part) = (&scaled / &scale, &scaled % &scale);
        let sign = if self.0.is_negative() && scaled != BigInt::ZERO {
            "-"
        } else {
            ""
        };
        let decimals = format!(
            "{part:0>width$}",
            part = part.to_string(),
            width = places as usize
        );
        match decimals.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            kept => format!("{sign}{whole}.{kept}"),
        }
    }

    /// Reads what [`Exact::rounded`] writes: digits, with decimals or without, with a minus sign or without.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{decimals}");
        let unsigned = digits.strip_prefix('-').unwrap_or(&digits);
        let plain = !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit());
        let numerator: BigInt = plain.then(|| digits.parse().ok()).flatten()?;
        let scale = BigInt::from(10u32).pow(u32::try_from(decimals.len()).ok()?);
        Some(Self(BigRational::new(numerator, scale)))
    }

    /// How many parts of a hundred it is, rounded as [`Exact::rounded`] does: `31` for 0.3117.
    pub fn parts_of_a_hundred(&self) -> String {
        Self(&self.0 * BigInt::from(100u32)).rounded(0)
    }

    /// The same, rounded down and rounded up: `31` and `32`.
    pub fn parts_of_a_hundred_between(&self) -> [String; 2] {
        let parts = &self.0 * BigInt::from(100u32);
        [parts.floor(), parts.ceil()].map(|end| end.to_integer().to_string())
    }

    /// The nearest double, for pictures only.
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Exact {
    /// Six decimals, half away from zero, as every printed number of the model.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rounded(6))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(numerator: i64, denominator: i64) -> Exact {
        Exact(BigRational::new(numerator.into(), denominator.into()))
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(exact(1, 2).rounded(0), "1");
        assert_eq!(exact(-1, 2).rounded(0), "-1");
        assert_eq!(exact(25, 1000).rounded(2), "0.03");
        assert_eq!(exact(-1, 1_000_000_000).to_string(), "0");
        assert_eq!(exact(37, 3).to_string(), "12.333333");
        assert_eq!(exact(120, 1).to_string(), "120");
    }

    #[test]
    fn numbers_over_one_denominator_are_the_same_numbers() {
        let all = [exact(1, 6), exact(3, 4), exact(-2, 1), exact(0, 1)];
        let (whole, denominator) = Exact::over_one(all.iter());
        assert_eq!(denominator, BigInt::from(12));
        assert_eq!(whole, [2, 9, -24, 0].map(BigInt::from));
        let none: [Exact; 0] = [];
        assert_eq!(Exact::over_one(none.iter()).1, BigInt::from(1));
    }

    #[test]
    fn what_was_written_is_read_again() {
        for text in ["0", "12.333333", "-1.5", "120", "-0.000001"] {
            assert_eq!(Exact::parse(text).unwrap().to_string(), text);
        }
        for wrong in ["", "-", ".", "1e3", "+1", "1.2.3", "--1", " 1"] {
            assert_eq!(Exact::parse(wrong), None, "{wrong}");
        }
    }
}
