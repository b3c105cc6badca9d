//! What everyone is told who answered or put something forward: what starts, what waits and for what. Nobody is named, and
//! nothing says who said what.

use engine::standing::Standing;
use jiff::civil::Date;

use crate::{date, number, text};

/// Where nothing starts.
pub const NOTHING_STARTS: &str = "We start nothing for now.";
/// Over what starts.
pub const STARTS: &str = "This starts now:";
/// Over what waits, of what concerns the one who is told.
pub const WAITS: &str = "You answered about these, or put them forward. They wait:";
/// Over what is under way, of what concerns the one who is told.
pub const UNDER_WAY: &str = "You answered about these, or put them forward. They are under way:";
/// Where nothing that concerns the one who is told waits.
pub const NONE_WAITS: &str = "Nothing else that you answered about or put forward waits.";
/// Behind what starts, where it concerns the one who is told.
pub const YOURS: &str = "you had a part in this";
/// How every message ends.
pub const CLOSING: &str =
    "To wait is not a no. If something here has changed, tell us, and we look again.";

/// How every message begins.
pub fn opening(organisation: &str, day: Date) -> String {
    format!(
        "On {} {organisation} chose where to focus. Thank you for what you told us.",
        date::long(day)
    )
}

/// When all of it is looked at again.
pub fn look_again(day: Date) -> String {
    format!("We look at all of it again on {}.", date::long(day))
}

/// How many more wait than are told of.
pub fn more(count: usize) -> String {
    format!(
        "{} more wait too. The record of the decision has them all.",
        number::grouped(count as u64)
    )
}

/// What it waits for: its open reasons, in sentences; one that could start waits for a place.
pub fn waits_for(standing: Standing, open: &[&str]) -> String {
    match (standing, open) {
        (Standing::Start, []) => "It could start. It waits for a place.".to_owned(),
        (_, []) => text::capital(crate::standing::meaning(standing)),
        (_, open) => open.join(" "),
    }
}
