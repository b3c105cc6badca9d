//! What was done to groundwork and plays, for activity and history.

use engine::asking::Ask;
use engine::candidate::Candidate;
use engine::groundwork::{Action, ActionState, Play};
use engine::id::Id;

use crate::change::{from_to, or_none, quoted};
use crate::{Names, condition, date, playbook};

/// What was done to an action, a line for each thing that changed.
pub fn told_action(before: Option<&Action>, after: &Action, names: &Names<'_>) -> Vec<String> {
    let name = quoted(&after.name);
    let Some(was) = before else {
        return vec![format!("Planned {name}"), state(None, after, names)];
    };
    let mut lines = changed(was, after, names);
    if was.state != after.state {
        lines.push(state(Some(&was.state), after, names));
    }
    lines
}

/// What changed but the state.
fn changed(was: &Action, now: &Action, names: &Names<'_>) -> Vec<String> {
    let serves = |action: &Action| titles(&action.serves, names);
    let team = |action: &Action| or_none(action.team.as_ref().map(|id| names.team(id)));
    let doing = |action: &Action| or_none(action.doing.as_ref().map(quoted));
    let lines = [
        from_to("Name", &quoted(&was.name), &quoted(&now.name)),
        from_to("What is done", &doing(was), &doing(now)),
        from_to("For", &serves(was), &serves(now)),
        from_to("Owner", was.owner.as_str(), now.owner.as_str()),
        from_to("Team", &team(was), &team(now)),
        from_to(
            "What would show it is there",
            &quoted(&was.present_when),
            &quoted(&now.present_when),
        ),
    ];
    lines.into_iter().flatten().collect()
}

fn titles(ids: &[Id<Candidate>], names: &Names<'_>) -> String {
    names.titles(ids)
}

/// What its state became.
fn state(was: Option<&ActionState>, now: &Action, names: &Names<'_>) -> String {
    let name = quoted(&now.name);
    match (was, &now.state) {
        (Some(ActionState::Live { .. }), ActionState::Live { due, .. }) => {
            format!("{name} is now due on {}", date::long(*due))
        }
        (Some(ActionState::Done { asks: was, .. }), ActionState::Done { asks: now, .. }) => {
            no_longer_asked(was, now, names)
        }
        (Some(ActionState::Dropped { .. }), ActionState::Waits { for_what }) => {
            format!("Took up {name} again. It waits: {for_what}")
        }
        (_, ActionState::Waits { for_what }) => format!("{name} waits: {for_what}"),
        (_, ActionState::Live { due, .. }) => {
            format!("{name} is live, due on {}", date::long(*due))
        }
        (_, ActionState::Done { shown, .. }) => format!("{name} is done: {shown}"),
        (_, ActionState::Dropped { why, .. }) => format!("Dropped {name}: {why}"),
    }
}

/// What was to be asked again and is not any more: it was answered, or nobody needs to be asked.
fn no_longer_asked(was: &[Ask], now: &[Ask], names: &Names<'_>) -> String {
    let gone = was.iter().filter(|ask| !now.contains(ask));
    let told = gone.map(|ask| {
        let title = quoted(&names.title(&ask.candidate));
        format!("{} of {title}", condition::word(ask.condition))
    });
    let told: Vec<String> = told.collect();
    format!("No longer to be asked again: {}", crate::list::and(&told))
}

/// What was done to a play. One that everybody has was there before, if nothing of the organisation's own was.
pub fn told_play(before: Option<&Play>, after: &Play) -> Vec<String> {
    let name = quoted(&after.name);
    let everybodys = || playbook::built_in().iter().find(|play| play.id == after.id);
    let Some(was) = before.or_else(everybodys) else {
        return vec![format!("Wrote the play {name}")];
    };
    let retired = match (was.retired, after.retired) {
        (false, true) => Some(format!("Retired the play {name}")),
        (true, false) => Some(format!("Brought the play {name} back")),
        _ => None,
    };
    let fits = |play: &Play| {
        let half = playbook::half(play.condition, play.half);
        format!(
            "{} ({half})",
            crate::change::small(playbook::heading(play.condition))
        )
    };
    let lines = [
        from_to("Name", &quoted(&was.name), &name),
        from_to("What to do", &quoted(&was.doing), &quoted(&after.doing)),
        from_to("For", &fits(was), &fits(after)),
        from_to("Who leads it", was.lead.as_str(), after.lead.as_str()),
        from_to(
            "How much work",
            playbook::efforts(was.effort),
            playbook::efforts(after.effort),
        ),
        from_to(
            "Present when",
            &quoted(&was.present_when),
            &quoted(&after.present_when),
        ),
    ];
    retired
        .into_iter()
        .chain(lines.into_iter().flatten())
        .collect()
}
