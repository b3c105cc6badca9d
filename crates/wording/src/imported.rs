//! What was brought in and what of it is taken back, and how lists are read, by name.

use engine::imports::{Import, KeptMapping};
use engine::text::Name;

use crate::fault::shown;
use crate::number::grouped;

/// Problems and opportunities that go.
pub const GO: &str = "Problems and opportunities taken off the list";
/// Problems and opportunities that are as they were.
pub const RESTORED: &str = "Problems and opportunities that are as they were before";
/// Answers that go.
pub const ANSWERS: &str = "Answers taken back";
/// Services that go.
pub const SERVICES: &str = "Services taken out";
/// Teams that go.
pub const TEAMS: &str = "Teams taken out";
/// Teams whose room is as it was.
pub const ROOMS: &str = "Teams whose room is not known again";
/// Groups that go.
pub const GROUPS: &str = "Groups taken out";

/// Where how lists are read is kept.
pub const MAPPINGS: &str = "How lists are read";

/// What it is.
pub const WHAT_MAPPINGS_ARE: &str = "Which column is which, and what words mean: kept by name when a list is brought in, to read the next list like it.";

/// There is none.
pub const NO_MAPPINGS: &str =
    "None is kept. When you bring in a list, give it a name where you say what is in each column.";

/// One was put away.
pub const PUT_AWAY: &str = "It is put away. Lists that came in by it stay.";

/// It was taken back.
pub const TAKEN_BACK: &str =
    "This list was taken back already. To have it again, bring the file in again.";

/// Why an import stays.
pub const STAYS: &str = "Something was done with this list since it came in, so it stays as it is. Nothing was taken back.";

/// Records rest on it.
pub const DECIDED: &str = "A decision was recorded since. It rests on what was on the list then.";

/// Something on it was changed.
pub fn changed(name: &str) -> String {
    format!("“{}” was changed or answered since.", shown(name))
}

/// Something names it that stays.
pub fn cited(name: &str) -> String {
    format!(
        "“{}” is named by something that was done: groundwork, a round, an exemplar, a lesson, a link, a suggestion or a public page.",
        shown(name)
    )
}

/// Others on the list need it.
pub fn in_use(name: &str) -> String {
    format!(
        "“{}” is used by problems or opportunities that this list did not bring.",
        shown(name)
    )
}

/// It cannot be as it was.
pub fn names_gone(name: &str) -> String {
    format!(
        "“{}” cannot be as it was: its service, a team or a group that it had then is not there any more.",
        shown(name)
    )
}

/// How many more reasons there are: `And 12 more.`
pub fn and_more(more: usize) -> String {
    format!("And {} more.", grouped(more as u64))
}

/// A list by its file: `list.csv`, or `a list`.
pub fn called(file: Option<&Name>) -> String {
    file.map_or_else(|| "a list".to_owned(), |name| shown(name.as_str()))
}

/// What was done to an import.
pub fn told(now: &Import) -> Vec<String> {
    let file = called(now.file.as_ref());
    vec![if now.taken_back {
        format!("Took back all that {file} brought")
    } else {
        format!("Brought in {file}")
    }]
}

/// What was done to how lists are read.
pub fn told_mapping(was: Option<&KeptMapping>, now: &KeptMapping) -> Vec<String> {
    let name = shown(now.name.as_str());
    let verb = match (was, now.put_away) {
        (_, true) => "Put away",
        (Some(was), false) if !was.put_away => "Changed",
        _ => "Kept",
    };
    vec![format!("{verb} how lists are read as “{name}”")]
}
