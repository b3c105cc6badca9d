//! The clock, the source of ids and chance: the only place where any of them is read. Everything else is handed them.

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

/// Random bytes from the machine, that nobody can foretell.
///
/// # Panics
/// Where the machine has none to give: without them nothing can be kept secret.
pub(crate) fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("every machine that runs this has random bytes");
    bytes
}

/// A new id; later ones sort after earlier ones.
pub(crate) fn id() -> Uuid {
    Uuid::now_v7()
}
