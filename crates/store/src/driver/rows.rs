//! One statement that adds many rows, made of the one that adds a single row.

use std::fmt::Write as _;

/// So many rows go in one statement.
pub(super) const TOGETHER: usize = 32;

/// The statement that adds [`TOGETHER`] rows, where `sql` adds one row of so many values and nothing else. (Not where it says
/// what becomes of a row that is there already: of two rows for one place it would refuse the second.)
pub(super) fn many(sql: &str, values: usize) -> Option<String> {
    let (head, row) = sql.split_once(" VALUES ")?;
    if !head.starts_with("INSERT INTO ") || row != placeholders(0, values) {
        return None;
    }
    let rows: Vec<String> = (0..TOGETHER)
        .map(|at| placeholders(at * values, values))
        .collect();
    Some(format!("{head} VALUES {}", rows.join(", ")))
}

/// `($1, $2)`, after so many before.
fn placeholders(before: usize, values: usize) -> String {
    let mut row = String::from("(");
    for at in 1..=values {
        let comma = if at == 1 { "" } else { ", " };
        // A string takes whatever is written to it.
        let _ = write!(row, "{comma}${}", before + at);
    }
    row.push(')');
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_becomes_many() {
        let many = many("INSERT INTO a (b, c) VALUES ($1, $2)", 2).unwrap();
        assert!(many.starts_with("INSERT INTO a (b, c) VALUES ($1, $2), ($3, $4), "));
        assert!(many.ends_with("($63, $64)"));
    }

    #[test]
    fn what_does_more_than_add_a_row_stays_one() {
        let stays = |sql, values| assert_eq!(many(sql, values), None, "{sql}");
        stays(
            "INSERT INTO a (b) VALUES ($1) ON CONFLICT (b) DO NOTHING",
            1,
        );
        stays("INSERT INTO a (b, c) VALUES ($1, $1)", 1);
        stays("INSERT INTO a (b) SELECT $1", 1);
        stays("DELETE FROM a WHERE b = $1", 1);
    }
}
