//! The words that columns take, and what often means them.

use crate::sheet::as_said;

/// One of the words that a column takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As a cell has it.
    pub word: &'static str,
    /// Texts that often mean it, as they are said.
    pub(super) often: &'static [&'static str],
}

const fn choice(word: &'static str, often: &'static [&'static str]) -> Choice {
    Choice { word, often }
}

const KIND: &[Choice] = &[
    choice(
        "problem",
        &[
            "bug",
            "defect",
            "incident",
            "issue",
            "fault",
            "complaint",
            "pain point",
            "task",
            "epic",
            "risk",
        ],
    ),
    choice(
        "opportunity",
        &[
            "idea",
            "feature",
            "new feature",
            "improvement",
            "enhancement",
            "feature request",
            "story",
            "suggestion",
        ],
    ),
];
const STATUS: &[Choice] = &[
    choice(
        "candidate",
        &[
            "to do",
            "todo",
            "open",
            "new",
            "proposed",
            "backlog",
            "idea",
            "reopened",
            "not started",
            "selected for development",
            "ready",
            "triage",
            "active",
            "live",
        ],
    ),
    choice(
        "exemplar",
        &[
            "in progress",
            "doing",
            "started",
            "under way",
            "underway",
            "in development",
            "in review",
        ],
    ),
    choice("must-do", &["mandatory", "must do", "must", "statutory"]),
    choice(
        "done",
        &[
            "closed",
            "resolved",
            "complete",
            "completed",
            "finished",
            "released",
            "delivered",
        ],
    ),
    choice(
        "parked",
        &[
            "on hold",
            "won't do",
            "won't fix",
            "wontfix",
            "rejected",
            "cancelled",
            "canceled",
            "deferred",
            "declined",
            "duplicate",
            "archived",
            "paused",
        ],
    ),
];
const ANSWER: &[Choice] = &[
    choice(
        "yes",
        &["y", "true", "agreed", "confirmed", "ready", "green"],
    ),
    choice(
        "partly",
        &[
            "maybe",
            "some",
            "partial",
            "partially",
            "in part",
            "somewhat",
            "amber",
            "mixed",
        ],
    ),
    choice("no", &["n", "false", "none", "not ready", "red"]),
    choice(
        "unknown",
        &["don't know", "not sure", "unsure", "to be confirmed"],
    ),
];
const OF_FIVE: &[Choice] = &[
    choice(
        "1",
        &[
            "very low",
            "lowest",
            "trivial",
            "negligible",
            "none",
            "minimal",
        ],
    ),
    choice("2", &["low", "minor", "small"]),
    choice("3", &["medium", "moderate", "normal", "some"]),
    choice("4", &["high", "major", "serious", "large"]),
    choice(
        "5",
        &[
            "very high",
            "highest",
            "critical",
            "severe",
            "blocker",
            "extreme",
        ],
    ),
];
const OF_FOUR: &[Choice] = &[
    choice("1", &["low", "lowest", "very low", "well", "good", "minor"]),
    choice("2", &["medium", "moderate", "fair"]),
    choice("3", &["high", "major", "poor", "badly"]),
    choice(
        "4",
        &[
            "very high",
            "highest",
            "critical",
            "severe",
            "not at all",
            "very poor",
        ],
    ),
];
const OF_THREE: &[Choice] = &[
    choice("1", &["low", "lowest", "very low", "none", "minor"]),
    choice("2", &["medium", "moderate", "some"]),
    choice(
        "3",
        &[
            "high",
            "highest",
            "very high",
            "severe",
            "major",
            "critical",
        ],
    ),
];
const REACH: &[Choice] = &[
    choice("<100", &["very few", "very low", "a few"]),
    choice("100-999", &["few", "low", "hundreds", "small"]),
    choice("1000-9999", &["medium", "thousands", "some"]),
    choice(
        "10000-99999",
        &["high", "many", "tens of thousands", "large"],
    ),
    choice(
        "100000-999999",
        &["very high", "hundreds of thousands", "very many"],
    ),
    choice(">999999", &["millions", "everyone", "all"]),
];

/// The words that a column of ours takes; none where it takes any text.
pub fn choices(ours: &str) -> &'static [Choice] {
    match ours {
        "kind" => KIND,
        "status" => STATUS,
        "interest" | "operations" | "capability" => ANSWER,
        "harm" => OF_FIVE,
        "unmet" => OF_FOUR,
        "disadvantage" => OF_THREE,
        "reach" => REACH,
        _ => &[],
    }
}

/// What a text of a column may mean.
pub(super) fn guess(ours: &str, text: &str) -> Option<&'static str> {
    let said = as_said(text);
    let mut all = choices(ours).iter();
    all.find(|choice| choice.often.contains(&said.as_str()))
        .map(|choice| choice.word)
}
