//! Dates: `YYYY-MM-DD`, never after today.

use jiff::civil::Date;
use wording::fault::Accepted;

use super::{Meant, whole};

/// The day a cell names.
pub(crate) fn up_to(text: &str, today: Date) -> Meant<Date> {
    let day = parse(text).ok_or(Accepted::Date)?;
    if day > today {
        Err(Accepted::DateUpTo(today))
    } else {
        Ok(day)
    }
}

/// `YYYY-MM-DD` and nothing else.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut part = |length| parts.next().filter(|p| p.len() == length);
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(
        whole::number(year)?,
        whole::number(month)?,
        whole::number(day)?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_written_and_never_after_today() {
        let today = jiff::civil::date(2026, 11, 2);
        assert_eq!(up_to("2026-11-02", today), Ok(today));
        assert_eq!(up_to("2026-11-03", today), Err(Accepted::DateUpTo(today)));
        for text in [
            "2026-2-3",
            "02/11/2026",
            "2026-02-30",
            "2026-11-02T00:00",
            "20261102",
            "-026-11-02",
            "2026-11-02-",
        ] {
            assert_eq!(up_to(text, today), Err(Accepted::Date), "{text}");
        }
    }
}
