//! The clock and the source of ids: the only place where either is read. Everything else is handed them.

#![expect(
    clippy::disallowed_methods,
    reason = "the binary is where time and ids come from"
)]

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

/// This instant.
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// Today, as a clock in UTC has it.
pub(crate) fn today() -> Date {
    now().to_zoned(TimeZone::UTC).date()
}

/// A new id; later ones sort after earlier ones.
pub(crate) fn id() -> Uuid {
    Uuid::now_v7()
}
