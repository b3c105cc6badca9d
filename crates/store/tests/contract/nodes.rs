//! Several servers on one PostgreSQL database.

use engine::answer::Said;
use engine::board::Change;
use store::{Place, Store, WriteTx};
use testkit::{Scratch, someone};
use tokio::task::JoinSet;

use crate::given::{an_organisation, answer, candidates, id, put, save, source};

#[tokio::test]
async fn what_one_server_writes_the_other_sees_at_once() {
    let Some(scratch) = Scratch::postgres() else {
        return;
    };
    let (here, there) = (scratch.open(), scratch.open());
    let org = an_organisation(&here).await;
    for number in 0..4 {
        let (writer, reader) = if number % 2 == 0 {
            (&here, &there)
        } else {
            (&there, &here)
        };
        save(writer, &org, vec![put(&number.to_string())])
            .await
            .unwrap();
        assert_eq!(candidates(reader, &org).await.len(), number + 1);
    }
    assert_eq!(
        here.held(&org.id).await.unwrap(),
        there.held(&org.id).await.unwrap()
    );
}

#[tokio::test]
async fn two_servers_lose_no_answer_of_each_others() {
    let Some(scratch) = Scratch::postgres() else {
        return;
    };
    let stores = [scratch.open(), scratch.open()];
    let org = an_organisation(&stores[0]).await;
    let sources = (0..8).map(|number| Change::Source(source(&number.to_string())));
    save(
        &stores[0],
        &org,
        [put("one")].into_iter().chain(sources).collect(),
    )
    .await
    .unwrap();
    let mut writers = JoinSet::new();
    for number in 0..8 {
        let (store, org) = (stores[number % 2].clone(), org.id.clone());
        writers.spawn(async move {
            for time in 0..10 {
                let said = if time % 2 == 0 { Said::Yes } else { Said::No };
                let given = answer(&number.to_string(), said);
                let work = move |tx: &mut WriteTx<'_>| tx.answer(&id("one"), given, None);
                store.write(&org, someone(), work).await.unwrap();
            }
        });
    }
    writers.join_all().await;
    let [here, there] = &stores;
    let held = here.held(&org.id).await.unwrap();
    assert_eq!(
        (held.revision, held.board.candidates[0].answers.len()),
        (82, 8)
    );
    assert_eq!(held, there.held(&org.id).await.unwrap());
    let lines = here
        .read(&org.id, |tx| tx.activity_since(Place::after(2), 1_000))
        .await
        .unwrap();
    assert!(
        lines
            .iter()
            .zip(3..)
            .all(|(line, revision)| line.revision == revision)
    );
}

#[tokio::test]
async fn two_servers_that_start_at_once_make_the_tables_once() {
    let Some(scratch) = Scratch::postgres() else {
        return;
    };
    let start = || {
        let location = scratch.location().clone();
        std::thread::spawn(move || Store::open(&location).map(drop))
    };
    for server in [start(), start(), start()] {
        server.join().unwrap().unwrap();
    }
}
