//! The three conditions, in words.

use engine::condition::Condition;

/// What the three are together, on pages.
pub const ALL_THREE: &str = "What it takes to succeed";

/// A heading for a column: `Interest`, `Team and room`, `Skills and learning`.
pub const fn label(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "Interest",
        Condition::Operations => "Team and room",
        Condition::Capability => "Skills and learning",
    }
}

/// The word that files and the method use: `interest`, `operations`, `capability`.
pub const fn word(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "interest",
        Condition::Operations => "operations",
        Condition::Capability => "capability",
    }
}

/// What is asked.
pub const fn question(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "Are senior managers interested in this?",
        Condition::Operations => "Is the team willing, and has it room?",
        Condition::Capability => "Can we do this well, and learn from it?",
    }
}

/// Its two halves, asked apart when the answer is not yes. Interest has none.
pub const fn halves(condition: Condition) -> Option<[&'static str; 2]> {
    match condition {
        Condition::Interest => None,
        Condition::Operations => Some(["Is the team willing?", "Has the team room?"]),
        Condition::Capability => Some(["Can we do this well?", "Can we learn from it?"]),
    }
}

/// Whom to ask.
pub const fn ask(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "senior managers",
        Condition::Operations => "the team that runs it",
        Condition::Capability => "the people with the skill",
    }
}

/// Who may settle it when people who know disagree.
pub const fn owner(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "the sponsor",
        Condition::Operations => "the team’s manager",
        Condition::Capability => "the lead of the skill",
    }
}

/// What it lacks, in a few words, where the condition is not there.
pub const fn lack(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "a sponsor",
        Condition::Operations => "room in the team",
        Condition::Capability => "skills or access",
    }
}
