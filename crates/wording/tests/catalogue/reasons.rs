//! Every reason.

use engine::because::{Because, HangsOn};
use engine::candidate::Kind;
use engine::condition::{Condition, Level};
use engine::difference::{Judged, Levels, People};
use engine::reading::{LevelSet, Reading};
use wording::Names;

use super::fixture::{board, id, name};

const CONDITIONS: [Condition; 3] = Condition::ALL;
const READINGS: [Reading; 5] = [
    Reading::Present,
    Reading::Partly,
    Reading::Missing,
    Reading::Contested,
    Reading::Unknown,
];

pub(crate) fn reasons() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let mut because = [conditions(), differences(), serves()].concat();
    because.extend([
        Because::NoRoom(vec![]),
        Because::NoRoom(vec![id("benefits")]),
    ]);
    let mut all: Vec<String> = because
        .iter()
        .map(|b| wording::because::sentence(b, Kind::Problem, &names))
        .collect();
    let harm = Because::WorstHarm(Levels::of(Judged::Harm, 1, 4).unwrap());
    all.push(wording::because::sentence(&harm, Kind::Opportunity, &names));
    all
}

/// Each condition in each reading, with something named that it hangs on and without.
fn conditions() -> Vec<Because> {
    let mut because = Vec::new();
    for condition in CONDITIONS {
        let on = match condition {
            Condition::Interest => HangsOn::Sponsor(name("Pat Smith")),
            Condition::Operations => HangsOn::Teams(vec![id("benefits"), id("housing")]),
            Condition::Capability => {
                HangsOn::Needs(vec![name("a content designer"), name("case data")])
            }
        };
        for hangs_on in [on, HangsOn::Nothing] {
            because.extend(READINGS.map(|reading| Because::Condition {
                condition,
                reading,
                levels: LevelSet::default().with(Level::No).with(Level::Yes),
                hangs_on: hangs_on.clone(),
            }));
        }
    }
    because
}

/// Every range of every scale.
fn differences() -> Vec<Because> {
    let mut because = Vec::new();
    for judged in Judged::ALL {
        for low in 1..=judged.levels() {
            because.extend((low..=judged.levels()).map(|high| {
                let levels = Levels::of(judged, low, high).unwrap();
                match judged {
                    Judged::Harm => Because::WorstHarm(levels),
                    Judged::Unmet => Because::Unmet(levels),
                    Judged::Disadvantage => Because::Disadvantage(levels),
                }
            }));
        }
    }
    because
}

fn serves() -> Vec<Because> {
    let people = |least, most| People::between(least, most);
    let reaches = [
        None,
        people(180, Some(180)),
        people(1_000, Some(9_999)),
        people(0, Some(99)),
        people(1_000_001, None),
        people(0, Some(0)),
        people(1, Some(1)),
    ];
    let groups = [vec![], vec![id("carers"), id("tenants")]];
    let with = |groups: Vec<_>| {
        reaches.map(|reach| Because::Serves {
            groups: groups.clone(),
            reach,
        })
    };
    groups.into_iter().flat_map(with).collect()
}
