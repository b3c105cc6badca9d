//! Dates as people read them.

use jiff::civil::{Date, DateTime};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2 November 2026`.
pub fn long(date: Date) -> String {
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    format!(
        "{} {} {}",
        date.day(),
        month.copied().unwrap_or_default(),
        date.year()
    )
}

/// `Nov 2026`: for a drawing, where there is little room.
pub fn short(date: Date) -> String {
    let name = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    let name = name.copied().unwrap_or_default();
    format!("{} {}", name.get(..3).unwrap_or(name), date.year())
}

/// `2 November 2026, 14:05`.
pub fn with_time(at: DateTime) -> String {
    format!("{}, {:02}:{:02}", long(at.date()), at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_clock_has_24_hours() {
        let at = jiff::civil::date(2026, 11, 2).at(9, 5, 59, 0);
        assert_eq!(super::with_time(at), "2 November 2026, 09:05");
    }

    #[test]
    fn the_day_comes_first_and_has_no_nought() {
        let date = |y, m, d| super::long(jiff::civil::date(y, m, d));
        assert_eq!(date(2026, 11, 2), "2 November 2026");
        assert_eq!(date(2027, 1, 31), "31 January 2027");
        assert_eq!(date(2027, 12, 1), "1 December 2027");
    }
}
