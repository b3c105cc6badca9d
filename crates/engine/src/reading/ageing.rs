//! When an answer is too old to count.

use jiff::Span;
use jiff::civil::Date;

use crate::answer::Given;
use crate::condition::Condition;
use crate::settings::Settings;

/// The earliest day whose answers still count, for each condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ageing([Date; 3]);

impl Ageing {
    /// Today less the organisation's limits: calendar months, the day clamped to the month's end.
    pub fn of(settings: &Settings, today: Date) -> Self {
        Self(
            settings
                .stale_after_months
                .map(|months| before(today, months)),
        )
    }

    /// Whether an answer of this condition has become a guess. Exactly at the limit is not old; no date is never old.
    pub fn is_old(&self, condition: Condition, given: Given) -> bool {
        match given {
            Given::Undated => false,
            Given::On(date) => date < self.0[condition.index()],
            Given::LongAgo => true,
        }
    }
}

/// The first day on which an answer of this date is old, under a limit of so many months; none where no day is.
pub(super) fn old_from(date: Date, months: u32) -> Option<Date> {
    let span = Span::new().try_months(months).ok()?;
    let mut day = date.checked_add(span).ok()?;
    // Some days later at most, where the month is too short for the day.
    while before(day, months) <= date {
        day = day.tomorrow().ok()?;
    }
    Some(day)
}

/// So many months before; the first day of all where that lies before it.
pub(crate) fn before(today: Date, months: u32) -> Date {
    Span::new()
        .try_months(months)
        .and_then(|span| today.checked_sub(span))
        .unwrap_or(Date::MIN)
}
