//! Many at once, and the same thing twice.

use engine::answer::Said;
use engine::board::Change;
use engine::text::Note;
use store::{Detail, Place, Store, StoreError, Subject, SubjectKind, What};
use testkit::{Scratch, someone};
use tokio::task::JoinSet;

use crate::given::{an_organisation, answer, candidates, id, put, save, source};

crate::on_both!(
    sixteen_writers_on_one_candidate_lose_no_answer,
    a_form_sent_twice_does_its_work_once,
    a_change_that_changes_nothing_leaves_no_trace,
    a_form_that_began_before_anothers_change_can_tell,
    many_lines_of_one_write_are_read_within_it_and_kept_in_order,
    many_are_taken_out_with_all_that_was_said_of_them,
);

const WRITERS: usize = 16;
const EACH: usize = 10;

async fn sixteen_writers_on_one_candidate_lose_no_answer(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let sources = (0..WRITERS).map(|number| Change::Source(source(&format!("writer {number}"))));
    save(
        &store,
        &org,
        [put("one")].into_iter().chain(sources).collect(),
    )
    .await
    .unwrap();
    let mut writers = JoinSet::new();
    for number in 0..WRITERS {
        let (store, org) = (store.clone(), org.id.clone());
        writers.spawn(async move {
            for time in 0..EACH {
                let said = if time % 2 == 0 { Said::Yes } else { Said::No };
                let answer = answer(&format!("writer {number}"), said);
                let work = move |tx: &mut store::WriteTx<'_>| tx.answer(&id("one"), answer, None);
                store.write(&org, someone(), work).await.unwrap();
            }
        });
    }
    writers.join_all().await;
    let held = store.held(&org.id).await.unwrap();
    assert_eq!(held.board.candidates[0].answers.len(), WRITERS);
    let subject = Subject::new(SubjectKind::Candidate, "one");
    let lines = store
        .read(&org.id, move |tx| tx.history(&subject, Place::END, 1_000))
        .await
        .unwrap();
    let answered = lines
        .iter()
        .filter(|line| line.what == What::Answered)
        .count();
    assert_eq!(answered, WRITERS * EACH, "each answer given has its line");
    assert_eq!(
        held,
        Store::look(scratch.location())
            .unwrap()
            .held(&org.id)
            .await
            .unwrap()
    );
}

async fn a_form_sent_twice_does_its_work_once(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let mut sendings = JoinSet::new();
    for time in 0..WRITERS {
        let (store, org) = (store.clone(), org.id.clone());
        sendings.spawn(async move {
            let new = format!("new {time}");
            let work = move |tx: &mut store::WriteTx<'_>| {
                tx.once("a kind of form", "the form", |tx| {
                    tx.save(&put(&new))?;
                    Ok::<_, StoreError>(new)
                })
            };
            store.write(&org, someone(), work).await.unwrap()
        });
    }
    let answers = sendings.join_all().await;
    let there = candidates(&store, &org).await;
    assert_eq!(there.len(), 1);
    assert!(
        answers.iter().all(|answer| *answer == there[0]),
        "every sending is told the same"
    );
    assert_eq!(store.held(&org.id).await.unwrap().revision, 2);
}

async fn a_change_that_changes_nothing_leaves_no_trace(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![put("one")]).await.unwrap();
    let before = store.held(&org.id).await.unwrap();
    save(
        &store,
        &org,
        vec![put("one"), Change::RemoveTeam(id("none"))],
    )
    .await
    .unwrap();
    assert_eq!(store.held(&org.id).await.unwrap(), before);
    let lines = store
        .read(&org.id, |tx| tx.activity_since(Place::after(2), 10))
        .await
        .unwrap();
    assert!(lines.is_empty());
}

async fn a_form_that_began_before_anothers_change_can_tell(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(
        &store,
        &org,
        vec![put("one"), Change::Source(source("ann"))],
    )
    .await
    .unwrap();
    save(&store, &org, vec![put("two")]).await.unwrap();
    let touched = |name: &'static str| {
        let work = move |tx: &mut store::WriteTx<'_>| {
            tx.touched(&Subject::new(SubjectKind::Candidate, name))
        };
        store.write(&org.id, someone(), work)
    };
    assert_eq!(touched("one").await.unwrap(), 2);
    save(
        &store,
        &org,
        vec![Change::Answer(id("one"), answer("ann", Said::No))],
    )
    .await
    .unwrap();
    assert_eq!(
        touched("one").await.unwrap(),
        2,
        "an answer is no change to the candidate itself"
    );
    let detail = Detail::parse("More").unwrap();
    let describes = move |tx: &mut store::WriteTx<'_>| tx.describe(&id("one"), Some(&detail));
    store.write(&org.id, someone(), describes).await.unwrap();
    assert_eq!(touched("one").await.unwrap(), 5);
    assert_eq!(touched("two").await.unwrap(), 3);
    assert_eq!(touched("never heard of").await.unwrap(), 0);
}

/// More than go to the database together, and not a multiple of that.
const MANY: usize = 1_234;

fn names() -> impl Iterator<Item = String> {
    (0..MANY).map(|number| format!("many {number}"))
}

async fn many_lines_of_one_write_are_read_within_it_and_kept_in_order(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let work = |tx: &mut store::WriteTx<'_>| {
        for name in names() {
            tx.save(&put(&name))?;
        }
        let last = Subject::new(SubjectKind::Candidate, &names().last().unwrap());
        let (revision, touched) = (tx.revision(), tx.touched(&last)?);
        Ok::<_, StoreError>((revision, touched, tx.lines(revision)?))
    };
    let (revision, touched, lines) = store.write(&org.id, someone(), work).await.unwrap();
    assert_eq!(touched, revision, "the last of them is told too");
    let told: Vec<&str> = lines.iter().map(|line| line.subject.id.as_str()).collect();
    assert_eq!(told, names().collect::<Vec<_>>());
    let kept = store
        .read(&org.id, |tx| tx.activity_since(Place::START, 10_000))
        .await
        .unwrap();
    let kept: Vec<_> = kept
        .into_iter()
        .filter(|line| line.revision == revision)
        .collect();
    assert_eq!(kept, lines);
}

async fn many_are_taken_out_with_all_that_was_said_of_them(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![Change::Source(source("a person"))])
        .await
        .unwrap();
    let (detail, why) = (
        Detail::parse("More").unwrap(),
        Note::parse("Because").unwrap(),
    );
    let told = (detail.as_str().to_owned(), why.clone());
    let work = move |tx: &mut store::WriteTx<'_>| {
        for name in names() {
            tx.save(&put(&name))?;
            tx.describe(&id(&name), Some(&detail))?;
            tx.answer(&id(&name), answer("a person", Said::Yes), Some(&why))?;
        }
        Ok::<_, StoreError>(())
    };
    store.write(&org.id, someone(), work).await.unwrap();
    let all: Vec<_> = names().map(|name| id(&name)).collect();
    let work = move |tx: &mut store::WriteTx<'_>| {
        tx.take_out(&all)?;
        tx.lines(tx.revision())
    };
    let lines = store.write(&org.id, someone(), work).await.unwrap();
    assert_eq!(candidates(&store, &org).await, [""; 0]);
    assert_eq!(lines.len(), 3 * MANY, "an answer, a detail, itself");
    for line in &lines {
        let before = line.before.as_deref().unwrap();
        let told = match line.what {
            What::Answered => before.contains(told.1.as_str()),
            What::Described => before.contains(&told.0),
            _ => before.contains(&line.subject.id),
        };
        assert!(told && line.after.is_none(), "{line:?}");
    }
    let looked = Store::look(scratch.location()).unwrap();
    let held = looked.held(&org.id).await.unwrap();
    assert_eq!(held.board.candidates.len(), 0);
}
