//! What an import brings in: a label for each figure, before (what it would add) and after (what it added).

/// Problems and opportunities that are new.
pub const ADDED: &str = "New problems and opportunities";
/// Those whose ids are on the list.
pub const ALREADY: &str = "On the list already, left as they are";
/// Answers that come with the new ones.
pub const ANSWERS: &str = "Answers";
/// New services.
pub const SERVICES: &str = "New services";
/// New teams.
pub const TEAMS: &str = "New teams";
/// Teams that were here, and whose room the file says first.
pub const ROOMS: &str = "Teams whose room was not known before";
/// New groups.
pub const GROUPS: &str = "New groups";
/// Headings that are none of our columns.
pub const DETAILS: &str = "Kept as details";
/// An import that adds nothing.
pub const NOTHING_NEW: &str = "There is nothing new in this file.";
