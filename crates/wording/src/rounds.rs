//! Rounds, in words.

use engine::rounds::Round;

use crate::date;

/// What was done to a round.
pub fn told(before: Option<&Round>, after: &Round) -> Vec<String> {
    let number = after.number;
    let told = match (before, after.closed()) {
        (None, None) => format!(
            "Opened round {number}, to close on {}",
            date::long(after.closes)
        ),
        (Some(_), None) => format!("Changed round {number}"),
        (_, Some(closed)) => match (closed.decision, &closed.why) {
            (Some(decision), _) => format!("Closed round {number} with decision {decision}"),
            (None, Some(why)) => format!("Gave up round {number}: {why}"),
            (None, None) => format!("Gave up round {number}"),
        },
    };
    vec![told]
}
