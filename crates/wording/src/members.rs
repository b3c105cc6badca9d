//! People, their roles and what they set aside, in words.

use engine::members::{Aside, Discretion, Member, NamesSeen, Role, Waiting, Why};

use crate::Names;
use crate::change::{from_to, or_none, quoted, small};

/// A role.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Administrator => "Administrator",
        Role::Facilitator => "Facilitator",
        Role::SeniorManager => "Senior manager",
        Role::Member => "Member of a team",
        Role::Reader => "Reader",
    }
}

/// What a role is for.
pub const fn role_is_for(role: Role) -> &'static str {
    match role {
        Role::Administrator => {
            "Looks after people, sign-in and email, besides all that a facilitator does."
        }
        Role::Facilitator => "Brings the list in, runs rounds and writes decisions.",
        Role::SeniorManager => "Says whether there is interest, and records decisions.",
        Role::Member => "Answers for their team, prepares the ground and runs exemplars.",
        Role::Reader => "Reads, and changes nothing.",
    }
}

/// To go on, the name must be typed as it stands.
pub const TYPE_THE_NAME: &str = "Type their name as it stands at the top of this page.";

/// What was done to a person.
pub fn told_member(before: Option<&Member>, after: &Member, names: &Names<'_>) -> Vec<String> {
    let Some(was) = before else {
        return vec![format!("Added them as {}", small(role(after.role)))];
    };
    let teams = |member: &Member| or_none(Some(names.teams(&member.teams)));
    let mut lines: Vec<String> = [
        from_to("Role", &small(role(was.role)), &small(role(after.role))),
        from_to("Teams", &teams(was), &teams(after)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !was.erased && after.erased {
        lines.push("Erased who they were".to_owned());
    }
    match (was.left, after.left) {
        (false, true) => lines.push("Took them out".to_owned()),
        (true, false) => lines.push("Brought them back".to_owned()),
        _ => {}
    }
    lines
}

/// What one who is asked set aside, a line for each thing that is new.
pub fn told_waiting(before: Option<&Waiting>, after: &Waiting, names: &Names<'_>) -> Vec<String> {
    let known = |aside: &&Aside| before.is_some_and(|was| was.aside.contains(aside));
    let new = after.aside.iter().filter(|aside| !known(aside));
    new.map(|aside| {
        let title = quoted(&names.title(&aside.ask.candidate));
        match aside.why {
            Why::Passed => format!("Passed on {title}"),
            Why::NotMine(_) => format!("Said that {title} is not theirs to answer"),
            Why::Checking(_) => format!("Will check about {title}"),
        }
    })
    .collect()
}

/// What was said of who sees names, and of how long people are kept who left.
pub fn told_discretion(before: &Discretion, after: &Discretion) -> Vec<String> {
    let names = (before.names != after.names || before == after).then(|| match &after.names {
        NamesSeen::ByNobody => "Nobody sees whose answer it is".to_owned(),
        NamesSeen::By(chosen) => match chosen.len() {
            1 => "One facilitator sees whose answer it is".to_owned(),
            many => format!("{many} facilitators see whose answer it is"),
        },
    });
    let keeps = (before.erase_after != after.erase_after).then(|| {
        format!(
            "People who left are erased: {}",
            erase_after(after.erase_after).to_lowercase()
        )
    });
    names.into_iter().chain(keeps).collect()
}

/// The heading over how long people are kept who left.
pub const KEPT_FOR: &str = "How long we keep people who left";

/// What that means.
pub const KEPT_FOR_MEANS: &str = "Once somebody is taken out, what is kept about them can be erased by itself: their name, address and reasons. What they answered and did stays, as somebody’s. It cannot be undone.";

/// Where it also reaches those who left before.
pub const KEPT_FOR_ALL: &str = "It counts from the day somebody was taken out, for those too who have left already. Who is due is erased within the hour.";

/// When they are erased.
pub fn erase_after(months: Option<u32>) -> String {
    match months {
        None => "Only by hand".to_owned(),
        Some(months) => format!(
            "After {}",
            crate::number::of(months.into(), "month", "months")
        ),
    }
}
