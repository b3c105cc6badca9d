//! Numbers as people read them.

use engine::difference::People;

const SMALL: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// `no`, `one` … `twelve`, then `13`, `1,234`.
pub fn in_words(number: u64) -> String {
    usize::try_from(number)
        .ok()
        .and_then(|at| SMALL.get(at))
        .map_or_else(|| grouped(number), |word| (*word).to_owned())
}

/// A count of something: `one place`, `two places`, `no places`.
pub fn of(number: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        in_words(number),
        if number == 1 { one } else { many }
    )
}

/// `1st`, `2nd`, `3rd`, `4th`, `11th`, `22nd`.
pub fn ordinal(number: u64) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{}{ending}", grouped(number))
}

/// Digits in threes: `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let lead = digits.len() % 3;
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == lead {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// How many people a year: `about 180 people a year`, `1,000 to 9,999 people a year`, `fewer than 100 people a year`,
/// `at least 1,000,000 people a year`, `nobody`.
pub fn people_a_year(number: People) -> String {
    match (number.least(), number.most()) {
        (0, Some(0)) => people(number),
        _ => format!("{} a year", people(number)),
    }
}

/// How many people: `about 180 people`, `1,000 to 9,999 people`, `nobody`.
pub fn people(people: People) -> String {
    match (people.least(), people.most()) {
        (0, Some(0)) => "nobody".to_owned(),
        (0, None) => "any number of people".to_owned(),
        (1, Some(1)) => "about 1 person".to_owned(),
        (least, None) => format!("at least {} people", grouped(least)),
        (0, Some(most)) => format!("fewer than {} people", grouped(most.saturating_add(1))),
        (least, Some(most)) if least == most => format!("about {} people", grouped(least)),
        (least, Some(most)) => {
            format!("{} to {} people", grouped(least), grouped(most))
        }
    }
}

/// A level of reach from the organisation's bands: `under 100`, `100 to 999`, `1,000,000 or more`.
///
/// `level` counts from 1; `bands` are the lower edges of levels 2 and up.
pub fn reach_level(level: u8, bands: &[u64]) -> String {
    let edge = |at: usize| bands.get(at).copied();
    match (
        usize::from(level).checked_sub(2).and_then(edge),
        usize::from(level).checked_sub(1).and_then(edge),
    ) {
        (None, None) => "any number".to_owned(),
        (None, Some(above)) => format!("under {}", grouped(above)),
        (Some(from), None) => format!("{} or more", grouped(from)),
        (Some(from), Some(above)) => format!("{} to {}", grouped(from), grouped(above - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_threes() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(123), "123");
        assert_eq!(grouped(1234), "1,234");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn people_are_told_as_a_range_where_they_are_one() {
        let told = |least, most| people_a_year(People::between(least, most).unwrap());
        assert_eq!(told(180, Some(180)), "about 180 people a year");
        assert_eq!(told(1, Some(1)), "about 1 person a year");
        assert_eq!(told(1000, Some(9999)), "1,000 to 9,999 people a year");
        assert_eq!(told(0, Some(99)), "fewer than 100 people a year");
        assert_eq!(told(1_000_001, None), "at least 1,000,001 people a year");
        assert_eq!(told(0, Some(0)), "nobody");
        assert_eq!(told(0, None), "any number of people a year");
    }

    #[test]
    fn reach_levels_follow_the_bands() {
        let bands = [100, 1000];
        assert_eq!(reach_level(1, &bands), "under 100");
        assert_eq!(reach_level(2, &bands), "100 to 999");
        assert_eq!(reach_level(3, &bands), "1,000 or more");
        assert_eq!(reach_level(1, &[]), "any number");
    }

    #[test]
    fn small_numbers_are_words() {
        assert_eq!(of(1, "place", "places"), "one place");
        assert_eq!(of(0, "place", "places"), "no places");
        assert_eq!(of(14, "place", "places"), "14 places");
    }

    #[test]
    fn places_in_a_row_are_ordinals() {
        let told = [1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111, 1_002].map(ordinal);
        assert_eq!(
            told.join(" "),
            "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd 111th 1,002nd"
        );
    }
}
