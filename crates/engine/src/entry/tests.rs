use proptest::prelude::*;

use super::*;

const NOBODY: [&str; 0] = [];

fn domain(text: &str) -> Domain {
    Domain::parse(text).unwrap()
}

fn group(text: &str, role: Role) -> (ProviderGroup, Role) {
    (ProviderGroup::parse(text).unwrap(), role)
}

fn rules() -> EntryRules {
    EntryRules::new(
        vec![domain("example.gov.uk")],
        vec![
            group("Digital leads", Role::Facilitator),
            group("IT", Role::Administrator),
            group("Visitors", Role::Reader),
        ],
        Some(Role::Member),
    )
    .unwrap()
}

#[test]
fn nobody_enters_who_matches_no_rule() {
    let elsewhere = domain("example.org");
    assert_eq!(rules().role_for(None, &NOBODY), None);
    assert_eq!(rules().role_for(Some(&elsewhere), &["digital leads"]), None);
    assert_eq!(
        EntryRules::default().role_for(Some(&elsewhere), &["IT"]),
        None
    );
}

#[test]
fn the_ablest_of_several_groups_counts() {
    let both = ["Visitors", "Digital leads"];
    assert_eq!(rules().role_for(None, &both), Some(Role::Facilitator));
}

#[test]
fn an_address_counts_where_no_group_gives_something() {
    let ours = domain("example.gov.uk");
    assert_eq!(rules().role_for(Some(&ours), &NOBODY), Some(Role::Member));
    assert_eq!(
        rules().role_for(Some(&ours), &["Visitors"]),
        Some(Role::Reader)
    );
    let by_group_alone = EntryRules::new(vec![ours.clone()], Vec::new(), None).unwrap();
    assert_eq!(by_group_alone.role_for(Some(&ours), &NOBODY), None);
}

#[test]
fn a_domain_does_not_stand_for_those_below_it() {
    let below = domain("evil.example.gov.uk");
    assert_eq!(rules().role_for(Some(&below), &NOBODY), None);
}

#[test]
fn an_address_alone_makes_nobody_an_administrator() {
    let all = EntryRules::new(Vec::new(), Vec::new(), Some(Role::Administrator));
    assert_eq!(all, Err(EntryError::EveryoneAdministrator));
    let written = r#"{"domains":["a.org"],"groups":[],"otherwise":"administrator"}"#;
    assert!(serde_json::from_str::<EntryRules>(written).is_err());
}

#[test]
fn a_domain_is_read_as_people_write_it() {
    for (typed, meant) in [
        ("Example.GOV.uk ", "example.gov.uk"),
        ("@a-b.org", "a-b.org"),
        ("xn--caf-dma.example", "xn--caf-dma.example"),
    ] {
        assert_eq!(domain(typed).as_str(), meant);
    }
    for typed in [
        "",
        "uk",
        ".uk",
        "a..uk",
        "a.uk.",
        "-a.uk",
        "a-.uk",
        "a b.uk",
        "ann@a.uk",
        "*.a.uk",
        "caf\u{e9}.uk",
    ] {
        assert_eq!(Domain::parse(typed), Err(NotADomain), "{typed}");
    }
}

#[test]
fn the_domain_of_an_address_is_after_its_only_at() {
    assert_eq!(
        Domain::of_address("Ann@Example.gov.uk"),
        Ok(domain("example.gov.uk"))
    );
    for address in ["ann", "@example.gov.uk", "a@evil.org@example.gov.uk", ""] {
        assert_eq!(Domain::of_address(address), Err(NotADomain), "{address}");
    }
}

#[test]
fn rules_are_read_as_they_were_written() {
    let written = serde_json::to_string(&rules()).unwrap();
    assert_eq!(
        serde_json::from_str::<EntryRules>(&written).unwrap(),
        rules()
    );
}

fn role() -> impl Strategy<Value = Role> {
    prop::sample::select(vec![
        Role::Administrator,
        Role::Facilitator,
        Role::SeniorManager,
        Role::Member,
        Role::Reader,
    ])
}

fn any_rules() -> impl Strategy<Value = EntryRules> {
    let domains = prop::collection::vec("[ab]\\.org", 0..3);
    let groups = prop::collection::vec(("[abc]", role()), 0..4);
    (domains, groups, prop::option::of(role())).prop_map(|(domains, groups, otherwise)| {
        EntryRules::new(
            domains.iter().map(|text| domain(text)).collect(),
            groups
                .iter()
                .map(|(name, role)| group(name, *role))
                .collect(),
            otherwise.filter(|role| *role != Role::Administrator),
        )
        .unwrap()
    })
}

proptest! {
    #[test]
    fn every_role_has_a_rule_that_gives_it(
        rules in any_rules(),
        from in prop::option::of("[abc]\\.org"),
        groups in prop::collection::vec("[abcd]", 0..4),
    ) {
        let from = from.map(|text| domain(&text));
        let entered = rules.role_for(from.as_ref(), &groups);
        let by_group = |role: Role| rules.groups().iter().any(|(name, gives)| {
            *gives == role && groups.iter().any(|group| group == name.as_str())
        });
        if let Some(role) = entered {
            let by_domain = from.as_ref().is_some_and(|from| rules.domains().contains(from));
            prop_assert!(by_group(role) || (by_domain && rules.otherwise() == Some(role)));
        }
        if entered == Some(Role::Administrator) {
            prop_assert!(by_group(Role::Administrator));
        }
    }

    #[test]
    fn another_group_never_makes_less_able_than_the_groups_before(
        rules in any_rules(),
        groups in prop::collection::vec("[abcd]", 0..4),
        more in "[abcd]",
    ) {
        let before = rules.role_for(None, &groups);
        let mut all = groups.clone();
        all.push(more);
        let after = rules.role_for(None, &all);
        if let Some(before) = before {
            prop_assert!(after.is_some_and(|after| after <= before));
        }
    }

    #[test]
    fn the_order_of_groups_and_rules_means_nothing(
        rules in any_rules(),
        groups in prop::collection::vec("[abcd]", 0..4),
    ) {
        let mut turned = rules.groups().to_vec();
        turned.reverse();
        let turned = EntryRules::new(rules.domains().to_vec(), turned, rules.otherwise()).unwrap();
        let backwards: Vec<&String> = groups.iter().rev().collect();
        prop_assert_eq!(rules.role_for(None, &groups), turned.role_for(None, &backwards));
    }
}
