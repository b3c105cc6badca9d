//! What is said while work takes long.

use crate::number;

/// So many problems and opportunities, for so many seconds.
pub fn still_working(candidates: usize, seconds: u64) -> String {
    format!(
        "Still working: {}, {} so far.",
        number::of(
            candidates as u64,
            "problem or opportunity",
            "problems and opportunities"
        ),
        number::of(seconds, "second", "seconds")
    )
}
