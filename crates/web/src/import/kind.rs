//! Which list a file holds, and what its columns are called.

use operations::import::Kind;

/// A kind with the word that a form sends for it.
pub(super) const KINDS: [(Kind, &str, &str); 3] = [
    (Kind::Candidates, "problems", "Problems and opportunities"),
    (Kind::Teams, "teams", "Teams and their room"),
    (Kind::Groups, "groups", "Groups of people"),
];

/// The kind that a form's word stands for.
pub(super) fn of_word(word: &str) -> Option<Kind> {
    let found = KINDS.iter().find(|(_, theirs, _)| *theirs == word);
    found.map(|(kind, ..)| *kind)
}

/// What it is called.
pub(super) fn words(kind: Kind) -> &'static str {
    let found = KINDS.iter().find(|(ours, ..)| *ours == kind);
    found.map_or("", |(.., words)| words)
}

/// Where the list that it fills is shown.
pub(super) const fn list(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Candidates => ("/problems", "See the list"),
        Kind::Teams => ("/teams", "See the teams"),
        Kind::Groups => ("/groups", "See the groups"),
    }
}

/// What happens to a column that is none of ours.
pub(super) const fn other(kind: Kind) -> &'static str {
    match kind {
        Kind::Candidates => "Something else: keep it as details",
        Kind::Teams | Kind::Groups => "Something else: leave it out",
    }
}

/// One of our columns, for a person to choose.
pub(super) fn column(ours: &'static str) -> &'static str {
    match ours {
        "id" => "Id: its number or short name",
        "title" => "Title: what it is, in a line",
        "kind" => "Kind: problem or opportunity",
        "status" => "Status: candidate, exemplar, must-do, done or parked",
        "done on" => "Done on: the day it was finished",
        "service" => "Service",
        "teams" => "Teams whose room it takes",
        "room" => "Room: places for work",
        "groups" => "Groups of people it affects",
        "sponsor" => "Sponsor: the role that backs it",
        "needs" => "Needs: skills or access",
        "interest" => "Interest: is senior management interested?",
        "operations" => "Operations: is the team willing, with room?",
        "capability" => "Capability: can we do it, and learn from it?",
        "harm" => "Harm, from 1 to 5",
        "unmet" => "How they are served now, from 1 to 4",
        "disadvantage" => "Disadvantage, from 1 to 3",
        "reach" => "People a year",
        "team" => "Team: its name",
        "group" => "Group: its name",
        other => other,
    }
}

/// One of our columns, as a heading.
pub(super) fn heading(ours: &'static str) -> &'static str {
    match ours {
        "kind" => "Kind",
        "status" => "Status",
        "interest" => "Interest",
        "operations" => "Operations",
        "capability" => "Capability",
        "harm" => "Harm to one person",
        "unmet" => "How they are served now",
        "disadvantage" => "Disadvantage",
        "reach" => "People a year",
        _ => ours,
    }
}
