//! Who enters by the organisation's own sign-in, in words.

use std::fmt::Display;

use engine::entry::{Domain, Entry, EntryError, EntryRules};
use engine::members::Role;

use crate::change::{from_to, or_none, small};
use crate::{list, members};

/// The heading of the rules.
pub const HEADING: &str = "Who may come in by your own sign-in";
/// What they are about.
pub const ABOUT: &str = "Being known where your people sign in already is not enough. Whoever matches a rule here comes in, and becomes what the rule says. Nobody else does.";
/// Where there is nowhere to sign in.
pub const NO_PROVIDER: &str = "No sign-in of your own is set up yet where Foothold runs. What you write here counts once there is one.";
/// Above the groups.
pub const GROUPS: &str = "By their group";
/// What groups are.
pub const GROUPS_HINT: &str = "Write each group as your sign-in names it, to the letter, one a line. Who is in several becomes what allows most. Groups are looked at each time somebody signs in, so a role follows them.";
/// Above the domains.
pub const DOMAINS: &str = "By their email address";
/// What domains are.
pub const DOMAINS_HINT: &str = "What stands after the @, like example.gov.uk, one a line. It counts only where your sign-in says that the address is truly theirs.";
/// What those become who have such an address and are in no group.
pub const OTHERWISE: &str = "Who has such an address, and is in no group above, becomes";
/// Nobody does.
pub const NOBODY: &str = "Nothing: they do not come in";
/// Of domains that let nobody in.
pub const CHOOSE_A_ROLE: &str =
    "Choose what people with these addresses become, or take the addresses out.";
/// Of a role that nobody gets.
pub const NAME_A_DOMAIN: &str = "Write at least one domain, or choose nothing.";
/// Of a form sent without the choice.
pub const CHOOSE: &str = "Choose what they become, or nothing.";

/// Above the groups that give a role.
pub fn groups_of(role: Role) -> String {
    format!("Groups for “{}”", members::role(role))
}

/// A line that is no domain.
pub fn not_a_domain(line: &str) -> String {
    format!("“{line}” is not a domain. Write one like example.gov.uk.")
}

/// A line that is no group.
pub const NOT_A_GROUP: &str = "A group is a line of at most 500 letters. Make this one shorter.";

/// More lines than are taken.
pub fn too_many(most: usize) -> String {
    format!("Write at most {most} lines.")
}

/// Why rules are refused.
pub const fn error(error: EntryError) -> &'static str {
    match error {
        EntryError::EveryoneAdministrator => {
            "An address alone must not make anyone an administrator. Use a group for that."
        }
    }
}

/// The rules in a few words.
pub fn in_short(rules: &EntryRules) -> String {
    let mut parts: Vec<String> = rules
        .groups()
        .iter()
        .map(|(group, role)| gives(group, *role))
        .collect();
    if let Some(role) = rules.otherwise() {
        parts.extend(rules.domains().iter().map(|domain| gives(domain, role)));
    }
    if parts.is_empty() {
        "Nobody".to_owned()
    } else {
        parts.join(" · ")
    }
}

fn gives(whom: &dyn Display, role: Role) -> String {
    format!("{whom}: {}", small(members::role(role)))
}

/// What was done to the rules.
pub fn told(before: Option<&Entry>, after: &Entry) -> Vec<String> {
    let was = before.map_or(EntryRules::none(), |before| &before.rules);
    let groups = |rules: &EntryRules| {
        let each = rules.groups().iter();
        let each: Vec<String> = each.map(|(group, role)| gives(group, *role)).collect();
        or_none(Some(list::and(&each)))
    };
    let domains = |rules: &EntryRules| {
        let each: Vec<&str> = rules.domains().iter().map(Domain::as_str).collect();
        or_none(Some(list::and(&each)))
    };
    let others = |rules: &EntryRules| {
        let role = rules.otherwise().map(members::role);
        role.map_or_else(|| "nothing".to_owned(), small)
    };
    let lines = [
        from_to(
            "Groups that let people in",
            &groups(was),
            &groups(&after.rules),
        ),
        from_to(
            "Domains that let people in",
            &domains(was),
            &domains(&after.rules),
        ),
        from_to(
            "What an address makes people",
            &others(was),
            &others(&after.rules),
        ),
    ];
    lines.into_iter().flatten().collect()
}
