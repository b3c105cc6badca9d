//! Weights drawn uniformly from those an organisation allows.
//!
//! One of the simplices that fill them is drawn by volume, then a point in it: the gaps between sorted uniform numbers
//! are its barycentric coordinates (Devroye, *Non-uniform random variate generation*, 1986, V.4.2). The numbers have 32
//! bits, and the corners one denominator: so a case's weights are whole numbers, and lie exactly within what is allowed.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;

use super::draw::{Draws, Key, Purpose};
use crate::few::number::Number;
use crate::outlook::Weights;
use crate::viewpoints::{Part, Viewpoints};

/// Bits of a barycentric coordinate.
const BITS: u32 = 32;

/// The allowed weights as whole numbers, before it is known which numbers hold them.
pub(super) struct WholeCorners {
    corners: Vec<[BigInt; 4]>,
    denominator: BigInt,
}

/// The allowed weights, to be drawn from.
pub(super) struct Allowed<T> {
    parts: Vec<Simplex<T>>,
}

struct Simplex<T> {
    corners: Vec<[T; 4]>,
    /// Words below this are in this part or an earlier one; none for the last.
    below: Option<u64>,
}

impl WholeCorners {
    pub(super) fn of(vertices: &[Weights]) -> Self {
        let all = vertices.iter().flatten();
        let denominator = all.fold(BigInt::from(1), |all, w| all.lcm(w.0.denom()));
        let whole = |vertex: &Weights| {
            vertex
                .each_ref()
                .map(|w| w.0.numer() * (&denominator / w.0.denom()))
        };
        Self {
            corners: vertices.iter().map(whole).collect(),
            denominator,
        }
    }

    /// What drawn weights sum to: none is greater.
    pub(super) fn most(&self) -> BigInt {
        &self.denominator << BITS
    }

    /// What one of them is divided by.
    pub(super) const fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// One of them, in numbers of a kind that holds it.
    ///
    /// # Panics
    /// Where it does not.
    pub(super) fn corner<T: Number>(&self, at: usize) -> [T; 4] {
        let read = |part| T::read(part).expect("fits: checked before these numbers were chosen");
        self.corners[at].each_ref().map(read)
    }

    /// The same in numbers of a kind that holds [`WholeCorners::most`].
    ///
    /// # Panics
    /// Where it does not.
    pub(super) fn allowed<T: Number>(&self, viewpoints: &Viewpoints) -> Allowed<T> {
        let corners: Vec<[T; 4]> = (0..self.corners.len()).map(|at| self.corner(at)).collect();
        let mut before = num_rational::BigRational::from(BigInt::ZERO);
        let simplex = |part: &Part| {
            before += &part.share;
            let words = (&before * (BigInt::from(1) << u64::BITS)).to_integer();
            Simplex {
                corners: part.corners.iter().map(|at| corners[*at].clone()).collect(),
                below: words.to_u64(),
            }
        };
        Allowed {
            parts: viewpoints.parts.iter().map(simplex).collect(),
        }
    }
}

impl<T: Number> Allowed<T> {
    /// The weights of a case: whole numbers over the corners' denominator times 2^32.
    pub(super) fn draw(&self, draws: Draws) -> [T; 4] {
        let word = draws.word(Key::CASE, Purpose::Part);
        let is_in = |simplex: &&Simplex<T>| simplex.below.is_none_or(|below| word < below);
        let simplex = self.parts.iter().find(is_in).unwrap_or(&self.parts[0]);
        let gaps = gaps(draws, simplex.corners.len());
        std::array::from_fn(|d| {
            let mut sum = T::zero();
            for (corner, gap) in simplex.corners.iter().zip(gaps) {
                sum += &(corner[d].clone() * T::whole(gap));
            }
            sum
        })
    }
}

/// The gaps that `corners` less one numbers of 32 bits cut 2^32 into; 0 beyond.
fn gaps(draws: Draws, corners: usize) -> [u64; 4] {
    let both = draws.word(Key::CASE, Purpose::Where);
    let third = draws.word(Key::CASE, Purpose::WhereElse);
    let mut cuts = [both >> BITS, both & u64::from(u32::MAX), third >> BITS];
    let cuts = &mut cuts[..corners - 1];
    cuts.sort_unstable();
    let (mut gaps, mut last) = ([0; 4], 0);
    for (gap, cut) in gaps.iter_mut().zip(cuts.iter()) {
        *gap = cut - last;
        last = *cut;
    }
    gaps[corners - 1] = (1 << BITS) - last;
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use crate::viewpoints::Statement;

    fn drawn(statements: &[Statement], cases: u64) -> (WholeCorners, Viewpoints, Vec<[i128; 4]>) {
        let viewpoints = Viewpoints::of(statements).unwrap();
        let whole = WholeCorners::of(&viewpoints.vertices);
        let allowed = whole.allowed::<i128>(&viewpoints);
        let drawn = (0..cases)
            .map(|case| allowed.draw(Draws::of(1, case)))
            .collect();
        (whole, viewpoints, drawn)
    }

    #[test]
    fn drawn_weights_satisfy_every_statement_exactly() {
        let statements = Settings::default().viewpoints;
        let (whole, _, drawn) = drawn(&statements, 500);
        let most = whole.most().to_i128().unwrap();
        for [harm, unmet, disadvantage, reach] in drawn {
            assert_eq!(harm + unmet + disadvantage + reach, most);
            assert!([harm, unmet, disadvantage].iter().all(|w| 10 * w >= most));
            assert!(5 * reach <= most && reach <= harm && reach <= unmet);
        }
    }

    #[test]
    fn their_mean_is_the_centre() {
        let all = [Settings::default().viewpoints, Vec::new()];
        for statements in all {
            let (whole, viewpoints, drawn) = drawn(&statements, 20_000);
            let most = whole.most().to_f64().unwrap();
            for d in 0..4 {
                let sum: f64 = drawn.iter().map(|w| w[d].to_f64().unwrap() / most).sum();
                let mean = sum / 20_000.0;
                assert!(
                    (mean - viewpoints.centre[d].to_f64()).abs() < 0.006,
                    "{mean}"
                );
            }
        }
    }

    #[test]
    fn a_single_point_is_drawn_as_it_is() {
        let only =
            ["harm = 0.5", "unmet = 0.25", "reach = 0"].map(|text| Statement::parse(text).unwrap());
        let (whole, _, drawn) = drawn(&only, 3);
        let most = whole.most().to_i128().unwrap();
        assert_eq!(drawn, vec![[most / 2, most / 4, most / 4, 0]; 3]);
    }
}
