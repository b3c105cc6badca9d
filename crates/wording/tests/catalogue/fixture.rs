//! A small board and an outlook made by hand, for sentences that look names up.

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::cases::Share;
use engine::classes::Class;
use engine::condition::Condition;
use engine::exact::Exact;
use engine::fairness::{BySize, Counts, GroupsServed, Readiness};
use engine::id::Id;
use engine::outlook::{Few, Model, Outlook, Placed, Places, Verdict, VerdictKind};
use engine::people::{Group, Team};
use engine::reading::{ConditionReading, LevelSet, Reading};
use engine::standing::Standing;
use engine::text::{Name, Title};

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub(crate) fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// Whole points, through their text so that this crate needs no number library of its own.
pub(crate) fn points(whole: u32) -> Exact {
    Exact(whole.to_string().parse().unwrap())
}

pub(crate) fn board() -> Board {
    let team = |n: &str| Team {
        id: id(&n.to_lowercase()),
        name: name(n),
        room: None,
    };
    let group = |n: &str| Group {
        id: id(&n.to_lowercase()),
        name: name(n),
    };
    let candidate = |(i, t)| Candidate::new(id(i), Title::parse(t).unwrap());
    let candidates = [("a", "Damp homes"), ("b", "Lost forms")].map(|c| Arc::new(candidate(c)));
    Board {
        teams: Arc::new(
            ["Benefits", "Housing"]
                .map(|n| Arc::new(team(n)))
                .into_iter()
                .collect(),
        ),
        groups: Arc::new(
            ["Carers", "Tenants"]
                .map(|n| Arc::new(group(n)))
                .into_iter()
                .collect(),
        ),
        candidates: Arc::new(candidates.into_iter().collect()),
        ..Board::default()
    }
}

pub(crate) fn outlook(kind: VerdictKind, left: u8, under_way: u32, picks: &[&str]) -> Outlook {
    let weights = || [points(1), points(0), points(0), points(0)];
    Outlook {
        model: Model::One,
        today: jiff::civil::date(2026, 11, 2),
        vertices: vec![weights()],
        centre: weights(),
        epsilon: points(4),
        places: Places {
            limit: 3,
            under_way,
            left,
        },
        verdict: Verdict {
            kind,
            worst_regret: points(0),
            worst_regret_at_centre: points(0),
            gain: points(0),
            gain_bound: points(0),
        },
        few: Few {
            total: points(0),
            proved: true,
            picks: picks.iter().map(|p| id(p)).collect(),
            under_way: Vec::new(),
            must_do: Vec::new(),
        },
        placed: Vec::new(),
        nearest: Vec::new(),
        questions: Vec::new(),
        together: Vec::new(),
        unblock: Vec::new(),
        by_size: by_size(),
        groups: GroupsServed {
            covered: Vec::new(),
            left_out: Vec::new(),
            no_way_in: Vec::new(),
            unheard: Vec::new(),
        },
        readiness: Readiness {
            badly_served_and_disadvantaged: Counts::default(),
            the_rest: Counts::default(),
        },
    }
}

/// A list by size alone, with nothing in it.
pub(crate) fn by_size() -> BySize {
    BySize {
        would_start: Vec::new(),
        could_not_start: Vec::new(),
        shared_with_the_few: 0,
        groups_left_out: Vec::new(),
        unknown_reach: Vec::new(),
        reach_weight: None,
    }
}

/// Someone who stands somewhere, of whom nothing else is told.
pub(crate) fn placed(which: &str, standing: Standing) -> Placed {
    let reading = |condition| ConditionReading {
        condition,
        reading: Reading::Present,
        levels: LevelSet::ALL,
        chance_yes: points(1).into(),
        blocked_teams: Vec::new(),
    };
    let share = || Share {
        part: points(0),
        low: points(0),
        high: points(0),
    };
    let none = || [0, 0, 0, 0].map(points);
    Placed {
        id: id(which),
        standing,
        conditions: Condition::ALL.map(reading),
        expected: points(0),
        low: none(),
        high: none(),
        swap: None,
        class: Class::Possible,
        share: share(),
        because: Vec::new(),
    }
}
