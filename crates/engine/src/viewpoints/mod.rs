//! The weights an organisation allows: what matters most.

mod bounds;
mod centroid;
pub(crate) mod cone;
mod priority;
mod statement;

use num_bigint::BigInt;
use num_rational::BigRational;
use thiserror::Error;

use crate::exact::Exact;
use crate::outlook::Weights;

pub use bounds::{Bound, Bounds};
pub use centroid::Part;
pub use priority::Priority;
pub use statement::{Relation, Statement, StatementError};

/// All weights that satisfy an organisation's statements, as far as the decision model needs them: it depends on the
/// statements alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewpoints {
    /// The vertices, sorted.
    pub vertices: Vec<Weights>,
    /// The centroid, uniform over all of them: the balanced view.
    pub centre: Weights,
    /// Simplices between the vertices that fill them: from which weights are drawn.
    pub parts: Vec<Part>,
    /// The same vertices as rays of a cone that can be cut.
    pub(crate) rays: Vec<cone::Ray>,
}

/// Why there are no weights to work with.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ViewpointsError {
    /// No weights satisfy all of these statements together; without any one of them some would.
    #[error("no weights satisfy all of: {}", texts(.0))]
    NoWeights(Vec<Statement>),
}

impl Viewpoints {
    /// The weights that satisfy every statement, none negative and summing to 1. At most
    /// [`crate::settings::Settings::MOST_STATEMENTS`] are read, as checked settings hold.
    ///
    /// # Errors
    /// Names statements that leave no weights.
    pub fn of(statements: &[Statement]) -> Result<Self, ViewpointsError> {
        let rays = cone::extreme_rays(statements);
        if rays.is_empty() {
            return Err(ViewpointsError::NoWeights(at_odds(statements)));
        }
        let mut corners: Vec<centroid::Corner> = rays
            .iter()
            .map(|ray| centroid::Corner {
                at: normalised(&ray.direction),
                tight: ray.tight,
            })
            .collect();
        corners.sort_by(|a, b| a.at.cmp(&b.at));
        let parts = centroid::parts(&corners);
        let centre = centroid::centroid(&corners, &parts).map(Exact);
        let vertices = corners.into_iter().map(|c| c.at.map(Exact)).collect();
        Ok(Self {
            vertices,
            centre,
            parts,
            rays,
        })
    }
}

/// The same direction, summing to 1.
fn normalised(direction: &[BigInt; 4]) -> [BigRational; 4] {
    let sum: BigInt = direction.iter().sum();
    direction
        .clone()
        .map(|part| BigRational::new(part, sum.clone()))
}

/// The statements that cannot hold together: what is left when each that is not needed for it is set aside.
fn at_odds(statements: &[Statement]) -> Vec<Statement> {
    let mut kept = statements.to_vec();
    for statement in statements.iter().rev() {
        let fewer: Vec<Statement> = match kept.iter().rposition(|s| s == statement) {
            Some(at) => [&kept[..at], &kept[at + 1..]].concat(),
            None => continue,
        };
        if cone::extreme_rays(&fewer).is_empty() {
            kept = fewer;
        }
    }
    kept
}

fn texts(statements: &[Statement]) -> String {
    let texts: Vec<&str> = statements.iter().map(Statement::text).collect();
    texts.join("; ")
}

#[cfg(test)]
mod tests;
