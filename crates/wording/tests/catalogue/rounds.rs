//! Rounds: how far they are, how they closed, who was skipped.

use engine::blockers::{Blocker, On};
use engine::condition::Condition;
use engine::exact::Exact;
use engine::fairness::BringIn;
use engine::rounds::{Asked, Closed, Round, RoundState, Skipped, Tally};
use engine::text::Note;
use jiff::civil::{Date, date};
use wording::{Names, rounds};

use super::fixture::{board, id};

const TODAY: Date = date(2026, 11, 27);

fn asked(condition: Condition, team: Option<&str>) -> Asked {
    Asked {
        who: id("ann"),
        condition,
        team: team.map(id),
    }
}

fn closed(decision: Option<i64>, why: Option<&str>) -> Closed {
    Closed {
        on: TODAY,
        decision,
        supersedes: None,
        why: why.and_then(|why| Note::parse(why).ok()),
        tally: Tally::default(),
    }
}

fn round() -> Round {
    Round {
        id: id("r"),
        number: 2,
        opened: TODAY,
        closes: date(2026, 12, 11),
        blind: false,
        revealed: None,
        asked: vec![asked(Condition::Interest, None)],
        note: None,
        state: RoundState::Open,
    }
}

pub(crate) fn all() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let mut all = vec![rounds::title(2), rounds::NOBODY_ASKED.to_owned()];
    let days = [
        date(2026, 12, 11),
        date(2026, 11, 28),
        TODAY,
        date(2026, 11, 26),
        date(2026, 10, 1),
    ];
    all.extend(days.map(|closes| rounds::closing(closes, TODAY)));
    all.extend([closed(Some(3), None), closed(None, Some("Moved"))].map(|c| rounds::closed(&c)));
    let people = [
        asked(Condition::Interest, None),
        asked(Condition::Operations, None),
        asked(Condition::Operations, Some("benefits")),
        asked(Condition::Capability, None),
    ];
    all.extend(people.map(|one| rounds::asked_what(one.condition, one.team.as_ref(), &names)));
    let counts = [(0, 0), (0, 12), (5, 1_200), (12, 12)];
    all.extend(counts.map(|(some, of)| rounds::answered(some, of)));
    all.push(rounds::heard(3, 2, 12));
    all.push(rounds::by_now(&round()));
    let tally = Tally {
        standings: [6, 14, 20],
        met: [20, 12, 1],
        left_out: vec![id("carers")],
        served: vec![id("tenants")],
        blockers: vec![(
            Blocker {
                condition: Condition::Operations,
                on: On::Team(id("benefits")),
            },
            4,
        )],
    };
    all.extend(rounds::stood(&tally, &names, 10));
    all.extend(skipped(&names));
    all.extend(told(&names));
    all
}

fn skipped(names: &Names<'_>) -> Vec<String> {
    let (group, price) = (id("carers"), Exact::zero());
    let bring_in = |leaves: &[&str]| BringIn {
        enters: vec![id("a")],
        leaves: leaves.iter().map(|one| id(one)).collect(),
    };
    let sentence = |bring_in: BringIn| {
        let skipped = Skipped {
            group: &group,
            bring_in: &bring_in,
            price: &price,
        };
        rounds::skipped(&skipped, names)
    };
    vec![
        sentence(bring_in(&["b"])),
        sentence(bring_in(&[])),
        rounds::keep_a_place(&group, names),
        rounds::place_is_kept(&group, names),
    ]
}

fn told(names: &Names<'_>) -> Vec<String> {
    let open = round();
    let edited = Round {
        closes: date(2026, 12, 18),
        asked: vec![asked(Condition::Operations, Some("benefits"))],
        note: Note::parse("Spring").ok(),
        ..round()
    };
    let shut = |decision, why| Round {
        state: RoundState::Closed(closed(decision, why)),
        ..round()
    };
    let blind = Round {
        blind: true,
        ..round()
    };
    let shown = Round {
        revealed: Some(TODAY),
        ..blind.clone()
    };
    let pairs = [
        (None, open.clone()),
        (Some(open.clone()), edited),
        (Some(open.clone()), shut(Some(3), None)),
        (Some(open.clone()), shut(None, Some("Moved to spring"))),
        (Some(shut(None, None)), open.clone()),
        (None, blind.clone()),
        (Some(blind), shown),
    ];
    let lines = pairs.iter();
    lines
        .flat_map(|(was, now)| rounds::told(was.as_ref(), now, names))
        .collect()
}
