//! Whole numbers.

/// Digits alone, at most what the number can hold.
pub(crate) fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #[test]
    fn signs_spaces_and_decimals_are_no_digits() {
        assert_eq!(super::number::<u32>("12"), Some(12));
        for text in ["", "+1", "-1", "1.0", "1 2", "٣", "4294967296"] {
            assert_eq!(super::number::<u32>(text), None, "{text}");
        }
    }
}
