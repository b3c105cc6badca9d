//! Numbers in a row: points of levels, edges of bands.

use operations::organisation::{decimal_text, parse_decimal};

/// Decimals of points, as the engine keeps them: hundredths.
const PLACES: u8 = 2;

/// The parts of a row, split by commas or white space.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ',' || c == ';' || c.is_whitespace())
        .filter(|part| !part.is_empty())
}

/// Whole numbers; none where one of them cannot be read.
pub(super) fn whole(text: &str) -> Option<Vec<u64>> {
    parts(text).map(|part| parse_decimal(part, 0)).collect()
}

/// Points, in hundredths; none where one of them cannot be read.
pub(super) fn points(text: &str) -> Option<Vec<u16>> {
    let hundredths = |part| u16::try_from(parse_decimal(part, PLACES)?).ok();
    parts(text).map(hundredths).collect()
}

/// Whole numbers in a row.
pub(super) fn whole_text(numbers: &[u64]) -> String {
    let texts: Vec<String> = numbers.iter().map(u64::to_string).collect();
    texts.join(", ")
}

/// Points in a row.
pub(super) fn points_text(hundredths: &[u16]) -> String {
    let texts = hundredths
        .iter()
        .map(|points| decimal_text(u64::from(*points), PLACES));
    texts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_as_it_was() {
        for row in ["0, 15, 30, 45, 60", "0, 12.5, 60"] {
            assert_eq!(points_text(&points(row).unwrap()), row);
        }
        assert_eq!(
            whole_text(&whole("100;1000 10000").unwrap()),
            "100, 1000, 10000"
        );
    }

    #[test]
    fn what_is_no_number_is_none() {
        for row in ["a", "1, -2", "0.125", "700"] {
            assert_eq!(points(row), None, "{row}");
        }
        assert_eq!(whole("1.5"), None);
    }
}
