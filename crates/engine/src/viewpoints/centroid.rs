//! The centroid of the allowed weights, uniform over them, also where they are flat or a single point.
//!
//! The polytope is cut into simplices: a cone from its first vertex over each facet that does not hold it, and so on
//! down. The centroid is the mean of the simplices' own, by volume.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

/// A vertex of the polytope, and the inequalities that it meets with equality.
pub(super) struct Corner {
    /// Weights.
    pub(super) at: [BigRational; 4],
    /// A bit for each inequality.
    pub(super) tight: u128,
}

/// A part of the polytope that is a simplex: the parts fill it and overlap in nothing but faces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its corners among the vertices, by index: one more than the polytope has dimensions, at most four.
    pub corners: Vec<usize>,
    /// Its share of the whole volume.
    pub share: BigRational,
}

/// The parts of the polytope with these corners, of which there is at least one.
pub(super) fn parts(corners: &[Corner]) -> Vec<Part> {
    let simplices = simplices(corners, &(0..corners.len()).collect::<Vec<_>>());
    let axes = projection(corners, &simplices[0]);
    let volumes: Vec<BigRational> = simplices
        .iter()
        .map(|simplex| volume(corners, simplex, &axes))
        .collect();
    let whole: BigRational = volumes.iter().sum();
    let part = |(corners, volume)| Part {
        corners,
        share: volume / &whole,
    };
    simplices.into_iter().zip(volumes).map(part).collect()
}

/// The centroid of the polytope with these corners and parts.
pub(super) fn centroid(corners: &[Corner], parts: &[Part]) -> [BigRational; 4] {
    std::array::from_fn(|d| {
        let own = |part: &Part| {
            let sum: BigRational = part.corners.iter().map(|&c| &corners[c].at[d]).sum();
            sum * &part.share / BigRational::from(BigInt::from(part.corners.len()))
        };
        parts.iter().map(own).sum()
    })
}

/// Simplices that fill the face with these corners and overlap in nothing but faces.
fn simplices(corners: &[Corner], face: &[usize]) -> Vec<Vec<usize>> {
    let first = face[0];
    if face.len() == 1 {
        return vec![vec![first]];
    }
    let opposite = facets(corners, face)
        .into_iter()
        .filter(|facet| !facet.contains(&first));
    opposite
        .flat_map(|facet| simplices(corners, &facet))
        .map(|mut simplex| {
            simplex.push(first);
            simplex
        })
        .collect()
}

/// The facets of a face: the greatest of the parts of it that some inequality makes tight.
fn facets(corners: &[Corner], face: &[usize]) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = (0..u128::BITS)
        .map(|bit| {
            let tight = |corner: &usize| corners[*corner].tight >> bit & 1 == 1;
            face.iter().copied().filter(tight).collect::<Vec<_>>()
        })
        .filter(|part| !part.is_empty() && part.len() < face.len())
        .collect();
    parts.sort();
    parts.dedup();
    let within = |a: &[usize], b: &[usize]| a.len() < b.len() && a.iter().all(|c| b.contains(c));
    let greatest = |part: &&Vec<usize>| !parts.iter().any(|other| within(part, other));
    parts.iter().filter(greatest).cloned().collect()
}

/// Axes on which the polytope keeps its dimension; volumes taken there are all in one proportion to the true ones.
fn projection(corners: &[Corner], simplex: &[usize]) -> Vec<usize> {
    (0u8..16)
        .map(|axes| {
            (0..4)
                .filter(|d| axes >> d & 1 == 1)
                .collect::<Vec<usize>>()
        })
        .filter(|axes| axes.len() + 1 == simplex.len())
        .find(|axes| !volume(corners, simplex, axes).is_zero())
        .expect(
            "a simplex has its own dimension on some axes: its corners are affinely independent",
        )
}

/// The volume of a simplex on some axes, in units of the unit simplex there.
fn volume(corners: &[Corner], simplex: &[usize], axes: &[usize]) -> BigRational {
    let (base, rest) = (&corners[simplex[0]].at, &simplex[1..]);
    let edge = |corner: &usize| {
        let at = &corners[*corner].at;
        axes.iter().map(|&d| &at[d] - &base[d]).collect::<Vec<_>>()
    };
    determinant(&rest.iter().map(edge).collect::<Vec<_>>()).abs()
}

/// The determinant of a square matrix by its first row: at most 3 by 3, since weights that sum to 1 have 3 dimensions.
fn determinant(rows: &[Vec<BigRational>]) -> BigRational {
    let Some((first, rest)) = rows.split_first() else {
        return BigRational::one();
    };
    let minor = |without: usize| {
        let kept = |row: &Vec<BigRational>| {
            let others = row.iter().enumerate().filter(|(d, _)| *d != without);
            others.map(|(_, part)| part.clone()).collect::<Vec<_>>()
        };
        determinant(&rest.iter().map(kept).collect::<Vec<_>>())
    };
    let term = |(d, part): (usize, &BigRational)| match part.is_zero() {
        true => BigRational::zero(),
        false if d % 2 == 0 => part * minor(d),
        false => -(part * minor(d)),
    };
    first.iter().enumerate().map(term).sum()
}
