//! How many half-spaces of weights have a point in common: a count that decides what some weights can make of a
//! candidate.

use num_bigint::BigInt;
use num_traits::Signed;

use crate::viewpoints::cone::{Keep, Ray, cut};

/// Weights for which the sum of weight times factor, over the dimensions, is not negative.
pub(super) type Half = [i32; 4];

/// Whether some weights of the region lie in at least `needed` of the halves, their edges included.
///
/// A half that holds all of the region counts, one that holds none of it does not. Of those that cut it one is taken, and
/// the region looked at on either side; it ends where a corner lies in enough of them, or too few are left.
pub(super) fn reach(region: &[Ray], halves: &[Half], needed: usize) -> bool {
    search(region, halves, needed, 0)
}

fn search(region: &[Ray], halves: &[Half], needed: usize, depth: usize) -> bool {
    let (mut cutting, mut needed) = (Vec::new(), needed);
    for half in halves {
        let sides: Vec<BigInt> = region.iter().map(|ray| side(half, ray)).collect();
        let outside = sides.iter().filter(|side| side.is_negative()).count();
        if outside == 0 {
            needed = needed.saturating_sub(1);
        } else if outside < sides.len() {
            cutting.push((*half, sides));
        }
    }
    if needed == 0 || cutting.len() < needed {
        return needed == 0;
    }
    let at_corner = |at: usize| cutting.iter().filter(|(_, s)| !s[at].is_negative()).count();
    if (0..region.len()).any(|at| at_corner(at) >= needed) {
        return true;
    }
    let Some((_, sides)) = cutting.pop() else {
        return false;
    };
    let rest: Vec<Half> = cutting.into_iter().map(|(half, _)| half).collect();
    let bit = 1 << (FIRST_BIT + depth);
    let within = cut(region, &sides, Keep::Above, bit);
    if search(&within, &rest, needed - 1, depth + 1) {
        return true;
    }
    let beyond: Vec<BigInt> = sides.into_iter().map(|side| -side).collect();
    let beyond = cut(region, &beyond, Keep::Above, bit);
    search(&beyond, &rest, needed, depth + 1)
}

/// The bits before are those of weights that are not negative, and of the organisation's statements.
const FIRST_BIT: usize = 4 + crate::settings::Settings::MOST_STATEMENTS;

fn side(half: &Half, ray: &Ray) -> BigInt {
    half.iter()
        .zip(&ray.direction)
        .map(|(factor, part)| part * *factor)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewpoints::cone::extreme_rays;

    #[test]
    fn halves_that_only_meet_inside_are_found() {
        let all = extreme_rays(&[]);
        // harm >= unmet, unmet >= harm, and neither much smaller than the rest: they meet where harm equals unmet.
        let halves = [
            [1, -1, 0, 0],
            [-1, 1, 0, 0],
            [-1, 0, 1, 0],
            [0, 0, -1, 1],
            [0, 0, 1, -1],
        ];
        assert!(reach(&all, &halves, 5));
        let never_together = [[1, -2, 0, 0], [-2, 1, 0, 0], [0, 0, -1, -1]];
        assert!(reach(&all, &never_together, 2));
        assert!(!reach(
            &all,
            &[[1, -2, 0, -1], [-2, 1, -1, 0], [1, 1, -9, -9]],
            3
        ));
    }

    #[test]
    fn none_are_needed_and_none_are_enough() {
        let all = extreme_rays(&[]);
        assert!(reach(&all, &[], 0));
        assert!(!reach(&all, &[[1, 1, 1, 1]], 2));
        assert!(reach(&all, &[[0, 0, 0, 0]], 1));
    }
}
