//! Vertices by trying every three inequalities.

use engine::settings::Settings;
use engine::viewpoints::{Relation, Statement};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

/// `Σ factor·w + constant`, and whether it must be 0 or only not below.
struct Row {
    factors: [BigRational; 4],
    constant: BigRational,
    is_equal: bool,
}

fn whole(number: i64) -> BigRational {
    BigRational::from(BigInt::from(number))
}

fn row(statement: &Statement) -> Row {
    let sign = if statement.relation() == Relation::AtMost {
        -1
    } else {
        1
    };
    Row {
        factors: statement.weights().map(|factor| whole(factor * sign)),
        constant: whole(statement.constant() * sign),
        is_equal: statement.relation() == Relation::Equal,
    }
}

/// The vertices of the allowed weights, sorted.
pub(crate) fn vertices(settings: &Settings) -> Vec<[BigRational; 4]> {
    meetings(settings, &[])
}

/// Every point of the allowed weights where three planes meet: edges of what is allowed, or more planes through 0 that
/// bound nothing. Sorted.
pub(crate) fn meetings(settings: &Settings, more: &[[BigRational; 4]]) -> Vec<[BigRational; 4]> {
    let none_negative = (0..4).map(|d| Row {
        factors: std::array::from_fn(|e| whole(i64::from(d == e))),
        constant: BigRational::zero(),
        is_equal: false,
    });
    let bounds: Vec<Row> = none_negative
        .chain(settings.viewpoints.iter().map(row))
        .collect();
    let more = more.iter().map(|factors| Row {
        factors: factors.clone(),
        constant: BigRational::zero(),
        is_equal: false,
    });
    let more: Vec<Row> = more.collect();
    let rows: Vec<&Row> = bounds.iter().chain(&more).collect();
    let sum = Row {
        factors: std::array::from_fn(|_| BigRational::one()),
        constant: -BigRational::one(),
        is_equal: true,
    };
    let mut found = Vec::new();
    for a in 0..rows.len() {
        for b in 0..a {
            for c in 0..b {
                if let Some(w) = solve([&sum, rows[a], rows[b], rows[c]])
                    && bounds.iter().all(|row| holds(row, &w))
                {
                    found.push(w);
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn holds(row: &Row, w: &[BigRational; 4]) -> bool {
    let products = row
        .factors
        .iter()
        .zip(w)
        .map(|(factor, part)| factor * part);
    let sum = products.sum::<BigRational>() + &row.constant;
    if row.is_equal {
        sum.is_zero()
    } else {
        !sum.is_negative()
    }
}

/// The one point where all four rows are 0, none where they have no single point in common.
fn solve(rows: [&Row; 4]) -> Option<[BigRational; 4]> {
    let mut table: Vec<Vec<BigRational>> = rows
        .iter()
        .map(|row| {
            row.factors
                .iter()
                .cloned()
                .chain([-row.constant.clone()])
                .collect()
        })
        .collect();
    for column in 0..4 {
        let pivot = (column..4).find(|at| !table[*at][column].is_zero())?;
        table.swap(column, pivot);
        let lead = table[column][column].clone();
        for part in &mut table[column] {
            *part /= &lead;
        }
        let done = table[column].clone();
        for (at, row) in table.iter_mut().enumerate().filter(|(at, _)| *at != column) {
            let _ = at;
            let times = row[column].clone();
            for (part, base) in row.iter_mut().zip(&done) {
                *part -= &times * base;
            }
        }
    }
    Some(std::array::from_fn(|d| table[d][4].clone()))
}
