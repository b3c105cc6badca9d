//! What the answers make of a condition, in words.

use engine::condition::Level;
use engine::reading::{LevelSet, Reading, Weighed};

/// `yes`, `partly`, `no`, `people disagree`, `not known`.
pub const fn label(reading: Reading) -> &'static str {
    match reading {
        Reading::Present => "yes",
        Reading::Partly => "partly",
        Reading::Missing => "no",
        Reading::Contested => "people disagree",
        Reading::Unknown => "not known",
    }
}

/// `yes`, `partly`, `no`.
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Yes => "yes",
        Level::Partly => "partly",
        Level::No => "no",
    }
}

/// Who says what where people disagree: `some say yes, some say no`.
pub fn disagreement(levels: LevelSet) -> String {
    let mut said: Vec<String> = levels
        .levels()
        .map(|l| format!("some say {}", level(l)))
        .collect();
    said.reverse();
    said.join(", ")
}

/// What became of one answer.
pub const fn weighed(weighed: Weighed) -> &'static str {
    match weighed {
        Weighed::Counts => "It counts.",
        Weighed::SaysNothing => "It says “not known”, so it does not count.",
        Weighed::Guess => "It is a guess, so it does not count.",
        Weighed::Old => "It is too old to count. Ask again.",
        Weighed::Heard => "It was heard. Others know first-hand, so theirs count.",
        Weighed::Ruled => "It was settled later by the one who owns this.",
        Weighed::Dissent => "It was settled another way. This view is kept in the record.",
        Weighed::OtherTeam => {
            "It speaks of a team that is not needed here now, so it does not count."
        }
    }
}
