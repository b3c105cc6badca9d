//! Why a candidate stands where it stands. Nobody is blamed: room is a place, never a fault, and a sponsor is never named.

use engine::because::{Because, HangsOn};
use engine::candidate::Kind;
use engine::condition::Condition;
use engine::difference::People;
use engine::id::Id;
use engine::people::Group;
use engine::reading::{LevelSet, Reading};

use crate::names::Names;
use crate::{difference, list, number, reading};

/// The seed's own words for something important that nobody is interested in yet.
const NOT_IN_LINE: &str = "Looks important; not yet in line with our priorities.";

/// A reason in a sentence. `kind` is that of the candidate: harm is told in its own words for an opportunity.
pub fn sentence(because: &Because, kind: Kind, names: &Names<'_>) -> String {
    match because {
        Because::Condition {
            condition,
            reading,
            levels,
            hangs_on,
        } => match condition {
            Condition::Interest => interest(*reading, *levels, hangs_on),
            Condition::Operations => operations(*reading, *levels, hangs_on, names),
            Condition::Capability => capability(*reading, *levels, hangs_on),
        },
        Because::WorstHarm(levels) => difference::harm_reason(*levels, kind),
        Because::Unmet(levels) => difference::unmet_reason(*levels),
        Because::Disadvantage(levels) => difference::disadvantage_reason(*levels).to_owned(),
        Because::Serves { groups, reach } => serves(groups, *reach, names),
        Because::NoRoom(teams) if teams.is_empty() => {
            "Ready, and waiting for room: others take the room of its teams first.".to_owned()
        }
        Because::NoRoom(teams) => format!("Ready, and waiting for room in {}.", names.teams(teams)),
    }
}

fn interest(reading: Reading, levels: LevelSet, hangs_on: &HangsOn) -> String {
    let sponsored = matches!(hangs_on, HangsOn::Sponsor(_));
    match reading {
        Reading::Present => "Senior managers are interested.".to_owned(),
        Reading::Partly if sponsored => "Senior managers are partly interested.".to_owned(),
        Reading::Partly => "Senior managers are partly interested. Needs a sponsor.".to_owned(),
        Reading::Missing if sponsored => NOT_IN_LINE.to_owned(),
        Reading::Missing => format!("{NOT_IN_LINE} Needs a sponsor."),
        Reading::Contested => {
            format!(
                "People disagree if we are interested: {}.",
                reading::disagreement(levels)
            )
        }
        Reading::Unknown if sponsored => "Ask the sponsor: are we interested?".to_owned(),
        Reading::Unknown => "Ask senior managers: are we interested? Needs a sponsor.".to_owned(),
    }
}

fn operations(reading: Reading, levels: LevelSet, hangs_on: &HangsOn, names: &Names<'_>) -> String {
    let teams = match hangs_on {
        HangsOn::Teams(teams) => names.teams(teams),
        HangsOn::Sponsor(_) | HangsOn::Needs(_) | HangsOn::Nothing => String::new(),
    };
    let place = if teams.is_empty() {
        "the team that runs it"
    } else {
        &teams
    };
    match reading {
        Reading::Present if teams.is_empty() => "The team is willing and has room.".to_owned(),
        Reading::Present => format!("There is room in {place}, and the will to do it."),
        Reading::Partly => format!("More room in {place} would help to open this."),
        Reading::Missing => format!("Room in {place} would help to open this."),
        Reading::Contested => {
            format!(
                "People disagree about room in {place}: {}.",
                reading::disagreement(levels)
            )
        }
        Reading::Unknown => format!("Ask if there is room in {place}, and the will to do it."),
    }
}

fn capability(reading: Reading, levels: LevelSet, hangs_on: &HangsOn) -> String {
    let needs = match hangs_on {
        HangsOn::Needs(needs) => list::and(needs),
        HangsOn::Sponsor(_) | HangsOn::Teams(_) | HangsOn::Nothing => String::new(),
    };
    let named = !needs.is_empty();
    match reading {
        Reading::Present => "We can do it well, and learn from it.".to_owned(),
        Reading::Partly if named => {
            format!("We have part of what it takes. It still needs: {needs}.")
        }
        Reading::Partly => "We have part of the skills or access it takes.".to_owned(),
        Reading::Missing if named => format!("It needs: {needs}."),
        Reading::Missing => "It needs skills or access that are not here yet.".to_owned(),
        Reading::Contested => {
            format!(
                "People disagree if we can do it: {}.",
                reading::disagreement(levels)
            )
        }
        Reading::Unknown if named => format!("Ask if we can do it. It needs: {needs}."),
        Reading::Unknown => "Ask if we can do it well, and learn from it.".to_owned(),
    }
}

fn serves(groups: &[Id<Group>], reach: Option<People>, names: &Names<'_>) -> String {
    let groups = names.groups(groups);
    match (groups.is_empty(), reach.map(number::people_a_year)) {
        (true, None) => "Nobody has said yet whom it affects.".to_owned(),
        (true, Some(people)) => format!("It affects {people}."),
        (false, None) => format!("It affects {groups}."),
        (false, Some(people)) => format!("It affects {groups}: {people}."),
    }
}
