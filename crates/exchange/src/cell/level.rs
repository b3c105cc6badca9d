//! A level's number, or two as a range.

use engine::difference::{Judged, Levels};
use wording::fault::Accepted;

use super::{Meant, range, whole};

/// The levels of a cell.
pub(crate) fn levels(judged: Judged, text: &str) -> Meant<Levels> {
    let refused = || Accepted::Level(judged);
    let level = |text| {
        whole::number::<u8>(text)
            .filter(|l| (1..=judged.levels()).contains(l))
            .ok_or_else(refused)
    };
    let (low, high) = range::ends(text);
    let low = level(low)?;
    let high = high.map_or(Ok(low), level)?;
    Levels::of(judged, low, high).ok_or(Accepted::RangeInOrder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_level_or_a_range() {
        for (text, low, high) in [
            ("3", 3, 3),
            ("2-4", 2, 4),
            ("2 – 4", 2, 4),
            ("1 to 5", 1, 5),
            ("3-3", 3, 3),
        ] {
            assert_eq!(
                levels(Judged::Harm, text),
                Ok(Levels::of(Judged::Harm, low, high).unwrap()),
                "{text}"
            );
        }
    }

    #[test]
    fn out_of_range_and_not_a_number_are_refused() {
        for text in [
            "0", "6", "1-6", "high", "3.0", "-1", "1-2-3", "2-", "256", "+2",
        ] {
            assert_eq!(
                levels(Judged::Harm, text),
                Err(Accepted::Level(Judged::Harm)),
                "{text}"
            );
        }
        assert!(levels(Judged::Unmet, "5").is_err());
        assert!(levels(Judged::Disadvantage, "4").is_err());
    }

    #[test]
    fn the_smaller_end_comes_first() {
        assert_eq!(levels(Judged::Unmet, "4-2"), Err(Accepted::RangeInOrder));
    }
}
