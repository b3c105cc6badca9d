//! Random boards, small and odd: old answers, rulings for one team or all, halves, every status.

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::difference::{Difference, Judged, Levels, People};
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::settings::{Epsilon, Settings};
use engine::text::{Name, Title};
use engine::viewpoints::Statement;
use jiff::civil::Date;
use proptest::prelude::*;

pub(crate) const TODAY: Date = jiff::civil::date(2026, 11, 2);

const TEAMS: [&str; 3] = ["benefits", "housing", "parks"];

pub(crate) fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn said() -> impl Strategy<Value = Said> {
    prop::sample::select(vec![
        Said::Yes,
        Said::Yes,
        Said::Partly,
        Said::No,
        Said::Unknown,
    ])
}

fn given() -> impl Strategy<Value = Given> {
    let dates = [
        (2026, 10, 15),
        (2026, 5, 2),
        (2026, 5, 1),
        (2025, 11, 2),
        (2025, 9, 30),
    ];
    let on_a_day = prop::sample::select(dates.to_vec())
        .prop_map(|(y, m, d)| Given::On(jiff::civil::date(y, m, d)));
    prop_oneof![2 => Just(Given::Undated), 5 => on_a_day, 1 => Just(Given::LongAgo)]
}

fn answer() -> impl Strategy<Value = (usize, Option<usize>, Reply, Basis, Given)> {
    let reply = prop_oneof![
        3 => said().prop_map(Reply::Whole),
        1 => (said(), said()).prop_map(|(a, b)| Reply::Halves(a, b)),
    ];
    let bases = vec![
        Basis::FirstHand,
        Basis::Heard,
        Basis::Guess,
        Basis::Ruling,
        Basis::Ruling,
    ];
    (
        0..3usize,
        prop::option::of(0..3usize),
        reply,
        prop::sample::select(bases),
        given(),
    )
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        8 => Just(Status::Candidate),
        1 => Just(Status::Exemplar),
        1 => Just(Status::MustDo),
        1 => Just(Status::Parked),
        1 => Just(Status::Done(None)),
        1 => Just(Status::Done(Some(jiff::civil::date(2026, 3, 1)))),
    ]
}

fn difference() -> impl Strategy<Value = Difference> {
    let levels = |judged: Judged| {
        let most = judged.levels();
        prop::option::of((1..=most, 1..=most))
            .prop_map(move |ends| ends.and_then(|(a, b)| Levels::of(judged, a.min(b), a.max(b))))
    };
    let people = (0..2_000_000u64, prop::option::of(0..2_000_000u64));
    let reach = prop::option::of(people).prop_map(|ends| {
        ends.and_then(|(a, b)| People::between(b.map_or(a, |b| a.min(b)), b.map(|b| a.max(b))))
    });
    (
        levels(Judged::Harm),
        levels(Judged::Unmet),
        levels(Judged::Disadvantage),
        reach,
    )
        .prop_map(|(harm, unmet, disadvantage, reach)| Difference {
            harm,
            unmet,
            disadvantage,
            reach,
        })
}

type Parts = (
    Status,
    [bool; 3],
    u32,
    Difference,
    Vec<(usize, Option<usize>, Reply, Basis, Given)>,
    bool,
);

fn parts() -> impl Strategy<Value = Parts> {
    let ready = any::<bool>();
    (
        status(),
        any::<[bool; 3]>(),
        1..3u32,
        difference(),
        prop::collection::vec(answer(), 0..7),
        ready,
    )
}

fn candidate(at: usize, (status, teams, room, difference, answers, ready): Parts) -> Candidate {
    let mut candidate = Candidate::new(
        id(&format!("c{at}")),
        Title::parse(&format!("Problem {at}")).unwrap(),
    );
    candidate.kind = if at.is_multiple_of(3) {
        Kind::Opportunity
    } else {
        Kind::Problem
    };
    candidate.status = status;
    candidate.service = at.is_multiple_of(2).then(|| id("permits"));
    candidate.teams = (0..3)
        .rev()
        .filter(|t| teams[*t])
        .map(|t| id(TEAMS[t]))
        .collect();
    candidate.room = room;
    candidate.groups = if ready {
        vec![id("tenants"), id("carers")]
    } else {
        Vec::new()
    };
    candidate.sponsor = teams[0].then(|| name("the head of housing"));
    candidate.needs = if teams[1] {
        vec![name("a designer"), name("case data")]
    } else {
        Vec::new()
    };
    candidate.difference = difference;
    let firm = Condition::ALL.map(|condition| {
        (
            condition as usize,
            None,
            Reply::Whole(Said::Yes),
            Basis::FirstHand,
            Given::Undated,
        )
    });
    let answers = if ready {
        firm.into_iter()
            .chain(answers.into_iter().take(2))
            .collect()
    } else {
        answers
    };
    for (n, (condition, team, reply, basis, given)) in answers.into_iter().enumerate() {
        let condition = Condition::ALL[condition];
        let team = team
            .filter(|t| condition == Condition::Operations && teams[*t])
            .map(|t| id(TEAMS[t]));
        candidate.answer(Answer {
            condition,
            team,
            source: id(&format!("somebody {n}")),
            reply,
            basis,
            given,
        });
    }
    candidate
}

fn settings() -> impl Strategy<Value = Settings> {
    let epsilon = prop_oneof![
        Just(Epsilon::OneHarmBand),
        (0..20_000_000u64).prop_map(Epsilon::Points)
    ];
    (0..5u8, epsilon, any::<bool>()).prop_map(|(limit, epsilon, odd)| {
        let mut settings = Settings {
            limit,
            epsilon,
            ..Settings::default()
        };
        if odd {
            settings.stale_after_months = [1, 12, 24];
            settings.points.harm = vec![0, 1_525, 3_000, 4_501, 6_000];
            settings.viewpoints = ["reach <= 0.5", "harm >= 0.25", "unmet = 0.2"]
                .map(|s| Statement::parse(s).unwrap())
                .to_vec();
        }
        settings
    })
}

/// A board of up to nine candidates.
pub(crate) fn board() -> impl Strategy<Value = Board> {
    let rooms = prop::array::uniform3(prop::option::of(0..3u32));
    (settings(), rooms, prop::collection::vec(parts(), 0..10)).prop_map(
        |(settings, rooms, parts)| {
            let candidates = parts
                .into_iter()
                .enumerate()
                .map(|(at, p)| Arc::new(candidate(at, p)));
            // Names in another order than ids: whatever is ordered by name needs the names.
            let team = |t: usize| {
                Arc::new(Team {
                    id: id(TEAMS[t]),
                    name: name(["Zebra", "Mole", "Adder"][t]),
                    room: rooms[t],
                })
            };
            let group = |g: &str| {
                Arc::new(Group {
                    id: id(g),
                    name: name(g),
                })
            };
            Board {
                settings: Arc::new(settings),
                candidates: Arc::new(candidates.collect()),
                services: Arc::new(
                    [Arc::new(Service {
                        id: id("permits"),
                        name: name("Permits"),
                    })]
                    .into_iter()
                    .collect(),
                ),
                teams: Arc::new((0..3).map(team).collect()),
                groups: Arc::new(
                    ["carers", "tenants", "unheard"]
                        .map(group)
                        .into_iter()
                        .collect(),
                ),
                sources: Arc::default(),
                work: Arc::default(),
            }
        },
    )
}
