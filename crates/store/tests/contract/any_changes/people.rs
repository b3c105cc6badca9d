//! People and what stands beside them, in every state.

use engine::asking::Ask;
use engine::condition::Condition;
use engine::entry::{Domain, Entry, EntryRules, ProviderGroup};
use engine::members::{Aside, Discretion, Member, NamesSeen, Role, Waiting, Why};
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::id;

pub(super) fn member() -> impl Strategy<Value = Member> {
    (select(Role::ALL.to_vec()), any::<bool>()).prop_map(|(role, left)| Member {
        id: id("someone"),
        role,
        teams: left.then(|| id("benefits")).into_iter().collect(),
        left,
        left_on: left.then(|| date(2026, 3, 31)),
        erased: false,
    })
}

pub(super) fn waiting() -> impl Strategy<Value = Waiting> {
    let someone = || Some(id("someone"));
    let why = select(vec![
        Why::Passed,
        Why::NotMine(None),
        Why::NotMine(someone()),
        Why::Checking(date(2026, 5, 1)),
    ]);
    why.prop_map(|why| {
        let ask = Ask {
            candidate: id("one"),
            condition: Condition::Operations,
            team: Some(id("benefits")),
        };
        let on = date(2026, 4, 1);
        Waiting {
            id: id("someone"),
            aside: vec![Aside { ask, why, on }],
        }
    })
}

pub(super) fn discretion() -> impl Strategy<Value = Discretion> {
    any::<bool>().prop_map(|chosen| Discretion {
        names: if chosen {
            NamesSeen::By(vec![id("someone")])
        } else {
            NamesSeen::ByNobody
        },
        erase_after: chosen.then_some(6),
        ..Discretion::first()
    })
}

pub(super) fn entry() -> impl Strategy<Value = Entry> {
    (select(Role::ALL.to_vec()), any::<bool>()).prop_map(|(role, by_domain)| {
        let group = ProviderGroup::parse("Ünï 'x' $1 \"q\"").unwrap();
        let domain = Domain::parse("example.gov.uk").unwrap();
        let otherwise = (by_domain && role != Role::Administrator).then_some(role);
        let domains = by_domain.then_some(domain).into_iter().collect();
        Entry::of(EntryRules::new(domains, vec![(group, role)], otherwise).unwrap())
    })
}
