//! Size, groups and readiness.

use engine::exact::Exact;
use engine::fairness::{Counts, GroupState, GroupsServed, HowServed, LeftOut, Readiness};
use engine::outlook::{Outlook, VerdictKind};
use wording::{Names, fairness as say};

use super::fixture::{board, id, outlook};

pub(crate) fn all() -> Vec<String> {
    [by_size(), groups(), readiness(), charts(), size_counts()].concat()
}

fn sized(start: &[&str], not: &[&str], shared: usize, weight: Option<&str>) -> Outlook {
    let mut outlook = outlook(VerdictKind::Settled, 3, 0, &["a", "b"]);
    let by_size = &mut outlook.by_size;
    by_size.would_start = start.iter().map(|c| id(c)).collect();
    by_size.could_not_start = not.iter().map(|c| id(c)).collect();
    by_size.shared_with_the_few = shared;
    by_size.reach_weight = weight.and_then(Exact::parse);
    outlook
}

fn by_size() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let mut left_out = sized(&["a", "b", "c"], &["b", "c"], 1, Some("0.43"));
    left_out.by_size.groups_left_out = vec![id("carers"), id("tenants")];
    left_out.by_size.unknown_reach = ["d", "e", "f", "g", "h", "i"].map(id).to_vec();
    let mut taken = sized(&[], &[], 0, None);
    taken.places.left = 0;
    taken.few.picks.clear();
    let outlooks = [
        left_out,
        taken,
        sized(&[], &[], 0, None),
        sized(&["a"], &["a"], 0, Some("0.999")),
        sized(&["a", "b"], &["a", "b"], 2, None),
        sized(&["a", "b"], &[], 2, None),
    ];
    let told = outlooks
        .iter()
        .flat_map(|o| wording::by_size::sentences(o, &names));
    told.chain([wording::by_size::HEADING.to_owned()]).collect()
}

fn groups() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let left = |group: &str, price: Option<&str>| LeftOut {
        group: id(group),
        price: price.and_then(Exact::parse),
        bring_in: None,
    };
    let mut served = GroupsServed {
        covered: vec![id("carers")],
        left_out: vec![
            left("tenants", Some("3.2")),
            left("Minors", Some("0")),
            left("Farmers", Some("0.01")),
            left("Traders", Some("1")),
            left("Nurses", None),
            left("Pupils", None),
        ],
        no_way_in: vec![id("Pupils")],
        unheard: vec![id("Sailors"), id("Smiths")],
    };
    let mut all = wording::groups::sentences(&served, &names);
    served.left_out = (0..13).map(|n| left(&format!("Group {n}"), None)).collect();
    all.extend(wording::groups::sentences(&served, &names).split_off(10));
    all.push(wording::groups::HEADING.to_owned());
    all
}

fn readiness() -> Vec<String> {
    let counts = |start, ask, prepare| Counts {
        start,
        ask,
        prepare,
    };
    let both = [
        (counts(2, 1, 3), counts(10, 0, 25)),
        (counts(0, 0, 0), counts(1, 1, 0)),
        (counts(0, 1, 0), counts(0, 0, 0)),
    ];
    let told = both.into_iter().flat_map(|(worst, rest)| {
        wording::readiness::sentences(&Readiness {
            badly_served_and_disadvantaged: worst,
            the_rest: rest,
        })
    });
    told.chain([wording::readiness::HEADING.to_owned()])
        .collect()
}

fn charts() -> Vec<String> {
    let fixed = [
        say::HEADING,
        say::ABOUT,
        say::NOT_NOW,
        say::NOTHING,
        say::GROUPS,
        say::GROUPS_ABOUT,
        say::BANDS,
        say::NO_GROUPS,
        say::PREPARING,
        say::OVER_ROUNDS,
        say::ONLY_KEPT,
        say::NO_ROUND,
        say::NOT_KNOWN_THEN,
        say::READY,
        say::READY_ABOUT,
        say::WORST,
        say::REST,
        say::BESIDE,
        say::BY_SIZE,
        say::FEW,
        say::BANDS_OF_PEOPLE,
        say::IN_BOTH,
        say::NO_FEW,
        say::NO_SIZES,
        say::NO_REACH,
        say::LEAVES_OUT_NOBODY,
        say::LEFT_BY_SIZE,
        say::LINE,
        say::LINE_ABOUT,
        say::LINE_ARROW,
    ];
    let mut all: Vec<String> = fixed
        .into_iter()
        .chain(say::ROWS)
        .map(str::to_owned)
        .collect();
    let states = GroupState::ALL.into_iter();
    all.extend(states.map(|one| format!("{}: {}.", say::state(one), say::means(one))));
    all.extend(HowServed::ALL.map(|one| say::served(one).to_owned()));
    let counts = |covered, left_out| {
        [
            (GroupState::Covered, covered),
            (GroupState::Preparing, 0),
            (GroupState::LeftOut, left_out),
        ]
    };
    all.push(say::counted(&counts(2, 13)));
    all.push(say::counted(&counts(1, 0)));
    all.push(say::counted(&GroupState::ALL.map(|state| (state, 3))));
    all.push(say::bar(
        "Round 1",
        [("Covered", 4), ("Left out", 1_200)].into_iter(),
    ));
    all.push(say::bar("Round 2", [("Covered", 0)].into_iter()));
    all
}

fn size_counts() -> Vec<String> {
    let weighed = |least: &str, most: &str, changes: Option<&str>| {
        let mut outlook = sized(&["a"], &[], 0, changes);
        let reach = |part: &str| {
            let mut weights = outlook.centre.clone();
            weights[3] = Exact::parse(part).unwrap();
            weights
        };
        (outlook.vertices, outlook.centre) = (vec![reach(least), reach(most)], reach(most));
        outlook
    };
    let mut crowded = weighed("0.05", "0.25", None);
    crowded.few.proved = false;
    let mut none = weighed("0.05", "0.25", None);
    none.few.picks.clear();
    let outlooks = [
        weighed("0.05", "0.25", Some("0.61")),
        weighed("0.1", "0.1", None),
        weighed("0", "0.25", Some("0.999")),
        crowded,
        none,
    ];
    let each = outlooks.iter();
    each.flat_map(|outlook| [say::size_counts(outlook), say::line(outlook).to_vec()].concat())
        .collect()
}
