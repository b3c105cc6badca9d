//! A date as three fields: day, month and year.

use jiff::civil::Date;
use wording::form::Wrong;

use super::Typed;

/// The three parts, in the order asked: what stands after the field's name and a hyphen.
const PARTS: [&str; 3] = ["day", "month", "year"];

impl Typed {
    /// What stands in the day, the month and the year of a date.
    pub(crate) fn date_parts(&self, field: &str) -> [&str; 3] {
        PARTS.map(|part| self.text(&format!("{field}-{part}")).trim())
    }

    /// A date that may be left out.
    pub(crate) fn date_or_none(&self, field: &str) -> Result<Option<Date>, Wrong> {
        match self.date_parts(field) {
            ["", "", ""] => Ok(None),
            [day, month, year] => date(day, month, year).map(Some).ok_or(Wrong::NotADate),
        }
    }

    /// The same form with a date filled in.
    #[must_use]
    pub(crate) fn with_date(self, field: &str, date: Date) -> Self {
        let values = [
            date.day().to_string(),
            date.month().to_string(),
            date.year().to_string(),
        ];
        PARTS.iter().zip(values).fold(self, |form, (part, value)| {
            form.with(&format!("{field}-{part}"), value)
        })
    }
}

/// The year is written in full: `27` could be 1927 or 2027.
fn date(day: &str, month: &str, year: &str) -> Option<Date> {
    let year: i16 = year
        .parse()
        .ok()
        .filter(|year| (1000..=9999).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Typed {
        [("d-day", day), ("d-month", month), ("d-year", year)]
            .into_iter()
            .fold(Typed::default(), |form, (field, value)| {
                form.with(field, value)
            })
    }

    #[test]
    fn a_date_is_read_as_it_was_filled_in() {
        let day = jiff::civil::date(2028, 2, 29);
        assert_eq!(
            Typed::default().with_date("d", day).date_or_none("d"),
            Ok(Some(day))
        );
        assert_eq!(
            typed(" 02 ", "2", "2027").date_or_none("d"),
            Ok(Some(jiff::civil::date(2027, 2, 2)))
        );
    }

    #[test]
    fn three_blanks_are_no_date_and_fewer_are_a_fault() {
        assert_eq!(typed("", " ", "").date_or_none("d"), Ok(None));
        for [day, month, year] in [
            ["1", "", "2027"],
            ["29", "2", "2027"],
            ["1", "13", "2027"],
            ["1", "1", "27"],
            ["x", "1", "2027"],
        ] {
            assert_eq!(
                typed(day, month, year).date_or_none("d"),
                Err(Wrong::NotADate),
                "{day} {month} {year}"
            );
        }
    }
}
