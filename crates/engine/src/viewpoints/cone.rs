//! The allowed weights as a cone, cut by one statement after another (the double description method: Motzkin and
//! others 1953; Fukuda and Prodon 1996).
//!
//! Weights sum to 1, so a statement's constant is that constant times their sum: every statement is homogeneous, and
//! the allowed weights are the part of a cone whose parts sum to 1. Its extreme rays are the vertices.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::statement::{Relation, Statement};

/// A direction in which the cone has an edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ray {
    /// Whole numbers without a common factor, none negative.
    pub(crate) direction: [BigInt; 4],
    /// The inequalities that it meets with equality, a bit each: first that no weight is negative, then the statements.
    pub(crate) tight: u128,
}

/// The extreme rays of the cone of weights; none where the statements leave no weights.
pub(crate) fn extreme_rays(statements: &[Statement]) -> Vec<Ray> {
    let mut rays: Vec<Ray> = (0..4).map(axis).collect();
    for (at, statement) in statements.iter().enumerate() {
        let sides: Vec<BigInt> = rays.iter().map(|ray| side(statement, ray)).collect();
        let keep = match statement.relation() {
            Relation::Equal => Keep::On,
            Relation::AtMost | Relation::AtLeast => Keep::Above,
        };
        rays = cut(&rays, &sides, keep, 1 << (4 + at));
    }
    rays
}

fn axis(dimension: usize) -> Ray {
    let mut direction: [BigInt; 4] = std::array::from_fn(|_| BigInt::ZERO);
    direction[dimension] = BigInt::from(1);
    Ray {
        direction,
        tight: 0b1111 & !(1 << dimension),
    }
}

/// Which part of a cone a cut keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// What lies on the positive side, and the cut itself.
    Above,
    /// The cut alone.
    On,
}

/// The rays of the part of the cone that a cut keeps: `sides` says how each ray stands to it, `bit` is the cut's own.
pub(crate) fn cut(rays: &[Ray], sides: &[BigInt], keep: Keep, bit: u128) -> Vec<Ray> {
    let mut kept = Vec::new();
    for (p, positive) in sides.iter().enumerate().filter(|(_, s)| s.is_positive()) {
        for (n, negative) in sides.iter().enumerate().filter(|(_, s)| s.is_negative()) {
            if adjacent(rays, p, n) {
                kept.push(between(&rays[p], positive, &rays[n], negative, bit));
            }
        }
    }
    for (ray, side) in rays.iter().zip(sides) {
        if side.is_zero() {
            let mut ray = ray.clone();
            ray.tight |= bit;
            kept.push(ray);
        } else if side.is_positive() && keep == Keep::Above {
            kept.push(ray.clone());
        }
    }
    kept
}

/// How the ray stands to the statement: positive where it holds with something to spare, 0 where it just holds.
fn side(statement: &Statement, ray: &Ray) -> BigInt {
    let constant = i128::from(statement.constant());
    let sum: BigInt = statement
        .weights()
        .iter()
        .zip(&ray.direction)
        .map(|(factor, part)| part * (i128::from(*factor) + constant))
        .sum();
    match statement.relation() {
        Relation::AtMost => -sum,
        Relation::AtLeast | Relation::Equal => sum,
    }
}

/// Whether two rays span a face of the cone: no third ray meets all that both meet.
fn adjacent(rays: &[Ray], a: usize, b: usize) -> bool {
    let shared = rays[a].tight & rays[b].tight;
    let holds_third = |(at, ray): (usize, &Ray)| at != a && at != b && ray.tight & shared == shared;
    !rays.iter().enumerate().any(holds_third)
}

/// The ray between the two that meets the cut.
fn between(positive: &Ray, above: &BigInt, negative: &Ray, below: &BigInt, bit: u128) -> Ray {
    let mixed: [BigInt; 4] =
        std::array::from_fn(|d| above * &negative.direction[d] - below * &positive.direction[d]);
    let common = mixed.iter().fold(BigInt::ZERO, |all, part| all.gcd(part));
    Ray {
        direction: mixed.map(|part| part / &common),
        tight: (positive.tight & negative.tight) | bit,
    }
}
