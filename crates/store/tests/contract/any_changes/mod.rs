//! Any changes at all, in any order, some of them refused: what is held equals what is loaded afresh, and the activity
//! tells every step from one to the next.

mod imports;
mod people;
mod pieces;
mod public;
mod steps;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use engine::answer::AnswerKey;
use engine::board::Board;
use proptest::prelude::*;
use store::{Activity, Organisation, Place, Store, StoreError, What, WriteTx};
use testkit::{Scratch, organisation, someone};

use crate::given::id;
use steps::{Step, are_sound, step, take};

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
    let mut boards = HashMap::new();
    for steps in writes {
        let before = store.held(&org.id).await.unwrap();
        let sound = are_sound(&before.board, &steps);
        let work = move |tx: &mut WriteTx<'_>| steps.iter().try_for_each(|step| take(tx, step));
        let outcome = store.write(&org.id, someone(), work).await;
        let after = store.held(&org.id).await.unwrap();
        boards.insert(after.revision, Arc::clone(&after.board));
        assert_eq!(outcome.is_ok(), sound, "{outcome:?}");
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
    every_step_goes_back(&store, &org, &boards).await;
    every_step_goes_forth(&store, &org, &boards).await;
}

/// Taking back the lines of activity, the latest first, gives every board that was.
async fn every_step_goes_back(
    store: &Store,
    org: &Organisation,
    boards: &HashMap<i64, Arc<Board>>,
) {
    let held = store.held(&org.id).await.unwrap();
    let (mut board, mut revision) = (Board::clone(&held.board), held.revision);
    for line in all_activity(store, org).await.iter().rev() {
        if line.revision < revision {
            revision = line.revision;
            if let Some(was) = boards.get(&revision) {
                assert_eq!(&board, was.as_ref(), "the board of revision {revision}");
            }
        }
        line.take_back(&mut board).unwrap();
    }
    assert_eq!(board, Board::default(), "and at last the empty one");
}

/// Doing again what the lines tell, the first first, gives every board that was too.
async fn every_step_goes_forth(
    store: &Store,
    org: &Organisation,
    boards: &HashMap<i64, Arc<Board>>,
) {
    let lines = all_activity(store, org).await;
    let (mut board, mut revision) = (Board::default(), 0);
    for line in lines {
        if line.revision > revision {
            if let Some(was) = boards.get(&revision) {
                assert_eq!(&board, was.as_ref(), "the board of revision {revision}");
            }
            revision = line.revision;
        }
        line.turned_round().take_back(&mut board).unwrap();
    }
    let held = store.held(&org.id).await.unwrap();
    assert_eq!(&board, held.board.as_ref(), "and at last that of now");
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
