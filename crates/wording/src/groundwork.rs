//! Groundwork and the playbook, in words.

use engine::groundwork::{Action, ActionState, Play};

use crate::change::quoted;
use crate::{Names, date};

/// What was done to an action.
pub fn told_action(before: Option<&Action>, after: &Action, _names: &Names<'_>) -> Vec<String> {
    let name = quoted(&after.name);
    let Some(was) = before else {
        return vec![format!("Planned {name}")];
    };
    if was.state == after.state {
        return vec![format!("Changed {name}")];
    }
    vec![match &after.state {
        ActionState::Waits { for_what } => format!("{name} waits: {for_what}"),
        ActionState::Live { due, .. } => format!("{name} is live, due {}", date::long(*due)),
        ActionState::Done { shown, .. } => format!("{name} is done: {shown}"),
        ActionState::Dropped { why, .. } => format!("Dropped {name}: {why}"),
    }]
}

/// What was done to a play.
pub fn told_play(before: Option<&Play>, after: &Play) -> Vec<String> {
    let name = quoted(&after.name);
    let told = match before {
        None => format!("Wrote the play {name}"),
        Some(was) if was.retired != after.retired && after.retired => {
            format!("Retired the play {name}")
        }
        Some(was) if was.retired != after.retired => format!("Brought the play {name} back"),
        Some(_) => format!("Changed the play {name}"),
    };
    vec![told]
}
