//! What was brought in and taken back, and how lists are read.

use engine::imports::{Import, KeptMapping, List};
use engine::text::{Name, Title};
use wording::{change, imported};

use super::fixture::id;

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        imported::GO,
        imported::RESTORED,
        imported::ANSWERS,
        imported::SERVICES,
        imported::TEAMS,
        imported::ROOMS,
        imported::GROUPS,
        imported::MAPPINGS,
        imported::WHAT_MAPPINGS_ARE,
        imported::NO_MAPPINGS,
        imported::PUT_AWAY,
        imported::TAKEN_BACK,
        imported::STAYS,
        imported::DECIDED,
    ];
    let made = [
        imported::changed("Damp homes"),
        imported::cited("Damp homes"),
        imported::in_use("Housing repairs"),
        imported::names_gone("Damp homes"),
        imported::and_more(12),
        change::taken_out(&engine::candidate::Candidate::new(
            id("a"),
            Title::parse("Damp homes").unwrap(),
        )),
    ];
    let fixed = fixed.into_iter().map(str::to_owned);
    fixed.chain(made).chain(told()).collect()
}

/// Lines of activity.
fn told() -> Vec<String> {
    let import = |file: Option<&str>, taken_back| Import {
        id: id("an import"),
        file: file.map(|file| Name::parse(file).unwrap()),
        revision: 7,
        taken_back,
    };
    let mapping = |put_away| KeptMapping {
        id: id("a mapping"),
        name: Name::parse("Jira").unwrap(),
        list: List::Candidates,
        written: String::new(),
        put_away,
    };
    let (kept, away) = (mapping(false), mapping(true));
    [
        imported::told(&import(Some("list.csv"), false)),
        imported::told(&import(None, false)),
        imported::told(&import(Some("list.csv"), true)),
        imported::told_mapping(None, &kept),
        imported::told_mapping(Some(&kept), &kept),
        imported::told_mapping(Some(&kept), &away),
        imported::told_mapping(Some(&away), &kept),
    ]
    .concat()
}
