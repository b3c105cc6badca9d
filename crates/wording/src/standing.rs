//! Where a candidate stands, in words.

use engine::standing::Standing;

/// `Start now`, `Ask first`, `Prepare the ground`, `Under way`.
pub const fn label(standing: Standing) -> &'static str {
    match standing {
        Standing::Start => "Start now",
        Standing::Ask => "Ask first",
        Standing::Prepare => "Prepare the ground",
        Standing::UnderWay => "Under way",
    }
}

/// What it means, in a line.
pub const fn meaning(standing: Standing) -> &'static str {
    match standing {
        Standing::Start => "All it takes to succeed is there.",
        Standing::Ask => "It could start, but some answers are still open.",
        Standing::Prepare => "Something it takes is not there yet. There is ground to prepare.",
        Standing::UnderWay => "We are working on it now.",
    }
}
