//! Decimals as whole numbers of their smallest part, read from text exactly.

/// Digits with at most `places` decimals that say something, as a whole number of the last place: with 2 places `4.5`
/// is 450. No sign, no exponent.
pub fn parse(text: &str, places: u8) -> Option<u64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let kept = decimals.trim_end_matches('0');
    if !digits(whole) || !digits(decimals) || kept.len() > usize::from(places) {
        return None;
    }
    format!("{whole}{kept:0<width$}", width = usize::from(places))
        .parse()
        .ok()
}

/// The shortest text that [`parse`] reads as the same number.
pub fn text(number: u64, places: u8) -> String {
    let one = 10u64.pow(places.into());
    let decimals = format!("{:0width$}", number % one, width = usize::from(places));
    match decimals.trim_end_matches('0') {
        "" => (number / one).to_string(),
        kept => format!("{}.{kept}", number / one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly_and_written_shortest() {
        for (written, number, shortest) in [
            ("4.5", 450, "4.5"),
            ("0.07", 7, "0.07"),
            ("60", 6_000, "60"),
            ("1.500", 150, "1.5"),
        ] {
            assert_eq!(parse(written, 2), Some(number), "{written}");
            assert_eq!(text(number, 2), shortest);
        }
        for written in [
            "",
            ".5",
            "5.",
            "-1",
            "+1",
            "1e2",
            "0.125",
            "inf",
            "1.2.3",
            "99999999999999999999",
        ] {
            assert_eq!(parse(written, 2), None, "{written}");
        }
    }
}
