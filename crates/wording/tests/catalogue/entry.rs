//! Who enters by the organisation's own sign-in.

use engine::entry::{Domain, Entry, EntryError, EntryRules, ProviderGroup};
use engine::members::Role;
use wording::entry;

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        entry::HEADING,
        entry::ABOUT,
        entry::NO_PROVIDER,
        entry::GROUPS,
        entry::GROUPS_HINT,
        entry::DOMAINS,
        entry::DOMAINS_HINT,
        entry::OTHERWISE,
        entry::NOBODY,
        entry::CHOOSE_A_ROLE,
        entry::NAME_A_DOMAIN,
        entry::CHOOSE,
        entry::NOT_A_GROUP,
        entry::error(EntryError::EveryoneAdministrator),
    ];
    let rules = rules();
    let made = [
        entry::groups_of(Role::Member),
        entry::not_a_domain("everywhere"),
        entry::too_many(200),
        entry::in_short(EntryRules::none()),
        entry::in_short(&rules),
    ];
    let fixed = fixed.map(str::to_owned).into_iter();
    fixed
        .chain(made)
        .chain(entry::told(None, &Entry::of(rules)))
        .collect()
}

fn rules() -> EntryRules {
    let group = |name: &str, role| (ProviderGroup::parse(name).unwrap(), role);
    let groups = vec![
        group("Digital", Role::Facilitator),
        group("Change team", Role::Member),
    ];
    let domains = vec![Domain::parse("example.gov.uk").unwrap()];
    EntryRules::new(domains, groups, Some(Role::Reader)).unwrap()
}
