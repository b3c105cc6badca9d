//! Any changes at all, in any order, some of them refused: what is held equals what is loaded afresh, and the activity
//! tells every step from one to the next.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};

use engine::answer::{Answer, AnswerKey, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::Change;
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::people::{Group, Service, Team};
use engine::settings::Settings;
use engine::text::{Name, Note, Title};
use proptest::prelude::*;
use proptest::sample::select;
use store::{Activity, Detail, Organisation, Place, Store, StoreError, What, WriteTx};
use testkit::{Scratch, organisation, someone};

use crate::given::id;

/// One step of a write.
#[derive(Clone, Debug)]
enum Step {
    Save(Change),
    Answer(&'static str, Answer, Option<Note>),
    Describe(&'static str, Option<Detail>),
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
        1 => named().prop_map(|key| Change::RemoveService(id(key))),
        1 => named().prop_map(|key| Change::RemoveTeam(id(key))),
        1 => named().prop_map(|key| Change::RemoveGroup(id(key))),
        1 => (0_u8..5).prop_map(|limit| Change::Settings(Settings { limit, ..Settings::default() })),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let why = proptest::option::of(text().prop_map(|text| Note::parse(&text).unwrap()));
    let detail = proptest::option::of(text().prop_map(|text| Detail::parse(&text).unwrap()));
    let on = || select(CANDIDATES.to_vec());
    prop_oneof![
        12 => change().prop_map(Step::Save),
        4 => (on(), answer(), why).prop_map(|(on, answer, why)| Step::Answer(on, answer, why)),
        2 => (on(), detail).prop_map(|(on, detail)| Step::Describe(on, detail)),
        1 => Just(Step::Refuse),
    ]
}

fn take(tx: &mut WriteTx<'_>, step: &Step) -> Result<(), StoreError> {
    match step {
        Step::Save(change) => tx.save(change),
        Step::Answer(on, answer, why) => tx.answer(&id(on), answer.clone(), why.as_ref()),
        Step::Describe(on, detail) => tx.describe(&id(on), detail.as_ref()),
        Step::Refuse => Err(StoreError::LookingOnly), // Any error of the caller's own.
    }
}

async fn all_activity(store: &Store, org: &Organisation) -> Vec<Activity> {
    let all = store.read(&org.id, |tx| tx.activity_since(Place::START, 10_000));
    all.await.unwrap()
}

/// What a line goes on from: the last line with the same.
fn thread(line: &Activity) -> (String, What, Option<AnswerKey>) {
    let subject = format!("{:?}", line.subject);
    let told = line.after.as_ref().or(line.before.as_ref()).unwrap();
    let key = (line.what == What::Answered).then(|| {
        serde_json::from_str::<store::Explained>(told)
            .unwrap()
            .answer
            .key()
    });
    (subject, line.what, key)
}

async fn every_step_follows(store: &Store, org: &Organisation) {
    let mut last = HashMap::new();
    let mut revision = 1;
    for line in all_activity(store, org).await {
        assert!(
            line.revision == revision || line.revision == revision + 1,
            "{line:?}"
        );
        revision = line.revision;
        assert_ne!(line.before, line.after, "a line tells a change");
        let before = last.insert(thread(&line), line.after.clone()).flatten();
        let first_settings = format!("{:?}", line.subject).contains("Settings") && before.is_none();
        assert!(
            before == line.before || first_settings,
            "{before:?} came before {line:?}"
        );
    }
    let held = store.held(&org.id).await.unwrap();
    assert_eq!(held.revision, revision, "every revision has a line");
    let there = |what| {
        last.iter()
            .filter(|(key, after)| key.1 == what && after.is_some())
            .count()
    };
    let answers: usize = held
        .board
        .candidates
        .iter()
        .map(|held| held.answers.len())
        .sum();
    assert_eq!(
        there(What::Answered),
        answers,
        "the last lines tell every answer there is"
    );
}

async fn try_writes(scratch: &Scratch, writes: Vec<Vec<Step>>) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let org = Organisation {
        id: id(&format!("organisation {number}")),
        ..organisation()
    };
    let store = scratch.open();
    store
        .create(org.clone(), someone(), |_| Ok::<_, StoreError>(()))
        .await
        .unwrap();
    for steps in writes {
        let before = store.held(&org.id).await.unwrap();
        let work = move |tx: &mut WriteTx<'_>| steps.iter().try_for_each(|step| take(tx, step));
        let outcome = store.write(&org.id, someone(), work).await;
        let after = store.held(&org.id).await.unwrap();
        assert!(
            outcome.is_ok() || before == after,
            "a write that fails changes nothing"
        );
    }
    let held = store.held(&org.id).await.unwrap();
    let fresh = Store::look(scratch.location()).unwrap();
    assert_eq!(
        fresh.held(&org.id).await.unwrap(),
        held,
        "what is held equals what is loaded"
    );
    every_step_follows(&store, &org).await;
}

fn run(scratch: &Scratch, cases: u32) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let writes = proptest::collection::vec(proptest::collection::vec(step(), 1..5), 1..25);
    let outcome = proptest::test_runner::TestRunner::new(config).run(&writes, |writes| {
        runtime.block_on(try_writes(scratch, writes));
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn what_is_held_equals_what_is_loaded_afresh_on_sqlite() {
    run(&Scratch::sqlite(), 60);
}

#[test]
fn what_is_held_equals_what_is_loaded_afresh_on_postgresql() {
    if let Some(scratch) = Scratch::postgres() {
        run(&scratch, 25);
    }
}
