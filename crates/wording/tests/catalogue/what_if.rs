//! What is supposed, and what would come of it.

use engine::condition::{Condition, Level};
use engine::difference::Judged;
use engine::standing::Standing;
use engine::viewpoints::Priority;
use engine::what_if::{Beside, Moved, Suppose};
use wording::{Names, what_if as say};

use super::fixture::{board, id};

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        say::HEADING,
        say::ABOUT,
        say::BEGIN,
        say::GONE,
        say::SHARE,
        say::BY_HAND,
        say::NOT_NOW,
        say::AS_IT_IS,
        say::NOTHING_YET,
        say::SIZE,
        say::LIMIT,
        say::FIRST,
        say::NO_WEIGHTS,
    ];
    let board = board();
    let names = Names::of(&board);
    let mut all: Vec<String> = fixed.map(str::to_owned).to_vec();
    for condition in Condition::ALL {
        all.extend(Level::ALL.map(|level| say::said(condition, level).to_owned()));
    }
    all.extend(supposed().iter().map(|one| say::supposed(one, &names)));
    let few = |enters: &[&str], leaves: &[&str]| {
        let ids = |some: &[&str]| some.iter().copied().map(id).collect();
        let beside = Beside {
            enters: ids(enters),
            leaves: ids(leaves),
            moved: vec![Moved {
                id: id("a"),
                now: Standing::Ask,
                then: Standing::Start,
            }],
        };
        say::few(&beside, &names)
    };
    all.extend([
        few(&[], &[]),
        few(&["a"], &[]),
        few(&[], &["b"]),
        few(&["a"], &["b"]),
    ]);
    all.extend([0, 1, 7].map(say::moved));
    all.extend([
        say::level(Judged::Harm, 4),
        say::band(1, &[100]),
        say::band(2, &[100]),
    ]);
    all
}

/// One of each kind, with its edges.
fn supposed() -> Vec<Suppose> {
    vec![
        Suppose::Condition(Condition::Interest, Level::Yes, id("a")),
        Suppose::Level(Judged::Harm, 5, id("a")),
        Suppose::Level(Judged::Unmet, 3, id("a")),
        Suppose::Level(Judged::Disadvantage, 2, id("a")),
        Suppose::People(1_200, id("a")),
        Suppose::Limit(0),
        Suppose::Limit(4),
        Suppose::Room(1, id("benefits")),
        Suppose::Room(2, id("benefits")),
        Suppose::Size(0),
        Suppose::Size(20),
        Suppose::Size(100),
        Suppose::First(Priority::HitHard),
        Suppose::First(Priority::Alike),
        Suppose::First(Priority::Many),
    ]
}
