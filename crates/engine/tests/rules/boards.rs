//! Small random boards: ties, crowded teams, work under way, odd settings.

use std::ops::RangeInclusive;
use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::settings::{Epsilon, Scales, Settings};
use engine::text::Title;
use engine::viewpoints::Statement;
use jiff::civil::Date;
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Cases of every random board: the naive reading is slow.
const CASES: u32 = 6;
use super::hanging::{done, hanging, lists, rulings};

/// The day of every test.
pub(crate) const TODAY: Date = jiff::civil::date(2026, 8, 31);

/// Ids whose byte order is not the order of a dictionary.
const IDS: [&str; 10] = ["10", "9", "A", "B", "Z", "a", "aa", "b", "É", "é"];
/// Ids of teams in byte order; their names are in another.
pub(crate) const TEAMS: [(&str, &str); 4] = [
    ("t1", "Zoo"),
    ("t2", "Arts"),
    ("t3", "Benefits"),
    ("t4", "Arts"),
];

/// What may be said of what matters most, each line of it leaving some weights.
const VIEWPOINTS: [&str; 8] = [
    "harm >= 0.1; unmet >= 0.1; disadvantage >= 0.1; reach <= 0.2; reach <= harm; reach <= unmet",
    "",
    "harm >= unmet; unmet >= disadvantage; disadvantage >= reach",
    "harm = 0.4; unmet = 0.3",
    "harm = 1",
    "reach = 0; harm + unmet >= 0.5",
    "harm + 2*unmet = 3*disadvantage; reach <= 0.3333",
    "harm >= 0.0001; 123456789.0123*unmet <= 987654321.9*harm; disadvantage <= 0.77*reach + 0.0003",
];

pub(crate) fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

/// What most candidates of a board are like.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mood {
    /// Anything may have been said.
    Any,
    /// Nearly all are ready: what counts is how great the difference is.
    Ready,
    /// Something is often ruled out: many lack the same.
    Blocked,
}

/// Boards of at most `most` candidates.
pub(crate) fn boards(most: usize) -> impl Strategy<Value = Board> {
    let mood = select(vec![Mood::Any, Mood::Any, Mood::Ready, Mood::Blocked]);
    mood.prop_flat_map(move |mood| boards_of(mood, 0..=most))
}

/// Boards of so many candidates that are like this.
pub(crate) fn boards_of(mood: Mood, count: RangeInclusive<usize>) -> impl Strategy<Value = Board> {
    let ids = subsequence(IDS.to_vec(), count);
    (ids, settings(), lists()).prop_flat_map(move |(ids, settings, lists)| {
        let made = ids.into_iter().map(|key| candidate(key, mood));
        let candidates: Vec<_> = made.collect();
        candidates.prop_map(move |candidates| Board {
            settings: Arc::new(settings.clone()),
            candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
            ..lists.clone()
        })
    })
}

pub(crate) fn candidate(key: &'static str, mood: Mood) -> impl Strategy<Value = Candidate> {
    let status = prop_oneof![
        12 => Just(Status::Candidate),
        1 => Just(Status::Exemplar),
        1 => Just(Status::MustDo),
        1 => Just(Status::Parked),
        2 => done(),
    ];
    let teams = prop_oneof![3 => 0..=1usize, 1 => 2..=4usize].prop_flat_map(|count| {
        subsequence(TEAMS.map(|(key, _)| key).to_vec(), count).prop_shuffle()
    });
    let room = prop_oneof![5 => Just(1u32), 1 => 2..=3u32];
    let parts = (
        status,
        teams,
        room,
        levels(5),
        levels(4),
        levels(3),
        people(),
    );
    let made = parts.prop_map(
        move |(status, teams, room, harm, unmet, disadvantage, reach)| {
            let mut made = Candidate::new(id(key), Title::parse(key).unwrap());
            (made.status, made.room) = (status, room);
            made.teams = teams.into_iter().map(id).collect();
            let range = |judged, ends: Option<(u8, u8)>| {
                ends.and_then(|(low, high)| Levels::of(judged, low, high))
            };
            made.difference.harm = range(Judged::Harm, harm);
            made.difference.unmet = range(Judged::Unmet, unmet);
            made.difference.disadvantage = range(Judged::Disadvantage, disadvantage);
            made.difference.reach = reach;
            made
        },
    );
    (made, hanging(), answers(mood)).prop_map(|(mut made, hanging, answers)| {
        hanging.hang_on(&mut made);
        for answer in answers {
            made.answer(answer);
        }
        made
    })
}

/// Few levels, so that ties are common.
fn levels(most: u8) -> impl Strategy<Value = Option<(u8, u8)>> {
    let known = prop_oneof![
        3 => select(vec![2, most]).prop_map(|level| (level, level)),
        1 => (1..=most, 1..=most).prop_map(|(a, b)| (a.min(b), a.max(b))),
    ];
    option::weighted(0.85, known)
}

fn people() -> impl Strategy<Value = Option<People>> {
    let known = (
        select(vec![0u64, 99, 100, 5_000, 1_000_000]),
        option::weighted(0.9, 0..3u64),
    );
    let range = |(least, times): (u64, Option<u64>)| {
        People::between(least, times.map(|t| least + least * t))
    };
    option::weighted(0.8, known).prop_map(move |known| known.and_then(range))
}

/// Either a ready one, or whatever anybody may have said, or what rulings say.
fn answers(mood: Mood) -> impl Strategy<Value = Vec<Answer>> {
    let ready = Condition::ALL.map(|condition| Answer {
        condition,
        team: None,
        source: id("s1"),
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        given: Given::Undated,
    });
    let ready = Just(ready.to_vec());
    let one_more = (ready.clone(), vec(answer(), 1..=2)).prop_map(|(mut all, more)| {
        all.extend(more);
        all
    });
    let weights = match mood {
        Mood::Any => [4, 3, 3, 1],
        Mood::Ready => [9, 1, 1, 1],
        Mood::Blocked => [1, 1, 1, 9],
    };
    prop_oneof![
        weights[0] => ready,
        weights[1] => one_more,
        weights[2] => vec(answer(), 0..=8),
        weights[3] => rulings(),
    ]
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    let said = || {
        select(vec![
            Said::Unknown,
            Said::No,
            Said::Partly,
            Said::Yes,
            Said::Yes,
        ])
    };
    let reply = prop_oneof![
        4 => said().prop_map(Reply::Whole),
        1 => (said(), said()).prop_map(|(a, b)| Reply::Halves(a, b)),
    ];
    let basis = select(vec![
        Basis::FirstHand,
        Basis::FirstHand,
        Basis::Heard,
        Basis::Guess,
        Basis::Ruling,
    ]);
    let dates = [
        "2026-08-31",
        "2026-02-28",
        "2026-02-27",
        "2025-08-31",
        "2025-08-30",
        "2026-07-31",
    ];
    let given = prop_oneof![
        3 => Just(Given::Undated),
        3 => select(dates.to_vec()).prop_map(|date| Given::On(date.parse().unwrap())),
        1 => Just(Given::LongAgo),
    ];
    let team = option::weighted(0.4, select(TEAMS.to_vec()));
    let source = select(vec!["s1", "s2", "s3"]);
    (
        select(Condition::ALL.to_vec()),
        team,
        source,
        reply,
        basis,
        given,
    )
        .prop_map(|(condition, team, source, reply, basis, given)| Answer {
            condition,
            team: team
                .filter(|_| condition == Condition::Operations)
                .map(|(key, _)| id(key)),
            source: id(source),
            reply,
            basis,
            given,
        })
}

/// The same board with more cases than one block of 64 holds.
pub(crate) fn over_blocks(mut board: Board) -> Board {
    Arc::make_mut(&mut board.settings).cases = 150;
    board
}

pub(crate) fn settings() -> impl Strategy<Value = Settings> {
    let odd = (odd_scales(), vec(1..=13u32, 3), epsilons());
    let odd = odd.prop_map(|((reach_bands, points), months, epsilon)| Settings {
        reach_bands,
        points,
        stale_after_months: [months[0], months[1], months[2]],
        epsilon,
        ..Settings::default()
    });
    let base = prop_oneof![2 => Just(Settings::default()), 1 => odd];
    let viewpoints = prop_oneof![1 => Just(VIEWPOINTS[0]), 1 => select(VIEWPOINTS.to_vec())];
    (base, 0..=4u8, viewpoints).prop_map(|(base, limit, viewpoints)| {
        let texts = viewpoints
            .split(';')
            .map(str::trim)
            .filter(|text| !text.is_empty());
        let viewpoints = texts.map(|text| Statement::parse(text).unwrap()).collect();
        Settings {
            limit,
            viewpoints,
            cases: CASES,
            ..base
        }
        .checked()
        .unwrap()
    })
}

fn epsilons() -> impl Strategy<Value = Epsilon> {
    let points = (0..40_000_000u64).prop_map(Epsilon::Points);
    prop_oneof![Just(Epsilon::OneHarmBand), Just(Epsilon::Points(0)), points]
}

fn odd_scales() -> impl Strategy<Value = (Vec<u64>, Scales)> {
    let rising = |count: usize| {
        btree_set(0..=6000u16, count).prop_map(|set| set.into_iter().collect::<Vec<_>>())
    };
    btree_set(1..=2_000_000u64, 0..=19).prop_flat_map(move |bands| {
        let points = (rising(5), rising(4), rising(3), rising(bands.len() + 1));
        let bands: Vec<u64> = bands.into_iter().collect();
        points.prop_map(move |(harm, unmet, disadvantage, reach)| {
            (
                bands.clone(),
                Scales {
                    harm,
                    unmet,
                    disadvantage,
                    reach,
                },
            )
        })
    })
}
