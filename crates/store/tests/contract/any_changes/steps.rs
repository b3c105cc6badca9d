//! Steps of a write, any at all.

use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::people::{Group, Service, Team};
use engine::settings::Settings;
use engine::text::{Name, Note, Title};
use proptest::prelude::*;
use proptest::sample::select;
use store::{Detail, StoreError, WriteTx};

use super::pieces::piece;
use crate::given::id;

/// One step of a write.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Save(Change),
    Answer(&'static str, Answer, Option<Note>),
    Describe(&'static str, Option<Detail>),
    TakeOut(&'static str),
    Refuse,
}

const CANDIDATES: [&str; 3] = ["one", "Two", "ä b"];
const NAMED: [&str; 2] = ["Housing", "benefits"];
const SOURCES: [&str; 2] = ["ann", "Workshop 3"];

fn text() -> impl Strategy<Value = String> {
    select(vec![
        "Ünï <b>'x'</b> $1 \"q\"",
        "=1+1",
        "日本",
        "a",
        "'; DROP TABLE answer; --",
    ])
    .prop_map(str::to_owned)
}

fn name() -> impl Strategy<Value = Name> {
    text().prop_map(|text| Name::parse(&text).unwrap())
}

fn said() -> impl Strategy<Value = Said> {
    select(vec![Said::Unknown, Said::No, Said::Partly, Said::Yes])
}

fn answer() -> impl Strategy<Value = Answer> {
    let reply = prop_oneof![
        said().prop_map(Reply::Whole),
        (said(), said()).prop_map(|(first, second)| Reply::Halves(first, second)),
    ];
    let day = "2025-02-28".parse().unwrap();
    let given = select(vec![Given::Undated, Given::LongAgo, Given::On(day)]);
    let basis = select(vec![
        Basis::FirstHand,
        Basis::Heard,
        Basis::Guess,
        Basis::Ruling,
    ]);
    let condition = select(Condition::ALL.to_vec());
    let team = proptest::option::of(select(NAMED.to_vec()));
    (
        condition,
        team,
        select(SOURCES.to_vec()),
        reply,
        basis,
        given,
    )
        .prop_map(|(condition, team, source, reply, basis, given)| Answer {
            condition,
            team: team.map(id),
            source: id(source),
            reply,
            basis,
            given,
        })
}

fn candidate() -> impl Strategy<Value = Candidate> {
    let some = || proptest::collection::vec(select(NAMED.to_vec()), 0..3);
    let status = select(vec![
        Status::Candidate,
        Status::MustDo,
        Status::Done(None),
        Status::Done(Some("2026-01-31".parse().unwrap())),
    ]);
    let levels = proptest::option::of((1_u8..4, 0_u8..2));
    let people = proptest::option::of((select(vec![0, 7, u64::MAX]), any::<bool>()));
    let named = (proptest::option::of(select(NAMED.to_vec())), some(), some());
    let rest = (
        proptest::collection::vec(name(), 0..3),
        status,
        1_u32..4,
        levels,
        people,
    );
    (select(CANDIDATES.to_vec()), text(), named, rest).prop_map(
        |(key, title, (service, teams, groups), (needs, status, room, levels, people))| {
            let mut candidate = Candidate::new(id(key), Title::parse(&title).unwrap());
            candidate.kind = if room == 2 {
                Kind::Opportunity
            } else {
                Kind::Problem
            };
            candidate.service = service.map(id);
            candidate.teams = teams.into_iter().map(id).collect();
            candidate.groups = groups.into_iter().map(id).collect();
            candidate.sponsor = needs.first().cloned();
            candidate.needs = needs;
            (candidate.status, candidate.room) = (status, room);
            let harm = levels.and_then(|(low, more)| Levels::of(Judged::Harm, low, low + more));
            candidate.difference.set_judged(Judged::Harm, harm);
            let reach =
                |(least, ends): (u64, bool)| People::between(least, ends.then_some(u64::MAX));
            candidate.difference.reach = people.and_then(reach);
            candidate
        },
    )
}

fn change() -> impl Strategy<Value = Change> {
    let named = || select(NAMED.to_vec());
    let key = answer().prop_map(|answer| answer.key());
    let kind = select(vec![
        SourceKind::Person,
        SourceKind::Written,
        SourceKind::Import,
    ]);
    prop_oneof![
        6 => candidate().prop_map(Change::Candidate),
        6 => (select(CANDIDATES.to_vec()), answer()).prop_map(|(on, answer)| Change::Answer(id(on), answer)),
        2 => (select(CANDIDATES.to_vec()), key).prop_map(|(on, key)| Change::Withdraw(id(on), key)),
        3 => (named(), name()).prop_map(|(key, name)| Change::Service(Service { id: id(key), name })),
        3 => (named(), name(), proptest::option::of(0_u32..9))
            .prop_map(|(key, name, room)| Change::Team(Team { id: id(key), name, room })),
        3 => (named(), name()).prop_map(|(key, name)| Change::Group(Group { id: id(key), name })),
        3 => (select(SOURCES.to_vec()), name(), kind)
            .prop_map(|(key, name, kind)| Change::Source(Source { id: id(key), name, kind })),
        1 => select(SOURCES.to_vec()).prop_map(|key| Change::RemoveSource(id(key))),
        1 => named().prop_map(|key| Change::RemoveService(id(key))),
        1 => named().prop_map(|key| Change::RemoveTeam(id(key))),
        1 => named().prop_map(|key| Change::RemoveGroup(id(key))),
        4 => piece().prop_map(Change::Piece),
        1 => (0_u8..5).prop_map(|limit| Change::Settings(Settings { limit, ..Settings::default() })),
    ]
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    let why = proptest::option::of(text().prop_map(|text| Note::parse(&text).unwrap()));
    let detail = proptest::option::of(text().prop_map(|text| Detail::parse(&text).unwrap()));
    let on = || select(CANDIDATES.to_vec());
    prop_oneof![
        12 => change().prop_map(Step::Save),
        4 => (on(), answer(), why).prop_map(|(on, answer, why)| Step::Answer(on, answer, why)),
        2 => (on(), detail).prop_map(|(on, detail)| Step::Describe(on, detail)),
        1 => on().prop_map(Step::TakeOut),
        1 => Just(Step::Refuse),
    ]
}

pub(super) fn take(tx: &mut WriteTx<'_>, step: &Step) -> Result<(), StoreError> {
    match step {
        Step::Save(change) => tx.save(change),
        Step::Answer(on, answer, why) => tx.answer(&id(on), answer.clone(), why.as_ref()),
        Step::Describe(on, detail) => tx.describe(&id(on), detail.as_ref()),
        Step::TakeOut(on) => tx.take_out(&[id(on)]),
        Step::Refuse => Err(StoreError::LookingOnly), // Any error of the caller's own.
    }
}

/// Whether a step can be done on this board: it names nothing that is not there, and takes out nothing that is named.
fn is_sound(board: &Board, step: &Step) -> bool {
    let has = |on: &str| board.candidates.get(&id(on)).is_some();
    match step {
        Step::Refuse => false,
        Step::TakeOut(_) => true,
        Step::Describe(on, detail) => detail.is_none() || has(on),
        Step::Answer(on, answer, _) => has(on) && board.sources.get(&answer.source).is_some(),
        Step::Save(change) => match change {
            Change::Answer(on, answer) => {
                has(on.as_str()) && board.sources.get(&answer.source).is_some()
            }
            Change::Candidate(new) => {
                new.service
                    .iter()
                    .all(|id| board.services.get(id).is_some())
                    && new.teams.iter().all(|id| board.teams.get(id).is_some())
                    && new.groups.iter().all(|id| board.groups.get(id).is_some())
            }
            Change::RemoveSource(id) => {
                let mut answers = board.candidates.iter().flat_map(|held| &held.answers);
                !answers.any(|answer| answer.source == *id)
            }
            Change::RemoveService(id) => !board
                .candidates
                .iter()
                .any(|held| held.service.as_ref() == Some(id)),
            Change::RemoveTeam(id) => !board.candidates.iter().any(|held| held.teams.contains(id)),
            Change::RemoveGroup(id) => {
                !board.candidates.iter().any(|held| held.groups.contains(id))
            }
            _ => true,
        },
    }
}

/// Whether every step can be done, one after another.
pub(super) fn are_sound(board: &Board, steps: &[Step]) -> bool {
    let mut board = board.clone();
    steps.iter().all(|step| {
        let sound = is_sound(&board, step);
        match step {
            Step::Save(change) => board.apply(change),
            Step::Answer(on, answer, _) => board.apply(&Change::Answer(id(on), answer.clone())),
            Step::TakeOut(on) => board.apply(&Change::RemoveCandidate(id(on))),
            Step::Describe(..) | Step::Refuse => {}
        }
        sound
    })
}
