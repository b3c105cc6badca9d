//! What is said while work takes long.

use crate::number;

/// So many problems and opportunities; how many ways in which the open answers could fall are looked at, of how many;
/// for so many seconds.
pub fn still_working(candidates: usize, [done, cases]: [u64; 2], seconds: u64) -> String {
    format!(
        "Still working: {}; {} of {} ways the answers could fall looked at; {} so far.",
        number::of(
            candidates as u64,
            "problem or opportunity",
            "problems and opportunities"
        ),
        number::grouped(done),
        number::grouped(cases),
        number::of(seconds, "second", "seconds")
    )
}
