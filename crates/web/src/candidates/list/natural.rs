//! The order in which people number things: `P2` before `P10`.

use std::cmp::Ordering;

/// Compares two ids as people read them: runs of digits as numbers, all else by byte; equal ones by byte throughout.
pub(crate) fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.as_bytes(), b.as_bytes());
    while let (Some(x), Some(y)) = (left.first(), right.first()) {
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            number(digits(&mut left), digits(&mut right))
        } else {
            (left, right) = (&left[1..], &right[1..]);
            x.cmp(y)
        };
        if order.is_ne() {
            return order;
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

/// Takes the digits that a text begins with, without leading noughts.
fn digits<'a>(text: &mut &'a [u8]) -> &'a [u8] {
    let end = text
        .iter()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(text.len());
    let (run, rest) = text.split_at(end);
    *text = rest;
    let noughts = run.iter().take_while(|digit| **digit == b'0').count();
    &run[noughts..]
}

/// Compares numbers of any length by their digits.
fn number(a: &[u8], b: &[u8]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_numbers() {
        let mut ids = [
            "P10",
            "P2",
            "P1",
            "P",
            "10",
            "9",
            "P2a",
            "P002",
            "é1",
            "P99999999999999999999999",
        ];
        ids.sort_by(|a, b| natural(a, b));
        assert_eq!(
            ids,
            [
                "9",
                "10",
                "P",
                "P1",
                "P002",
                "P2",
                "P2a",
                "P10",
                "P99999999999999999999999",
                "é1"
            ]
        );
    }

    #[test]
    fn the_order_is_total() {
        let ids = ["1", "01", "1a", "a1", "a01", "", "a", "1a2", "01a02"];
        for a in ids {
            for b in ids {
                assert_eq!(natural(a, b), natural(b, a).reverse(), "{a} {b}");
                assert_eq!(natural(a, b).is_eq(), a == b);
            }
        }
    }
}
