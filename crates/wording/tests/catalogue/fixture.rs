//! A small board and an outlook made by hand, for sentences that look names up.

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::exact::Exact;
use engine::id::Id;
use engine::outlook::{Few, Model, Outlook, Places, Verdict, VerdictKind};
use engine::people::{Group, Team};
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
        model: Model::Zero,
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
    }
}
